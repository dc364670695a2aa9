import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { splitIntoPieces, splitMessage } from '../../../src/discord/rendering/split-message.js';

const loneSurrogate = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;
const word = 'compute ';

describe('where it cuts', () => {
  test('a text that fits stays whole, a blank one gives nothing', () => {
    expect(splitMessage('short', 100)).toEqual(['short']);
    expect(splitMessage(' \n\n ', 100)).toEqual([]);
    expect(splitMessage('x'.repeat(100), 100)).toHaveLength(1);
  });

  test('at paragraphs rather than at lines', () => {
    const first = `${word.repeat(5)}\n${word.repeat(3)}\n\n`;
    expect(splitMessage(`${first}${word.repeat(8)}`, 100)).toEqual([first, word.repeat(8)]);
  });

  test('before list items, so that none is torn', () => {
    const items = Array.from({ length: 6 }, (_, index) => `- ${index} ${word.repeat(4).trim()}\n`);
    const pieces = splitMessage(items.join(''), 100);
    expect(pieces.every((piece) => piece.startsWith('- '))).toBe(true);
  });

  test('at the end of a sentence, Chinese or English', () => {
    expect(splitMessage(`${'算力很贵'.repeat(15)}。${'显存也贵'.repeat(15)}`, 100)[0]).toBe(
      `${'算力很贵'.repeat(15)}。`,
    );
    const sentence = `${word.repeat(8).trim()}. `;
    expect(splitMessage(sentence + word.repeat(9), 100)[0]).toBe(sentence);
  });

  test('at the last space, failing all that', () => {
    expect(splitMessage(word.repeat(20), 100)[0]).toBe(word.repeat(12));
  });
});

describe('what it never tears', () => {
  test.each([
    ['a link', '[The whole title of a source](https://example.org/a/long/path)'],
    ['a bare link', 'https://example.org/a/long/path?with=parameters'],
    ['an escape', '\\*'],
    ['a mention', '<@123456789012345678>'],
    ['a custom emoji', '<:gpu:123456789012345678>'],
    ['inline code', '`python train.py --fp8`'],
    ['an emoji of several code points', '👩‍👩‍👧‍👦'],
    ['a flag', '🇹🇼'],
    ['a letter with marks', 'e\u0301\u0323'],
  ])('%s', (_name, whole) => {
    for (let shift = 0; shift <= whole.length; shift += 1) {
      const text = `${'x'.repeat(100 - shift)}${whole}${'y'.repeat(150)}`;
      const pieces = splitMessage(text, 100);
      expect(pieces.some((piece) => piece.includes(whole))).toBe(true);
      expect(pieces.join('')).toBe(text);
    }
  });

  test('but a link longer than a message is cut all the same', () => {
    const text = `https://example.org/${'a'.repeat(300)}`;
    expect(splitMessage(text, 100).join('')).toBe(text);
  });

  test('and a grapheme longer than a message is cut between code points', () => {
    const text = `a${'\u0301'.repeat(300)}😀${'\u0301'.repeat(300)}`;
    const pieces = splitMessage(text, 100);
    expect(pieces.join('')).toBe(text);
    expect(pieces.some((piece) => loneSurrogate.test(piece))).toBe(false);
  });
});

describe('code blocks', () => {
  test('are closed and opened again with their language', () => {
    const lines = Array.from({ length: 12 }, (_, index) => `line number ${index}\n`).join('');
    const pieces = splitMessage(`before\n\n\`\`\`python\n${lines}\`\`\`\nafter`, 100);
    expect(pieces.length).toBeGreaterThan(2);
    expect(pieces[1]).toMatch(/^```python\nline number \d+\n[^]*\n```$/);
    expect(pieces.at(-1)).toMatch(/```\nafter$/);
  });

  test('are not opened for nothing', () => {
    const code = `\`\`\`js\n${'x'.repeat(40)}\n\`\`\``;
    expect(splitMessage(`${word.repeat(10)}\n${code}`, 100)).toEqual([`${word.repeat(10)}\n`, code]);
  });

  test('that were left open are closed', () => {
    expect(splitMessage('```js\nlet x', 100)).toEqual(['```js\nlet x\n```']);
  });
});

const inline = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }),
  fc.constantFrom(
    '算力',
    '显存。',
    'GPU ',
    '👨‍👩‍👧',
    '\\_',
    '[H100](https://example.org/h100)',
    'https://example.org/x_y',
    '`code`',
    '\n',
    '\n\n',
  ),
);
const paragraph = fc.array(inline, { minLength: 1, maxLength: 40 }).map((parts) => parts.join(' '));
const list = fc
  .array(paragraph, { minLength: 1, maxLength: 6 })
  .map((items) => items.map((item) => `- ${item}`).join('\n'));
const code = fc
  .tuple(fc.constantFrom('', 'python', 'c++', 'a b'), paragraph, fc.constantFrom('```', '\n```', ''))
  .map(([language, body, closing]) => `\`\`\`${language}\n${body}${closing}`);
const document = fc
  .array(fc.oneof(paragraph, list, code), { minLength: 1, maxLength: 8 })
  .map((blocks) => blocks.join('\n\n'));

test('property: pieces fit, are not blank, close their code blocks, tear no character and lose nothing', () => {
  fc.assert(
    fc.property(document, fc.constantFrom(64, 100, 300, 2000), (text, limit) => {
      const pieces = splitMessage(text, limit);
      for (const piece of pieces) {
        expect(piece.length).toBeLessThanOrEqual(limit);
        expect(piece.trim()).not.toBe('');
        expect((piece.match(/```/g) ?? []).length % 2).toBe(0);
        expect(loneSurrogate.test(piece)).toBe(loneSurrogate.test(text) && loneSurrogate.test(piece));
      }
      expect(withoutFences(pieces.join(''))).toBe(withoutFences(text));
    }),
    { numRuns: 2000 },
  );
});

test('property: less the fences added, the pieces joined are the text, character for character', () => {
  fc.assert(
    fc.property(document, fc.constantFrom(64, 100, 300, 2000), (text, limit) => {
      fc.pre(!/\s{30}/.test(text) && text.trim() !== '');
      const pieces = splitIntoPieces(text, limit);
      expect(pieces.map((piece) => piece.text).join('')).toBe(text);
      for (const { opening, closing } of pieces) {
        expect(opening).toMatch(/^(?:```[\w+\-.#]*\n)?$/);
        expect(closing).toMatch(/^(?:\n?```)?$/);
      }
    }),
    { numRuns: 2000 },
  );
});

/** What is left of a text without its fences, their languages and white space, which closing and opening may add. */
function withoutFences(text: string): string {
  return text.replace(/```(?:[a-zA-Z0-9_+\-.#]{1,30}\r?\n)?/g, '').replace(/\s+/g, '');
}
