import { describe, expect, test } from 'vitest';
import { escapeInline, escapeMarkdown, linkTarget } from '../../../src/discord/rendering/escape-markdown.js';

describe('escapeMarkdown', () => {
  test.each([
    ['emphasis', '6*N*D and _x_', '6\\*N\\*D and \\_x\\_'],
    ['spoilers and strikes', '||x|| ~~y~~', '\\|\\|x\\|\\| \\~\\~y\\~\\~'],
    ['headings and quotes', '# a\n> b\n-# c', '\\# a\n\\> b\n\\-# c'],
    ['mentions and timestamps', '<@1> <t:0>', '\\<@1> \\<t:0>'],
    ['links under another text', '[bank](https://evil.example)', '\\[bank\\](https://evil.example)'],
    ['a marker in front of brackets', '[1](https://evil.example)', '\\[1\\](https://evil.example)'],
    ['an open fence', '```js', '\\`\\`\\`js'],
    ['four backticks and more', '``````<@1>```', '\\`\\`\\````<@1>```'],
    ['back slashes', 'C:\\dir', 'C:\\\\dir'],
  ])('disarms %s', (_name, text, escaped) => {
    expect(escapeMarkdown(text)).toBe(escaped);
  });

  test.each([
    ['citation markers', 'It has 80 GB. [1][12]'],
    ['lists', '- one\n- two\n1. three'],
    ['bare links with underscores', 'see https://example.org/a_b*c_d'.replace('*', '-')],
    ['closed fences', '```js\nlet a_b = 2 * 3;\n```'],
    ['Chinese', '显存为 80 GB（HBM3），价格 >1 万美元。'],
  ])('keeps %s', (_name, text) => {
    expect(escapeMarkdown(text)).toBe(text);
  });
});

test('escapeInline makes one line that holds no link', () => {
  expect(escapeInline(' a\n[b](https://x.y) ')).toBe('a \\[b\\]\\(https:\\/\\/x.y\\)');
});

test.each([
  ['https://example.org/a(b)', 'https://example.org/a%28b%29'],
  ['javascript:alert(1)', undefined],
  ['https://example.org/a b', undefined],
  [`https://example.org/${'a'.repeat(600)}`, undefined],
])('linkTarget of %s', (url, target) => {
  expect(linkTarget(url)).toBe(target);
});
