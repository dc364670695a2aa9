#!/usr/bin/env node
// `npm run commands:deploy`: registers the slash commands, for an operator's schedule. The same as `suanli deploy-commands`.
process.argv.splice(2, 0, 'deploy-commands');
await import('../bin/suanli.js');
