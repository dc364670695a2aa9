import type { ModalSubmitInteraction } from 'discord.js';
import type { BotParts } from '../bot-parts.js';
import type { ButtonId } from '../buttons/button-id.js';

/** What becomes of a dialogue that a person filled in. */
export interface Modal {
  readonly name: string;
  /** True where it asks a question, which is answered in the allowed channels only and not while the guild is paused. */
  readonly isBoundToChannels: boolean;
  /** Acknowledges within 3 s, before any other work, and answers. What `id` says is not to be trusted. */
  submit(interaction: ModalSubmitInteraction, id: ButtonId, parts: BotParts): Promise<void>;
}
