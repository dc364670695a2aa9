import { rm } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { MessageFlags, type APIMessage, type APIUser } from 'discord.js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DiscordStandIn } from '../discord-stand-in/discord-stand-in.js';
import type { RestFault } from '../discord-stand-in/faults.js';
import type { StandInInteraction } from '../discord-stand-in/world/interaction-book.js';
import type { StandInChannel } from '../discord-stand-in/world/world.js';
import { BotProcess, settingsFor } from './bot-process.js';
import { makeWorkplace, run, type Workplace } from './terminal-runs.js';

/** The weather of one run; `FAULT_SEED` gives another. */
const SEED = Number(process.env['FAULT_SEED'] ?? 20_231_123);
const QUESTIONS = 200;
/** The process is killed after this many. */
const KILLED_AFTER = 100;
const PAUSE_MS = 60;
const PEOPLE = 5;

let workplace: Workplace;
let discord: DiscordStandIn;
let bot: BotProcess;

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
  await bot.end();
  await discord.close();
  await rm(workplace.folder, { recursive: true, force: true });
});

/** Chance that can be repeated (mulberry32). */
function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** One in eight calls goes wrong: refused or cut off, before or after it took effect, or told to wait. */
function badWeather(random: () => number): (method: string, path: string) => RestFault | undefined {
  const faults: readonly RestFault[] = [
    { kind: 'status', status: 502, when: 'before' },
    { kind: 'status', status: 503, when: 'after' },
    { kind: 'drop', status: 500, when: 'before' },
    { kind: 'drop', status: 500, when: 'after' },
    { kind: 'status', status: 429, when: 'before' },
  ];
  return () => (random() < 1 / 8 ? faults[Math.floor(random() * faults.length)] : undefined);
}

interface Asked {
  readonly marker: string;
  readonly interaction?: StandInInteraction;
  readonly message?: APIMessage;
  /** True where the process that heard it was killed at once: then it may not have heard. */
  readonly isDoubtful: boolean;
}

/** All messages of the bot, in whichever channel. */
function everything(): APIMessage[] {
  return [...discord.world.channels.values()].flatMap((channel) => discord.botMessages(channel));
}

/** What the bot has to show for a question: one message each, the "thinking" of a deferral left out. */
function answersTo({ marker, message, interaction }: Asked): APIMessage[] {
  return everything().filter((each) => {
    if (((each.flags ?? 0) & MessageFlags.Loading) !== 0) return false;
    if (message !== undefined) return each.message_reference?.message_id === message.id;
    return each.id === interaction?.originalId || (each.embeds[0]?.author?.name ?? '').includes(marker);
  });
}

test(`of ${QUESTIONS} questions in bad weather, with one kill -9, each is answered once or told why not`, async () => {
  const random = seededRandom(SEED);
  const people: APIUser[] = Array.from({ length: PEOPLE }, (_, index) => discord.world.addUser(`person ${index}`));
  const channels: StandInChannel[] = [discord.channel];
  const asked: Asked[] = [];

  const ask = (index: number, isDoubtful: boolean): Asked => {
    const marker = `case ${index}?`;
    const question = `How much memory does the KV cache need, ${marker}`;
    const by = people[index % PEOPLE]!;
    const place = { by, in: channels[0]! };
    const kind = index % 4;
    if (kind < 2) {
      const values = { question, ...(index % 8 === 0 ? { private: true } : {}) };
      return { marker, interaction: discord.people.use('ask', values, place), isDoubtful };
    }
    if (kind === 2)
      return { marker, message: discord.people.say(`${discord.people.mention} ${question}`, place), isDoubtful };
    const direct = discord.world.directChannel(by.id);
    return { marker, message: discord.people.say(question, { by, in: direct }), isDoubtful };
  };

  discord.faults.weather = badWeather(random);
  for (let index = 0; index < QUESTIONS; index += 1) {
    const chance = random();
    if (chance < 0.05) discord.gateway.dropSockets();
    else if (chance < 0.07) discord.gateway.askToReconnect();
    if (chance > 0.8) discord.faults.duplicateDispatches = 1;
    discord.faults.helloDelayMs = Math.floor(random() * 300);
    asked.push(ask(index, index > KILLED_AFTER - 5 && index < KILLED_AFTER));
    if (index === KILLED_AFTER - 1) {
      await delay(30);
      await bot.end('SIGKILL');
      const log = bot.log;
      expect(log).not.toMatch(/unhandled/i);
      bot = new BotProcess(workplace, settingsFor(discord));
      await bot.connected();
    }
    await delay(PAUSE_MS);
  }

  const isOpen = (each: Asked): boolean => answersTo(each).length === 0 && isOwed(each);
  const deadline = Date.now() + 90_000;
  while (asked.some(isOpen) && Date.now() < deadline) await delay(250);
  // Long enough for a second answer to show.
  await delay(3000);
  expect(asked.filter(isOpen).map(({ marker }) => marker)).toEqual([]);
  expect(asked.filter((each) => answersTo(each).length > 1).map(({ marker }) => marker)).toEqual([]);
  // What was still on its way to the process that was killed is lost with it; on a busy machine that can be many.
  const answered = asked.filter((each) => answersTo(each).length === 1);
  expect(answered.length).toBeGreaterThan(QUESTIONS * 0.6);
  expect(discord.pings).toEqual([]);
  expect(bot.log).not.toMatch(/unhandled/i);
}, 240_000);

/**
 * An interaction whose acknowledgement arrived, or a message that the bot has heard for certain: what is said while no
 * connection is open, and none is resumed, Discord tells nobody.
 */
function isOwed({ interaction, message, isDoubtful }: Asked): boolean {
  if (interaction !== undefined) return interaction.isAcknowledged;
  return message !== undefined && !isDoubtful && discord.gateway.hasSent(message.id);
}
