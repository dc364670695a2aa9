import type { Citation } from '../../answering/answer.js';
import type { DocumentSource } from '../../documents/document.js';
import type { InterfaceWords } from '../interface-words.js';
import { onOneLine } from '../printable.js';
import { wrapText } from '../wrap-text.js';
import type { RenderOptions } from './render-options.js';

const INDENT = '    ';

function sourceLine(source: DocumentSource): string {
  return [source.title, source.publisher, source.date, source.url]
    .filter((part) => part !== undefined && part !== '')
    .map((part) => onOneLine(String(part)))
    .join(' · ');
}

function sourceLines(citation: Citation, sameAs: number | undefined, words: InterfaceWords, shown: number): string[] {
  if (shown === 0 || citation.sources.length === 0) return [];
  if (sameAs !== undefined) return [words.sourcesAs(sameAs)];
  const lines = citation.sources.slice(0, shown).map(sourceLine);
  const left = citation.sources.length - lines.length;
  return left > 0 ? [...lines, words.moreSources(left)] : lines;
}

function renderCitation(
  citation: Citation,
  sameAs: number | undefined,
  words: InterfaceWords,
  { palette, columns, sourcesShown = Infinity }: RenderOptions,
): string {
  const place = [citation.title, ...citation.headingPath].map(onOneLine).join(' › ');
  const date = citation.asOf === undefined ? '' : ` (${words.asOf(citation.asOf)})`;
  const quote = onOneLine(citation.quote);
  return [
    ...wrapText(`[${citation.marker}] ${place}${date}`, columns, '', INDENT).map((line) => palette.bold(line)),
    ...wrapText(citation.language === 'zh' ? `「${quote}」` : `“${quote}”`, columns, INDENT),
    ...sourceLines(citation, sameAs, words, sourcesShown).flatMap((line) =>
      wrapText(line, columns, INDENT).map((wrapped) => palette.dim(wrapped)),
    ),
  ].join('\n');
}

/**
 * `[1] title › heading (as of 2023-04)`, then the quote, then its sources, each on lines of its own. An article's sources
 * stand under its first citation only.
 */
export function renderCitations(citations: readonly Citation[], words: InterfaceWords, options: RenderOptions): string {
  const firstMarker = new Map<string, number>();
  return citations
    .map((citation) => {
      const sameAs = firstMarker.get(citation.documentId);
      if (sameAs === undefined) firstMarker.set(citation.documentId, citation.marker);
      return renderCitation(citation, sameAs, words, options);
    })
    .join('\n');
}
