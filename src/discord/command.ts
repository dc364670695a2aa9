import type {
  AutocompleteInteraction,
  ChatInputCommandInteraction,
  RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord.js';
import type { BotParts } from './bot-parts.js';

/** A slash command: what Discord is told of it, and what it does. */
export interface SlashCommand {
  /** As registered with Discord; `name` is what interactions carry, whatever the locale. */
  readonly definition: RESTPostAPIChatInputApplicationCommandsJSONBody;
  /** True where the command answers only in the allowed channels. */
  readonly isBoundToChannels: boolean;
  /** Acknowledges within 3 s, before any other work, and answers. A failure may be thrown: the event answers it. */
  run(interaction: ChatInputCommandInteraction, parts: BotParts): Promise<void>;
  /** Offers up to 25 choices for the option being typed. */
  complete?(interaction: AutocompleteInteraction, parts: BotParts): Promise<void>;
}
