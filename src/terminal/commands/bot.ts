import { ConfigError } from '../../shared/errors/config-error.js';
import type { ExitCode } from '../exit-code.js';

/** A bot that can be started and stopped; what this command needs to know of one. */
export interface RunnableBot {
  start(): Promise<void>;
  stop(): Promise<void>;
}

const WHERE_TO_GET = {
  DISCORD_TOKEN:
    'DISCORD_TOKEN is not set. Get a bot token in the Discord Developer Portal (https://discord.com/developers/applications): ' +
    'your application, Bot, Reset Token; put it in .env as DISCORD_TOKEN=<token>.',
  DISCORD_APPLICATION_ID:
    'DISCORD_APPLICATION_ID is not set. Copy it in the Discord Developer Portal (https://discord.com/developers/applications): ' +
    'your application, General Information, Application ID; put it in .env as DISCORD_APPLICATION_ID=<id>.',
} as const;

type DiscordSetting = keyof typeof WHERE_TO_GET;

/**
 * Refuses to go on where a setting is missing, naming all of them and where to get each.
 *
 * @param settings - Each setting's value, or undefined where it is not set.
 * @throws {ConfigError}
 */
export function requireDiscordSettings(settings: Readonly<Partial<Record<DiscordSetting, unknown>>>): void {
  const missing = (Object.keys(settings) as DiscordSetting[]).filter((name) => settings[name] === undefined);
  if (missing.length > 0) throw new ConfigError(missing.map((name) => WHERE_TO_GET[name]));
}

/**
 * Runs a bot until told to stop; then it leaves Discord in good order.
 *
 * @param createBot - Makes the bot; it calls `disconnected` when Discord ends the connection for good.
 * @throws What `start` throws, or the reason given to `disconnected`.
 */
export async function runBot(
  createBot: (disconnected: (reason: Error) => void) => RunnableBot,
  stop: AbortSignal,
): Promise<ExitCode> {
  if (stop.aborted) return 0;
  const stopped = new Promise<void>((resolve) => stop.addEventListener('abort', () => resolve(), { once: true }));
  let disconnected: (reason: Error) => void = () => undefined;
  const cutOff = new Promise<void>((_resolve, reject) => (disconnected = reject));
  const ended = Promise.race([stopped, cutOff]);
  const bot = createBot(disconnected);
  try {
    // A login that never ends, as without a network, must not keep a signal from ending the bot.
    await Promise.race([bot.start().then(() => ended), ended]);
  } finally {
    await bot.stop();
  }
  return 0;
}
