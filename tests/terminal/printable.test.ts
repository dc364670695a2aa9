import { describe, expect, it } from 'vitest';
import { onOneLine, printable } from '../../src/terminal/printable.js';

describe('printable', () => {
  it('takes out what would drive the terminal', () => {
    expect(printable('a\u001b[31mred\u0007\u009b2J b\u202egnp')).toBe('a[31mred2J bgnp');
  });

  it('keeps line ends, makes tabs spaces', () => {
    expect(printable('a\r\nb\rc\td')).toBe('a\nb\nc d');
  });
});

describe('onOneLine', () => {
  it('folds white space', () => {
    expect(onOneLine('  a\n\n b\t c ')).toBe('a b c');
  });
});
