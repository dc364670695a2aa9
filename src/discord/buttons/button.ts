import type { ButtonInteraction } from 'discord.js';
import type { BotParts } from '../bot-parts.js';
import type { ButtonId } from './button-id.js';

/** What a button under one of the bot's messages does. */
export interface Button {
  readonly name: string;
  /** True where it asks a question, which is answered in the allowed channels only and not while the guild is paused. */
  readonly isBoundToChannels: boolean;
  /** Acknowledges within 3 s, before any other work, and answers. What `id` says is not to be trusted. */
  press(interaction: ButtonInteraction, id: ButtonId, parts: BotParts): Promise<void>;
}
