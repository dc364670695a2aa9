import type { Citation } from '../../answering/answer.js';
import type { DocumentSource } from '../../documents/document.js';
import type { InterfaceWords } from '../interface-words.js';
import { onOneLine } from '../printable.js';
import { wrapText } from '../wrap-text.js';
import type { RenderOptions } from './render-answer.js';

const INDENT = '    ';

function sourceLine(source: DocumentSource): string {
  return [source.title, source.publisher, source.date, source.url]
    .filter((part) => part !== undefined && part !== '')
    .map((part) => onOneLine(String(part)))
    .join(' · ');
}

/** `[1] title › heading (as of 2023-04)`, then the quote, then its sources, each on lines of its own. */
export function renderCitation(citation: Citation, words: InterfaceWords, options: RenderOptions): string {
  const { palette, columns } = options;
  const isChinese = citation.language === 'zh';
  const place = [citation.title, ...citation.headingPath].map(onOneLine).join(' › ');
  const date = citation.asOf === undefined ? '' : ` (${words.asOf(citation.asOf)})`;
  const quote = onOneLine(citation.quote);
  const [head = '', ...more] = wrapText(`[${citation.marker}] ${place}${date}`, columns);
  const lines = [
    palette.bold(head),
    ...more.map((line) => palette.bold(INDENT + line)),
    ...wrapText(isChinese ? `「${quote}」` : `“${quote}”`, columns, INDENT),
  ];
  if (options.withSources !== false) {
    for (const source of citation.sources) {
      lines.push(...wrapText(sourceLine(source), columns, INDENT).map((line) => palette.dim(line)));
    }
  }
  return lines.join('\n');
}
