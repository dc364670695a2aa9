import type { SearchResult } from '../../retrieval/hit.js';
import type { InterfaceWords } from '../interface-words.js';
import { clip } from './clip.js';
import { escapeInline, escapeMarkdown } from './escape-markdown.js';
import { outgoing, type OutgoingMessage } from './outgoing-message.js';
import { embedColours } from './embed-colours.js';
import { plainText } from './plain-text.js';
import { splitMessage } from './split-message.js';

const EMBED_TEXT_CHARS = 4000;
const SNIPPET_CHARS = 240;
const NAME_CHARS = 120;

/** Ranked passages as one message: title and headings of each, and how its text begins. */
export function renderHits(result: SearchResult, words: InterfaceWords): OutgoingMessage {
  const title = clip(words.hitsTitle(escapeInline(clip(result.query, 80))), 200);
  if (result.hits.length === 0) {
    return outgoing({ embeds: [{ color: embedColours.abstained, title, description: words.noHits }] });
  }
  const entries = result.hits.map((hit) => {
    const names = [hit.document.title, ...hit.chunk.headingPath];
    const path = names.map((name) => escapeInline(clip(words.title(name), NAME_CHARS)));
    const snippet = clip(plainText(hit.chunk.text).replace(/\s+/g, ' ').trim(), SNIPPET_CHARS);
    return `**${hit.rank}.** ${path.join(' › ')}\n> ${escapeMarkdown(snippet)}`;
  });
  const description = splitMessage(entries.join('\n\n'), EMBED_TEXT_CHARS)[0] ?? words.noHits;
  return outgoing({ embeds: [{ color: embedColours.answered, title, description }] });
}
