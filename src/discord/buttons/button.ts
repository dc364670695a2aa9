import type { ButtonInteraction } from 'discord.js';
import type { BotParts } from '../bot-parts.js';

/** What a button under one of the bot's messages does. */
export interface Button {
  readonly name: string;
  /** Acknowledges within 3 s and answers. `answerKey` is not to be trusted: it may be of an answer no longer kept. */
  press(interaction: ButtonInteraction, answerKey: string, parts: BotParts): Promise<void>;
}
