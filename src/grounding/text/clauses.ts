import type { Span } from '../../shared/span.js';

const CLAUSE_END =
  /[，；;。：！？‖]|[,.!?:](?!\d)(?=\s|$)|\b(?:while|whereas|but|although|though|versus|vs|compared (?:with|to)|against|than|up from|instead of|so that)\b|而(?!且)|但|相比|因此|所以|比(?=[A-Za-z\p{Script=Han}])|高于|低于/gu;

/** The parts of a sentence between commas and words such as "while" and 而. */
export function clauseSpans(readable: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (const { index } of readable.matchAll(CLAUSE_END)) {
    if (index > start) spans.push({ start, end: index });
    start = index;
  }
  if (start < readable.length) spans.push({ start, end: readable.length });
  return spans;
}
