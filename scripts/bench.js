#!/usr/bin/env node
// Measures speed and memory: the same as `suanli bench`, for schedulers. Further flags are passed on.
process.argv.splice(2, 0, 'bench');
await import('../bin/suanli.js');
