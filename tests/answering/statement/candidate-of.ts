import type { Statement } from '../../../src/chunking/chunk.js';
import type { StatementCandidate } from '../../../src/answering/statement/statement-candidate.js';

interface CandidateShape {
  readonly score: number;
  /** Row of its vector, by which it is told from others. */
  readonly row: number;
  readonly kind?: Statement['kind'];
  readonly heading?: string;
  readonly language?: 'zh' | 'en';
}

/** A candidate with the fields that the choice of statements reads; the rest is never touched. */
export function candidateOf(text: string, shape: CandidateShape): StatementCandidate {
  const { score, row, kind = 'sentence', heading = 'Heading', language = 'en' } = shape;
  const partial: unknown = {
    statement: { kind, plainText: text, start: row * 100, end: row * 100 + text.length },
    chunk: { headingPath: [heading], language },
    document: { id: 'article' },
    chunkNumber: 0,
    position: row,
    vectorRow: row,
    features: { announcement: 0, otherEntity: 0 },
    score,
  };
  return partial as StatementCandidate;
}
