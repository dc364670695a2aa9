import type { InterfaceWords } from '../interface-words.js';
import { clip } from './clip.js';
import { messageLimits } from './limits.js';
import { outgoing, type OutgoingMessage } from './outgoing-message.js';

/** One sentence of the bot's own. */
export function renderNotice(text: string): OutgoingMessage {
  return outgoing({ content: clip(text, messageLimits.contentChars) });
}

/** What the bot does and how to ask, with example questions that the corpus answers. */
export function renderHelp(words: InterfaceWords, examples: readonly string[]): OutgoingMessage {
  return renderNotice(`**${words.helpTitle}**\n${words.help(examples)}`);
}
