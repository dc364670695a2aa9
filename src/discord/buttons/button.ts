import type { ButtonInteraction } from 'discord.js';
import type { BotParts } from '../bot-parts.js';

/** What a button under one of the bot's messages does. */
export interface Button {
  readonly customId: string;
  /** Acknowledges within 3 s and answers. */
  press(interaction: ButtonInteraction, parts: BotParts): Promise<void>;
}
