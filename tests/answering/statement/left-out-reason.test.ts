import { QuantisedMatrix } from '../../../src/vector-index/quantised-matrix.js';
import { expect, it } from 'vitest';
import { leftOutReason } from '../../../src/answering/statement/left-out-reason.js';
import type { StatementCandidate, StatementFeatures } from '../../../src/answering/statement/statement-candidate.js';
import { statementWeights } from '../../../src/answering/statement/statement-weights.js';
import type { DocumentLanguage } from '../../../src/language/language.js';
import { recordOf } from '../record-of.js';

/** Row 0 and 1 have a cosine of .6, row 0 and 2 one of .96. */
const vectors = QuantisedMatrix.of([Float32Array.of(1, 0), Float32Array.of(0.6, 0.8), Float32Array.of(0.96, 0.28)], 2);

function candidate(
  plainText: string,
  score: number,
  features: Partial<StatementFeatures> = {},
  language: DocumentLanguage = 'en',
  vectorRow = 1,
): StatementCandidate {
  const statement = { kind: 'sentence', start: 0, end: plainText.length, plainText } as const;
  const chunk = {
    id: 'h100#0',
    documentId: 'h100',
    ordinal: 0,
    language,
    headingPath: [],
    section: 0,
    startOffset: 0,
    endOffset: plainText.length,
    text: plainText,
    statements: [statement],
  };
  const none = Object.fromEntries(Object.keys(statementWeights).map((name) => [name, 0]));
  return {
    statement,
    chunk,
    document: recordOf({ id: 'h100' }),
    chunkNumber: 0,
    position: 0,
    vectorRow,
    features: { ...(none as unknown as StatementFeatures), ...features },
    score,
  };
}

const best = candidate('The H100 has 80 GB.', 5, {}, 'en', 0);
const announcing = candidate('The table lists memory.', 6, { announcement: 1 });

it.each([
  ['it only announces others, however high it scores', announcing, 'announcement'],
  ['it is more than 2.5 behind', candidate('Far.', 2.4), 'far-behind'],
  ['it is in another language', candidate('80 GB 显存。', 4, {}, 'zh'), 'other-language'],
  ['it is about another entity', candidate('The A100 has 40 GB.', 4, { otherEntity: 1 }), 'other-entity'],
  ['it has the same words', candidate('The H100 has 80 GB.', 4), 'repetition'],
  ['it says the same', candidate('80 GB are in the H100.', 4, {}, 'en', 2), 'repetition'],
  ['the answer was complete', candidate('The H100 is fast.', 4), 'complete'],
] as const)('%s', (_what, left, reason) => {
  expect(leftOutReason(left, [announcing, best, left], [best], 'amount', { vectors })).toBe(reason);
});

it('a list reaches farther down', () => {
  const left = candidate('The H100 is fast.', 2.9);
  expect(leftOutReason(left, [best, left], [best], 'list', { vectors })).toBe('complete');
});

it('there is no reason where it was chosen or nothing was answered', () => {
  expect(leftOutReason(best, [best], [best], 'amount', { vectors })).toBeUndefined();
  expect(leftOutReason(best, [best], [], 'amount', { vectors })).toBeUndefined();
});
