import type { Citation } from '../answering/answer.js';
import type { GivenPassage } from '../grounding/given-passage.js';
import type { Hit } from '../retrieval/hit.js';

/** Passages that a chat model gets: more are read less carefully, and cost more. */
export const mostPassages = 8;

/** The passages for a chat model: those that the extractive answer cites, then the best of the others. */
export function choosePassages(hits: readonly Hit[], cited: readonly Citation[]): GivenPassage[] {
  const isCited = ({ chunk }: Hit): boolean =>
    cited.some(
      ({ documentId, startOffset, endOffset }) =>
        documentId === chunk.documentId && startOffset < chunk.endOffset && endOffset > chunk.startOffset,
    );
  const chosen = [...hits.filter(isCited), ...hits.filter((hit) => !isCited(hit))].slice(0, mostPassages);
  return chosen
    .sort((left, right) => left.rank - right.rank)
    .map(({ chunk, document }, index) => ({ number: index + 1, chunk, document }));
}
