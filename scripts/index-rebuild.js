#!/usr/bin/env node
// Builds the index anew: the same as `suanli index --rebuild`, for schedulers. Further flags are passed on.
process.argv.splice(2, 0, 'index', '--rebuild');
await import('../bin/suanli.js');
