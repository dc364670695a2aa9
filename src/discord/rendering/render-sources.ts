import type { Answer, Citation } from '../../answering/answer.js';
import type { InterfaceWords } from '../interface-words.js';
import { citationLine, inOrder } from './citation-lines.js';
import { clip } from './clip.js';
import { escapeInline, escapeMarkdown } from './escape-markdown.js';
import { messageLimits } from './limits.js';
import { outgoing, type OutgoingMessage } from './outgoing-message.js';
import { embedColours } from './embed-colours.js';
import { plainText } from './plain-text.js';
import { splitMessage } from './split-message.js';

const HEADING_CHARS = 200;

/** The exact quotes of an answer, each under its article and headings, as one to five messages. */
export function renderSources(answer: Answer, words: InterfaceWords): OutgoingMessage[] {
  const text = inOrder(answer.citations)
    .map((citation) => quoted(citation, words))
    .join('\n\n');
  const pieces = splitMessage(text, messageLimits.embedDescriptionChars).slice(0, messageLimits.messagesPerAnswer);
  return pieces.map((description, index) =>
    outgoing({
      embeds: [{ color: embedColours.answered, ...(index === 0 ? { title: words.sourcesTitle } : {}), description }],
    }),
  );
}

function quoted(citation: Citation, words: InterfaceWords): string {
  const headings = citation.headingPath
    .map((heading) => escapeInline(clip(words.title(heading), HEADING_CHARS)))
    .join(' › ');
  const lines = plainText(citation.quote).trim().split(/\r?\n/);
  const quote = lines.map((line) => `> ${escapeMarkdown(line)}`).join('\n');
  return [citationLine(citation, words), ...(headings === '' ? [] : [headings]), quote].join('\n');
}
