#!/usr/bin/env node
// Measures retrieval and answers: the same as `suanli eval`, for schedulers. Further flags are passed on.
process.argv.splice(2, 0, 'eval');
await import('../bin/suanli.js');
