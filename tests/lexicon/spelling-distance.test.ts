import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spellingDistance } from '../../src/lexicon/spelling-distance.js';

describe('spellingDistance', () => {
  it.each([
    ['nvidia', 'nvidia', 0],
    ['nvdia', 'nvidia', 1],
    ['nvidiaa', 'nvidia', 1],
    ['nvidea', 'nvidia', 1],
    ['nvidai', 'nvidia', 1],
    ['vnidia', 'nvidia', 1],
    ['anthorpci', 'anthropic', 2],
    ['', 'ab', 2],
  ])('%s is from %s by %i', (typed, word, distance) => {
    expect(spellingDistance(typed, word, 3)).toBe(distance);
  });

  it('is the same both ways, and 0 for equal words alone', () => {
    const word = fc.stringMatching(/^[abc]{0,7}$/);
    fc.assert(
      fc.property(word, word, (left, right) => {
        const distance = spellingDistance(left, right, 9);
        expect(spellingDistance(right, left, 9)).toBe(distance);
        expect(distance === 0).toBe(left === right);
      }),
    );
  });

  it('is above the most that counts, or exact', () => {
    const word = fc.stringMatching(/^[abcd]{0,8}$/);
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 3 }), (left, right, most) => {
        const exact = spellingDistance(left, right, 9);
        const found = spellingDistance(left, right, most);
        expect(exact <= most ? found === exact : found > most).toBe(true);
      }),
    );
  });
});
