import { expect, it } from 'vitest';
import { openingStatesFact } from '../../../src/evaluation/metrics/opening-states-fact.js';

const text = 'The cards were ordered in 2023. [1] NVIDIA sold 24,000 of them. [2]';

it('is true where the words before the first marker state one of the facts', () => {
  expect(openingStatesFact(text, [['24000'], ['2023']])).toBe(true);
});

it('is false where the facts come later', () => {
  expect(openingStatesFact(text, [['24000'], ['NVIDIA']])).toBe(false);
});

it('takes a text without markers whole, and is null where nothing right was said', () => {
  expect(openingStatesFact('NVIDIA', [['NVIDIA']])).toBe(true);
  expect(openingStatesFact(text, [])).toBeNull();
});
