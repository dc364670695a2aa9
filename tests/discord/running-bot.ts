import { createDiscordBot, type DiscordBot, type DiscordBotOptions } from '../../src/discord/create-discord-bot.js';
import { allCommands, allMessageCommands } from '../../src/discord/commands/all-commands.js';
import type { BotRecords } from '../../src/storage/bot-records.js';
import { openBotRecords } from '../../src/storage/open-bot-records.js';
import { inMemory } from '../../src/storage/open-database.js';
import { hashWith } from '../../src/storage/user-hash.js';
import type { Logger } from '../../src/shared/logger.js';
import { DiscordStandIn, type DiscordStandInOptions } from '../discord-stand-in/discord-stand-in.js';
import { commandsSchema } from '../discord-stand-in/schemas/command-schema.js';
import { FakeApplication } from './fake-application.js';

export interface LogLine {
  readonly level: keyof Logger;
  readonly fields: object;
  readonly message: string;
}

/** A real bot over real sockets against the stand-in, answering from a fake application. */
export interface RunningBot {
  readonly discord: DiscordStandIn;
  readonly application: FakeApplication;
  readonly bot: DiscordBot;
  readonly records: BotRecords;
  readonly log: LogLine[];
  close(): Promise<void>;
}

/** Starts a stand-in and a bot that is connected to it, its commands registered. */
export async function runBot(
  standIn: DiscordStandInOptions = {},
  options: Partial<DiscordBotOptions> = {},
): Promise<RunningBot> {
  const made = await makeBot(standIn, options);
  await made.bot.start();
  return made;
}

/** As `runBot`, not yet connected. */
export async function makeBot(
  standIn: DiscordStandInOptions = {},
  options: Partial<DiscordBotOptions> = {},
): Promise<RunningBot> {
  const discord = await DiscordStandIn.start(standIn);
  const definitions = [...allCommands, ...allMessageCommands].map((command) => command.definition);
  discord.registerCommands(commandsSchema.parse(definitions));
  const application = new FakeApplication();
  const records = await openBotRecords(inMemory, options.clock);
  const log: LogLine[] = [];
  const bot = createDiscordBot({
    application,
    botToken: discord.botToken,
    apiBase: discord.apiBase,
    allowedChannelIds: [],
    shards: 'auto',
    records,
    hashUser: hashWith(Buffer.from('a key for tests')),
    logger: keepingLogger(log),
    shutdownGraceMs: 1000,
    ...options,
  });
  const close = async (): Promise<void> => {
    await bot.stop();
    await discord.close();
    await records.close();
  };
  return { discord, application, bot, records, log, close };
}

function keepingLogger(log: LogLine[]): Logger {
  const keep =
    (level: keyof Logger) =>
    (fields: object, message: string): void => {
      log.push({ level, fields, message });
    };
  return { debug: keep('debug'), info: keep('info'), warn: keep('warn'), error: keep('error') };
}
