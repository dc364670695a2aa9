import type { DocumentRecord, DocumentSource } from '../../documents/document.js';
import type { Hit } from '../../retrieval/hit.js';
import type { InterfaceWords } from '../interface-words.js';
import { clip } from './clip.js';
import { embedColours } from './embed-colours.js';
import { escapeInline, escapeMarkdown, linkTarget } from './escape-markdown.js';
import { messageLimits } from './limits.js';
import { outgoing, type OutgoingMessage } from './outgoing-message.js';
import { packLines } from './pack-lines.js';
import { plainText } from './plain-text.js';
import { splitMessage } from './split-message.js';

const PASSAGES_SHOWN = 3;
const PASSAGE_CHARS = 900;
const SOURCES_SHOWN = 8;
const NAME_CHARS = 120;

/** An article: what in it comes closest to a question, and its sources. */
export function renderArticle(document: DocumentRecord, hits: readonly Hit[], words: InterfaceWords): OutgoingMessage {
  const passages = hits.slice(0, PASSAGES_SHOWN).map(({ chunk }) => {
    const path = chunk.headingPath.map((heading) => escapeInline(clip(words.title(heading), NAME_CHARS))).join(' › ');
    const quote = clip(plainText(chunk.text).trim(), PASSAGE_CHARS)
      .split('\n')
      .map((line) => `> ${escapeMarkdown(line)}`);
    return `${path === '' ? '' : `**${path}**\n`}${quote.join('\n')}`;
  });
  const text = [`-# ${words.articlePassages}`, ...passages].join('\n');
  const sources = packLines(
    document.sources.slice(0, SOURCES_SHOWN).map((source) => `- ${sourceLine(source)}`),
    messageLimits.embedFieldValueChars,
  );
  return outgoing({
    embeds: [
      {
        color: embedColours.answered,
        title: clip(words.title(document.title), messageLimits.embedTitleChars),
        ...(passages.length === 0 ? {} : { description: splitMessage(text, 3500)[0] ?? '' }),
        ...(sources[0] === undefined ? {} : { fields: [{ name: words.articleSources, value: sources[0] }] }),
        ...(document.asOf === undefined ? {} : { footer: { text: words.asOf(document.asOf) } }),
      },
    ],
  });
}

function sourceLine({ title, publisher, date, url }: DocumentSource): string {
  const target = url === undefined ? undefined : linkTarget(url);
  const name = escapeInline(clip(title, NAME_CHARS));
  const shown = target === undefined ? name : `[${name}](${target})`;
  return [shown, escapeInline(clip(publisher, NAME_CHARS)), escapeInline(date)]
    .filter((part) => part !== '')
    .join(' · ');
}
