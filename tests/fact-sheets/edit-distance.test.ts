import { describe, expect, it } from 'vitest';
import { editDistance } from '../../src/fact-sheets/edit-distance.js';

describe('editDistance', () => {
  it('counts changes, and stops above the most', () => {
    expect(editDistance('kitten', 'sitting', 5)).toBe(3);
    expect(editDistance('h100', 'h100', 2)).toBe(0);
    expect(editDistance('', 'ab', 5)).toBe(2);
    expect(editDistance('kitten', 'sitting', 2)).toBeGreaterThan(2);
    expect(editDistance('a', 'abcdef', 2)).toBeGreaterThan(2);
  });
});
