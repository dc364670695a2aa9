import type { SlashCommand } from '../command.js';
import type { MessageCommand } from '../message-command.js';
import { askCommand } from './ask.js';
import { helpCommand } from './help.js';
import { resetCommand } from './reset.js';
import { searchCommand } from './search.js';

/** Every slash command, as registered with Discord and as dispatched. */
export const allCommands: readonly SlashCommand[] = [askCommand, searchCommand, resetCommand, helpCommand];

/** Every command in the menu of a message. */
export const allMessageCommands: readonly MessageCommand[] = [];
