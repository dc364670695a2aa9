import { touches, type DocumentSpan, type EvidenceItem } from '../evidence.js';
import { statesFact } from './states-fact.js';

/** Least grade of a passage that supports an answer. */
const SUPPORTING_GRADE = 2;

/**
 * Share of an answer's citations whose quote overlaps a passage of grade 2 or 3, in the article or in its translation.
 *
 * @returns In [0, 1]; null where there is no citation.
 */
export function citationPrecision(
  citations: readonly DocumentSpan[],
  evidence: readonly EvidenceItem[],
): number | null {
  if (citations.length === 0) return null;
  const supporting = evidence.filter(({ grade }) => grade >= SUPPORTING_GRADE);
  return citations.filter((citation) => supporting.some((item) => touches(item, citation))).length / citations.length;
}

/**
 * Whether what the text says right stands in what it cites: every expected group that the text meets is met by one of
 * the quotes, too.
 *
 * @param metGroups - The spellings of each group that the text meets.
 * @returns Null where the text meets none.
 */
export function quotesStateFacts(quotes: readonly string[], metGroups: readonly (readonly string[])[]): boolean | null {
  if (metGroups.length === 0) return null;
  return metGroups.every((group) => quotes.some((quote) => group.some((spelling) => statesFact(quote, spelling))));
}
