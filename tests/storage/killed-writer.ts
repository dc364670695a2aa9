// Does the steps on the database of argument 1 and kills itself before the statement of number argument 2. Each step that is done
// is told on stdout.
import { writeSync } from 'node:fs';
import { openBotRecords } from '../../src/storage/open-bot-records.js';
import { recordSteps } from './record-steps.js';
import { hookStatements } from './statement-hook.js';

const [path = '', killAt = ''] = process.argv.slice(2);
let statements = 0;
hookStatements(() => {
  if (statements === Number(killAt)) process.kill(process.pid, 'SIGKILL');
  statements += 1;
});
const records = await openBotRecords(path, { now: () => 1000 });
for (const step of recordSteps) {
  await step(records);
  writeSync(1, '.');
}
