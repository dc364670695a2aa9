import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { packageRoot } from '../../src/config/load-config.js';
import { drawMessage } from './draw-message.js';
import { recordMessages, type RecordedMessage } from './record-messages.js';

// npx tsx scripts/discord-pictures/index.ts [NAME …]: draws the pictures of docs/discord.md and docs/charts.md anew, from what
// the bot really sends; with names, such as `compute` or `help`, only those.
const folder = join(packageRoot, 'docs', 'pictures');
const wanted = process.argv.slice(2);
const isWanted = (name: string): boolean => wanted.length === 0 || wanted.includes(name.split('.')[0] ?? '');
const file = join(folder, 'payloads.jsonl');

await mkdir(folder, { recursive: true });
const before = (await readFile(file, 'utf8').catch(() => ''))
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line) as RecordedMessage);
const made = (await recordMessages()).filter(({ recorded }) => isWanted(recorded.name));
for (const name of await readdir(folder)) {
  if (name !== 'payloads.jsonl' && isWanted(name)) await rm(join(folder, name));
}
for (const { recorded, png } of made) {
  await writeFile(join(folder, `${recorded.name}.svg`), drawMessage(recorded.message, png));
  if (png !== undefined) await writeFile(join(folder, `${recorded.name}.png`), png);
}
const kept = before.filter(({ name }) => !isWanted(name));
const lines = [...kept, ...made.map(({ recorded }) => recorded)].map((each) => `${JSON.stringify(each)}\n`);
await writeFile(file, lines.join(''));
console.log(`${made.length} pictures in ${folder}`);
