import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { wrapText } from '../../src/terminal/wrap-text.js';

describe('wrapText', () => {
  it('keeps English words whole', () => {
    expect(wrapText('The H100 has eighty gigabytes.', 12)).toEqual(['The H100 has', 'eighty', 'gigabytes.']);
  });

  it('counts a Chinese character as two columns', () => {
    expect(wrapText('算力需求很大', 8)).toEqual(['算力需求', '很大']);
  });

  it('puts no closing punctuation first on a line and no opening one last', () => {
    expect(wrapText('算力需求，很大', 8)).toEqual(['算力需', '求，很大']);
    expect(wrapText('看看（算力）', 6)).toEqual(['看看', '（算', '力）']);
  });

  it('keeps a marker with the sentence that it follows', () => {
    expect(wrapText('显存八十。[1]', 10)).toEqual(['显存八', '十。[1]']);
  });

  it('cuts a word only where it is wider than the line', () => {
    expect(wrapText('see https://example.org/a/long/path now', 16)).toEqual([
      'see',
      'https://example.',
      'org/a/long/path',
      'now',
    ]);
  });

  it('indents the further lines of a list item', () => {
    expect(wrapText('- one two three four', 12)).toEqual(['- one two', '  three four']);
  });

  it('indents the lines that a break makes as told', () => {
    expect(wrapText('one two three\nfour', 10, '', '    ')).toEqual(['one two', '    three', 'four']);
  });

  it('only indents where there is no width', () => {
    expect(wrapText('a b\nc', Infinity, '  ')).toEqual(['  a b', '  c']);
  });

  it('never exceeds the width and loses nothing but white space', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '算', '力', '。', '（', '[1]', '\n', '👩‍💻', '-') });
    fc.assert(
      fc.property(text, fc.integer({ min: 20, max: 60 }), (original, width) => {
        const lines = wrapText(original, width);
        expect(lines.join('').replace(/\s/g, '')).toBe(original.replace(/\s/g, ''));
        for (const line of lines) expect(stringWidth(line)).toBeLessThanOrEqual(width);
      }),
    );
  });
});
