import { spawn, type ChildProcess } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DiscordStandIn } from '../discord-stand-in/discord-stand-in.js';
import { BotProcess, settingsFor } from './bot-process.js';
import { makeWorkplace, run, type Workplace } from './terminal-runs.js';

const QUESTIONS = 50;
/** The most that an option of a command holds. */
const LONGEST_CHARS = 6000;

let workplace: Workplace;
let discord: DiscordStandIn;
let bot: BotProcess;
let busy: ChildProcess[] = [];

beforeAll(async () => {
  workplace = await makeWorkplace(['kv-cache', 'gpu-memory']);
  expect(await run(workplace, ['index'])).toMatchObject({ exitCode: 0 });
  discord = await DiscordStandIn.start();
  const deployed = await run(workplace, ['deploy-commands'], { environment: settingsFor(discord) });
  expect(deployed).toMatchObject({ exitCode: 0 });
  bot = new BotProcess(workplace, settingsFor(discord));
  await bot.connected();
}, 120_000);

afterAll(async () => {
  for (const each of busy) each.kill('SIGKILL');
  await bot.end();
  await discord.close();
  await rm(workplace.folder, { recursive: true, force: true });
});

test('50 questions at once, one as long as can be, with both cores busy: all acknowledged within 3 s and answered', async () => {
  busy = [1, 2].map(() => spawn(process.execPath, ['-e', 'for (;;);'], { stdio: 'ignore' }));
  const asked = Array.from({ length: QUESTIONS }, (_, index) => {
    const start = `How much memory does the KV cache need, case ${index}? `;
    const question = index === 0 ? start.padEnd(LONGEST_CHARS, 'The KV cache of a model with 70 layers. ') : start;
    return discord.people.use('ask', { question }, { by: discord.asker, in: discord.channel });
  });
  // The stand-in refuses an acknowledgement after 3 s, as Discord does.
  await discord.transcript.until(() => (asked.every((each) => each.isAcknowledged) ? true : undefined), 10_000);
  await discord.transcript.until(
    () =>
      asked.every((each) => {
        const message = discord.channel.messages.get(each.originalId ?? '');
        return !each.isDeferred && (message?.embeds.length ?? 0) > 0;
      })
        ? true
        : undefined,
    90_000,
  );
  expect(discord.transcript.calls.filter(({ status }) => status >= 400 && status !== 429)).toEqual([]);
  expect(discord.pings).toEqual([]);
}, 120_000);
