import { describe, expect, it } from 'vitest';
import type { QuestionAnalysis } from '../../../src/answering/question/analyse-question.js';
import { chooseStatements } from '../../../src/answering/statement/choose-statements.js';
import { QuestionCoverage } from '../../../src/answering/statement/question-coverage.js';
import type { StatementCandidate } from '../../../src/answering/statement/statement-candidate.js';
import { QuantisedMatrix } from '../../../src/vector-index/quantised-matrix.js';
import { candidateOf } from './candidate-of.js';

function analysisOf(wantsConfirmation: boolean): QuestionAnalysis {
  const partial: unknown = { kind: 'other', wantsConfirmation };
  return partial as QuestionAnalysis;
}

const rows = 10;
/** One direction for each statement, so that none repeats another. */
const vectors = QuantisedMatrix.of(
  Array.from({ length: rows }, (_, row) => Float32Array.from({ length: rows }, (_, at) => (at === row ? 1 : 0))),
  rows,
);

/** Rows of the chosen statements, for a question that asks for a count and an operator. */
function chosen(candidates: readonly StatementCandidate[], wantsConfirmation = false): number[] {
  const shares = new Map(['count', 'operator'].map((term) => [term, { share: 0.4, translations: [] }]));
  const coverage = new QuestionCoverage(shares, ({ statement }) => new Set(statement.plainText.split(' ')));
  return chooseStatements(candidates, analysisOf(wantsConfirmation), { index: { vectors }, coverage, sides: [] }).map(
    ({ vectorRow }) => vectorRow,
  );
}

const lead = candidateOf('count 128', { score: 6, row: 0 });
const others = [5.9, 5.8, 5.7, 5.6].map((score, row) => candidateOf(`count ${String(row)}`, { score, row: row + 1 }));

describe('the statements beside the direct answer', () => {
  it('are the best ones while none says more of the question', () => {
    expect(chosen([lead, ...others, candidateOf('else', { score: 5.5, row: 8 })])).toEqual([0, 1, 2, 3, 4]);
  });

  it('have one for the part of the question that the others leave out', () => {
    expect(chosen([lead, ...others, candidateOf('operator Xeureka', { score: 4.5, row: 8 })])).toEqual([0, 1, 2, 3, 8]);
  });

  it('have one that denies something where something is to be confirmed', () => {
    const candidates = [lead, ...others, candidateOf('not so', { score: 5.2, row: 8 })];
    expect(chosen(candidates)).toEqual([0, 1, 2, 3, 4]);
    expect(chosen(candidates, true)).toEqual([0, 1, 2, 3, 8]);
  });

  it('stay near the best one, though what is new lets them be somewhat farther', () => {
    expect(chosen([lead, candidateOf('operator', { score: 3, row: 8 })])).toEqual([0, 8]);
    expect(chosen([lead, candidateOf('count again', { score: 3, row: 8 })])).toEqual([0]);
    expect(chosen([lead, candidateOf('operator', { score: 2, row: 8 })])).toEqual([0]);
  });
});
