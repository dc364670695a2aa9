import {
  ApplicationFlags,
  ApplicationFlagsBitField,
  GatewayIntentBits,
  IntentsBitField,
  Routes,
  type Client,
} from 'discord.js';
import type { Logger } from '../../shared/logger.js';

const PORTAL = 'https://discord.com/developers/applications';

/** What the bot cannot do without the Message Content intent, as a sentence. */
export const lostWithoutMessageContent =
  'Without the Message Content intent the bot answers commands, mentions, direct messages and replies to it; it cannot ' +
  'answer unasked in channels or forum posts, and reads less of what stands above a question.';

/** How to switch the intent on. */
export const messageContentSwitch = `${PORTAL}, your application, Bot, Privileged Gateway Intents, Message Content Intent`;

/** Whether an application of these flags may read the content of every message. */
export function mayReadMessages(flags: number): boolean {
  const bits = new ApplicationFlagsBitField(flags);
  return bits.any([ApplicationFlags.GatewayMessageContent, ApplicationFlags.GatewayMessageContentLimited]);
}

/**
 * Leaves the Message Content intent out where the application does not have it: asked for all the same, Discord would refuse the
 * connection.
 *
 * @throws Where Discord refuses the token or cannot be reached.
 */
export async function askForGrantedIntents(client: Client, botToken: string, logger: Logger): Promise<void> {
  client.rest.setToken(botToken);
  const { flags = 0 } = (await client.rest.get(Routes.currentApplication())) as { flags?: number };
  if (mayReadMessages(flags)) return;
  client.options.intents = new IntentsBitField(client.options.intents.bitfield & ~GatewayIntentBits.MessageContent);
  logger.warn({ switch: messageContentSwitch }, lostWithoutMessageContent);
}
