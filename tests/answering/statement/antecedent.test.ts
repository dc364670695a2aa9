import { describe, expect, it } from 'vitest';
import { antecedentOf, isAnaphoric } from '../../../src/answering/statement/antecedent.js';
import { candidateOf } from './candidate-of.js';

describe('isAnaphoric', () => {
  it.each([
    '该法令废止了新教在法国的一切地位。',
    '他也是最年长的四分卫。',
    '这些芯片由台积电制造。',
    'He is also the oldest quarterback.',
    'Its memory is 80 GB.',
    'The latter has no NVLink.',
  ])('%s', (text) => expect(isAnaphoric(candidateOf(text, { score: 1, row: 1 }))).toBe(true));

  it.each(['其中 4 台在东京。', '此外还有两款。', 'Italy has one.', 'Theirs.', 'H100 has 80 GB.'])(
    '%s stands by itself',
    (text) => expect(isAnaphoric(candidateOf(text, { score: 1, row: 1 }))).toBe(false),
  );

  it('is said of sentences alone', () => {
    expect(isAnaphoric(candidateOf('It: 80 GB', { score: 1, row: 1, kind: 'row' }))).toBe(false);
  });
});

describe('antecedentOf', () => {
  const first = candidateOf('Peyton Manning played for two teams.', { score: 1, row: 0 });
  const second = candidateOf('He is also the oldest.', { score: 5, row: 1 });
  const third = candidateOf('Denver won.', { score: 2, row: 2 });

  it('is the sentence right before', () => {
    expect(antecedentOf(second, [second, third, first])).toBe(first);
  });

  it('is none where the sentence stands by itself or opens its chunk', () => {
    expect(antecedentOf(third, [second, third, first])).toBeUndefined();
    expect(antecedentOf(candidateOf('He won.', { score: 1, row: 0 }), [second, third])).toBeUndefined();
  });
});
