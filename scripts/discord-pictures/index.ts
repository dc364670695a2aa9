import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { packageRoot } from '../../src/config/load-config.js';
import { drawMessage } from './draw-message.js';
import { recordMessages } from './record-messages.js';

// npx tsx scripts/discord-pictures/index.ts: draws the pictures of docs/discord.md anew, from what the bot really sends.
const folder = join(packageRoot, 'docs', 'pictures');
const recorded = await recordMessages();
await rm(folder, { recursive: true, force: true });
await mkdir(folder, { recursive: true });
for (const { name, message } of recorded) await writeFile(join(folder, `${name}.svg`), drawMessage(message));
const lines = recorded.map((each) => `${JSON.stringify(each)}\n`);
await writeFile(join(folder, 'payloads.jsonl'), lines.join(''));
console.log(`${recorded.length} pictures in ${folder}`);
