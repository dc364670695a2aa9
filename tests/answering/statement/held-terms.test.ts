import { describe, expect, it } from 'vitest';
import { HeldTerms } from '../../../src/answering/statement/held-terms.js';

/** Three statements: the first of NVIDIA and a card, the second empty, the third of the card alone. */
const index = {
  vocabulary: ['@h100', '@nvidia', 'memory', 'price'],
  statementTerms: { offsets: Uint32Array.of(0, 3, 3, 5), terms: Uint32Array.of(0, 1, 2, 0, 3) },
};

describe('HeldTerms', () => {
  it('holds the terms of the statement that it was turned to, and no longer those of the one before', () => {
    const held = new HeldTerms(index);
    const terms = (): boolean[] => index.vocabulary.map((_, term) => held.has(term));
    expect(terms()).toEqual([false, false, false, false]);
    held.turnTo(0);
    expect(terms()).toEqual([true, true, true, false]);
    expect(held.entities()).toEqual(['@h100', '@nvidia']);
    held.turnTo(1);
    expect(terms()).toEqual([false, false, false, false]);
    expect(held.entities()).toEqual([]);
    held.turnTo(2);
    expect(terms()).toEqual([true, false, false, true]);
    expect(held.entities()).toEqual(['@h100']);
    expect(held.has(undefined)).toBe(false);
  });
});
