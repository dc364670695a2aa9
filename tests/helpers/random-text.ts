import fc from 'fast-check';

/** Characters that people, editors and attackers put into texts: pairs, joiners, marks, signs of many scripts. */
const oddCharacters = [
  '😀',
  '👩‍👩‍👧‍👦',
  '🇨🇳',
  '𠮷',
  '\u{20BB7}',
  'é',
  'e\u0301',
  '\u200b',
  '\u00a0',
  '\u3000',
  '\u2028',
  '\ufeff',
  '\u0000',
  '\u0007',
  '\u001b',
  'ﬁ',
  'Ｈ１００',
  '㎡',
  '²',
  '½',
  'ß',
  'İ',
  'שלום',
  'مرحبا',
  '\u202e',
  '한국어',
  'ｶﾞ',
  '\u0300\u0301\u0302',
] as const;

const chinese = Array.from('算力模型参数显存训练推理英伟达百度的了是在和有多少什么为吗顯資記憶體轉換');
const words = [
  'GPT-3.5',
  'H100 NVL',
  'LLaMA2',
  '24,000',
  'NVIDIA',
  "model's",
  'e.g.',
  'U.S.',
  '3.5',
  'v2.0',
  'the',
  'a',
  'tokens/s',
  'GB/s',
  '10^23',
  'x²',
  'A100-80GB',
  'C++',
  'http://a.example/b_c',
];
const signs = [
  '。',
  '！',
  '？',
  '；',
  '…',
  '.',
  '!',
  '?',
  ';',
  ',',
  '，',
  '、',
  ' ',
  '  ',
  '\n',
  '\n\n',
  '\r\n',
  '\r\n\r\n',
  '\t',
  '”',
  '）',
  ')',
  '"',
  '**',
  '*',
  '_',
  '`',
  '|',
  '#',
  '-',
  '[',
  ']',
  '(',
  '\\',
  '<',
  '>',
  '&amp;',
  '$',
];

/** A stretch of text as the field writes it, odd characters included; no lone surrogates. */
export const fieldText = (maxLength = 60): fc.Arbitrary<string> =>
  fc
    .array(
      fc.oneof(
        { weight: 4, arbitrary: fc.constantFrom(...chinese) },
        { weight: 3, arbitrary: fc.constantFrom(...words) },
        { weight: 4, arbitrary: fc.constantFrom(...signs) },
        { weight: 1, arbitrary: fc.constantFrom(...oddCharacters) },
      ),
      { maxLength },
    )
    .map((parts) => parts.join(''));

/** Any string at all: code units without regard to pairs, so that lone surrogates occur. */
export const anyText = (maxLength = 80): fc.Arbitrary<string> =>
  fc.oneof(
    fc.string({ unit: 'binary', maxLength }),
    fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength }).map((units) => String.fromCharCode(...units)),
    fieldText(maxLength),
    fc
      .tuple(fieldText(20), fc.constantFrom('\ud83d', '\ude00', '\ude00\ud83d'), fieldText(20))
      .map((parts) => parts.join('')),
  );

const line = fieldText(14).map((text) => text.replace(/[\r\n\u2028]/g, ' '));
const cell = line.map((text) => text.replaceAll('|', '\\|'));
const item = (marker: string): fc.Arbitrary<string> => line.map((text) => `${marker} ${text}`);

const block: fc.Arbitrary<string> = fc.oneof(
  fieldText(50),
  line.map((text) => `${text}。`.repeat(40)),
  line.map((text) => `a ${text}`.replaceAll(/[.。！？!?；;]/g, '').repeat(60)),
  fc.tuple(fc.integer({ min: 1, max: 6 }), line).map(([depth, text]) => `${'#'.repeat(depth)} ${text}`),
  line.map((text) => `${text}\n===`),
  fc
    .array(fc.oneof(item('-'), item('  -'), item('    1.'), item('*'), item('2)'), item('- [ ]'), item('-  \n  ')), {
      minLength: 1,
      maxLength: 12,
    })
    .map((lines) => lines.join('\n')),
  fc
    .array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 10 })
    .map(([head, ...rows]) =>
      [`| ${(head ?? []).join(' | ')} |`, '| --- | :-: | ---: |', ...rows.map((row) => `| ${row.join(' | ')} |`)].join(
        '\n',
      ),
    ),
  fc.array(line, { maxLength: 6 }).map((lines) => ['```python', ...lines, '```'].join('\n')),
  fc.array(line, { minLength: 1, maxLength: 4 }).map((lines) => lines.map((text) => `> ${text}`).join('\n')),
  fc.array(line, { minLength: 1, maxLength: 4 }).map((lines) => lines.map((text) => `    ${text}`).join('\n')),
  fc.constantFrom(
    '---',
    '***',
    '<div>\n**html** text.\n</div>',
    '[a]: http://b.example "c"',
    '![图](a.png)',
    '[^1]: 脚注。',
    '$$\nC = 6ND\n$$',
    '是。',
    'OK.',
    '嗯',
  ),
);

/** A Markdown document of blocks of every kind, with LF or CRLF ends, with and without a byte-order mark and a head. */
export const markdown: fc.Arbitrary<string> = fc
  .tuple(
    fc.array(block, { maxLength: 14 }),
    fc.constantFrom('\n\n', '\n'),
    fc.boolean(),
    fc.constantFrom('', '\ufeff', '---\nid: random\ntitle: 标题\n---\n', '\ufeff---\r\nid: random\r\n---\r\n'),
  )
  .map(([blocks, separator, isCrLf, opening]) => {
    const body = blocks.join(separator);
    return `${opening}${isCrLf ? body.replaceAll(/\r?\n/g, '\r\n') : body}`;
  });
