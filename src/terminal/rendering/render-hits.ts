import type { Hit, LegScore, SearchResult } from '../../retrieval/hit.js';
import { interfaceWords } from '../interface-words.js';
import { onOneLine } from '../printable.js';
import { wrapText } from '../wrap-text.js';
import type { RenderOptions } from './render-options.js';
import { formatScore } from './render-explanation.js';

const INDENT = '   ';

function renderHit(
  hit: Hit,
  legNames: { dense: string; lexical: string },
  { palette, columns }: RenderOptions,
): string {
  const leg = (name: string, found: LegScore | undefined): string[] =>
    found === undefined ? [] : [`${name} #${found.rank} ${formatScore(found.score)}`];
  const place = [hit.document.title, ...hit.chunk.headingPath].map(onOneLine).join(' › ');
  const legs = [...leg(legNames.dense, hit.legs.dense), ...leg(legNames.lexical, hit.legs.lexical)].join(', ');
  return [
    ...wrapText(`${hit.rank}. ${place}`, columns, '', INDENT).map((line) => palette.bold(line)),
    ...wrapText(onOneLine(hit.chunk.text), columns, INDENT),
    ...wrapText(`${formatScore(hit.score)} (${legs}) ${hit.chunk.id}`, columns, INDENT).map((line) =>
      palette.dim(line),
    ),
  ].join('\n');
}

/** Ranked passages for a reader. Ends with a line end. */
export function renderHits(found: SearchResult, options: RenderOptions): string {
  const words = interfaceWords[found.language];
  if (found.hits.length === 0) return `${words.noHits}\n`;
  return `${found.hits.map((hit) => renderHit(hit, words.why, options)).join('\n\n')}\n`;
}
