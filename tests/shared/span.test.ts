import { describe, expect, it } from 'vitest';
import { trimSpan } from '../../src/shared/span.js';

describe('trimSpan', () => {
  it.each([
    ['  a b \n', 0, 7, 'a b'],
    ['a b', 0, 3, 'a b'],
    ['x  a  y', 1, 6, 'a'],
    ['\u3000算力\u00a0', 0, 4, '算力'],
    [' \n ', 0, 3, ''],
    ['', 0, 0, ''],
  ])('of %j from %d to %d leaves %j', (text, start, end, expected) => {
    const span = trimSpan(text, { start, end });
    expect(text.slice(span.start, span.end)).toBe(expected);
    expect(span.start).toBeGreaterThanOrEqual(start);
    expect(span.end).toBeGreaterThanOrEqual(span.start);
  });
});
