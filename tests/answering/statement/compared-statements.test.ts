import { describe, expect, it } from 'vitest';
import { comparedStatements, type SideCandidates } from '../../../src/answering/statement/compared-statements.js';
import type { StatementCandidate } from '../../../src/answering/statement/statement-candidate.js';
import { candidateOf } from './candidate-of.js';

/** A side that the statements with its name in them speak of. */
function sideOf(name: string, candidates: readonly StatementCandidate[]): SideCandidates {
  const holds = (text: string): number => (new RegExp(`\\b${name}\\b`).test(text) ? 1 : 0);
  return {
    candidates,
    naming: ({ statement }) => holds(statement.plainText),
    subjectNaming: ({ statement }) => holds(statement.plainText.split(';')[0] ?? ''),
  };
}

const chosen = (candidates: readonly StatementCandidate[]): number[] =>
  comparedStatements(candidates, [sideOf('L4', candidates), sideOf('L40', candidates)]).map(
    ({ vectorRow }) => vectorRow,
  );

const aboutL4 = candidateOf('The L4 is small.', { score: 5, row: 1 });
const aboutL40 = candidateOf('The L40 is large.', { score: 3, row: 2 });
const both = candidateOf('The L4 needs less power than the L40.', { score: 4, row: 3 });
const tableOf = { kind: 'row', heading: 'Cards' } as const;
const rowOfL4 = candidateOf('Card: L4; memory: 24 GB', { score: 4, row: 4, kind: 'row', heading: 'Cards' });
const rowOfL40 = candidateOf('Card: L40; memory: 48 GB', { score: 3.5, row: 5, kind: 'row', heading: 'Cards' });
const otherRow = candidateOf('Card: L40; price: 1', { score: 3.9, row: 6, kind: 'row', heading: 'Prices' });

describe('a comparison', () => {
  it('speaks of each side, though one is far behind', () => {
    expect(chosen([aboutL4, candidateOf('The L4 is new.', { score: 4.9, row: 9 }), aboutL40])).toEqual([1, 2]);
  });

  it('opens with what speaks of both', () => {
    expect(chosen([aboutL4, both, aboutL40])).toEqual([3, 1, 2]);
  });

  it('takes rows of one table together, not the best of two tables', () => {
    expect(chosen([rowOfL4, otherRow, rowOfL40])).toEqual([4, 5]);
  });

  it('leaves a row about the change from one to the other to neither', () => {
    const change = candidateOf('Change from L4 to L40; memory: 24 GB', { ...tableOf, score: 4.5, row: 8 });
    expect(chosen([aboutL4, change, rowOfL4, rowOfL40])).toEqual([8, 4, 5]);
  });

  it('leaves rows that are far behind what sentences say', () => {
    const weak = [rowOfL4, rowOfL40].map((row) => ({ ...row, score: row.score - 3 }));
    expect(chosen([aboutL4, aboutL40, ...weak])).toEqual([1, 2]);
  });

  it('keeps to the language of the best statement', () => {
    const chinese = candidateOf('The L40 的中文。', { score: 4.9, row: 7, language: 'zh' });
    expect(chosen([aboutL4, chinese, aboutL40])).toEqual([1, 2]);
  });
});

it('is nothing without two sides', () => {
  expect(comparedStatements([aboutL4], [sideOf('L4', [aboutL4])])).toEqual([]);
});
