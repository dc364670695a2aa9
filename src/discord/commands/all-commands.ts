import type { SlashCommand } from '../command.js';
import type { MessageCommand } from '../message-command.js';
import { adminCommand } from './admin.js';
import { askAboutThisCommand } from './ask-about-this.js';
import { askCommand } from './ask.js';
import { compareCommand } from './compare.js';
import { computeCommand } from './compute.js';
import { feedbackCommand } from './feedback.js';
import { helpCommand } from './help.js';
import { privacyCommand } from './privacy.js';
import { resetCommand } from './reset.js';
import { searchCommand } from './search.js';
import { sourcesCommand } from './sources.js';
import { timelineCommand } from './timeline.js';

/** Every slash command, as registered with Discord and as dispatched. */
export const allCommands: readonly SlashCommand[] = [
  askCommand,
  computeCommand,
  compareCommand,
  timelineCommand,
  searchCommand,
  sourcesCommand,
  resetCommand,
  helpCommand,
  feedbackCommand,
  privacyCommand,
  adminCommand,
];

/** Every command in the menu of a message. */
export const allMessageCommands: readonly MessageCommand[] = [askAboutThisCommand];
