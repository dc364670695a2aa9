import type { RESTPutAPIApplicationCommandsJSONBody } from 'discord.js';
import { allCommands, allMessageCommands } from './all-commands.js';

/** All that is registered with Discord: slash commands, then the commands of a message's menu. */
export function commandDefinitions(): RESTPutAPIApplicationCommandsJSONBody {
  return [...allCommands, ...allMessageCommands].map((command) => command.definition);
}
