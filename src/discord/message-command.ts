import type {
  MessageContextMenuCommandInteraction,
  RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from 'discord.js';
import type { BotParts } from './bot-parts.js';

/** A command in the menu of a message. */
export interface MessageCommand {
  readonly definition: RESTPostAPIContextMenuApplicationCommandsJSONBody;
  readonly isBoundToChannels: boolean;
  /** Acknowledges within 3 s, before any other work. */
  run(interaction: MessageContextMenuCommandInteraction, parts: BotParts): Promise<void>;
}
