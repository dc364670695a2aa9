import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../src/language/sentences.js';
import { anyText, fieldText } from '../helpers/random-text.js';

const sentencesOf = (text: string): string[] => splitSentences(text).map(({ start, end }) => text.slice(start, end));

describe('splitSentences', () => {
  it.each([
    ['Chinese signs', '一句。二句！三句？四句；还是四句', ['一句。', '二句！', '三句？', '四句；还是四句']],
    ['brackets', '亚马逊（葡萄牙语：A。荷兰语：B）是雨林。完', ['亚马逊（葡萄牙语：A。荷兰语：B）是雨林。', '完']],
    ['English signs', 'One. Two! Three? Four', ['One.', 'Two!', 'Three?', 'Four']],
    [
      'closing quotes and brackets',
      '他说：“够了。”然后走了。（完。）End.',
      ['他说：“够了。”', '然后走了。', '（完。）', 'End.'],
    ],
    ['a decimal point', 'It has 3.5 TB/s. GPT-3.5 has more.', ['It has 3.5 TB/s.', 'GPT-3.5 has more.']],
    ['a version', 'Use v2.0.1 of CUDA 11.8. Then go on.', ['Use v2.0.1 of CUDA 11.8.', 'Then go on.']],
    ['a domain', 'See Character.AI and X.AI for this.', ['See Character.AI and X.AI for this.']],
    [
      'abbreviations within',
      'Chips, e.g. the H100, vs. the A100, cost more.',
      ['Chips, e.g. the H100, vs. the A100, cost more.'],
    ],
    ['a country', 'The U.S. Department said so. It did.', ['The U.S. Department said so.', 'It did.']],
    ['a country before a small letter', 'The U.S. government said so.', ['The U.S. government said so.']],
    ['a company', 'Advanced Micro Devices, Inc. is a rival.', ['Advanced Micro Devices, Inc. is a rival.']],
    ['a person', 'Dr. Su leads it. J. Huang leads the other.', ['Dr. Su leads it.', 'J. Huang leads the other.']],
    ['an ellipsis', '等等……然后呢？Wait... what? So.', ['等等……', '然后呢？', 'Wait...', 'what?', 'So.']],
    ['a repeated sign', '真的？！是的!!', ['真的？！', '是的!!']],
    ['a blank line', 'A title\n\nA text', ['A title', 'A text']],
    ['a blank line with CRLF', 'A title\r\n\r\nA text', ['A title', 'A text']],
    ['a line end alone', 'one line\nand the next.', ['one line\nand the next.']],
    ['an et al.', 'Kaplan et al. (2020) found it.', ['Kaplan et al. (2020) found it.']],
    ['a figure number', 'See fig. 3 and no. 4 for it.', ['See fig. 3 and no. 4 for it.']],
    ['bold within', '**重要。**下一句。', ['**重要。**', '下一句。']],
    ['nothing', '', []],
    ['white space', ' \n\t\n ', []],
  ])('knows %s', (_what, text, sentences) => {
    expect(sentencesOf(text)).toEqual(sentences);
  });

  it('gives spans in order, trimmed, that leave nothing but white space out', () => {
    fc.assert(
      fc.property(fc.oneof(anyText(), fieldText(200)), (text) => {
        let end = 0;
        for (const span of splitSentences(text)) {
          if (span.start < end || span.end <= span.start) throw new Error(`not in order: ${JSON.stringify(span)}`);
          expect(text.slice(end, span.start).trim()).toBe('');
          expect(text.slice(span.start, span.end)).toBe(text.slice(span.start, span.end).trim());
          end = span.end;
        }
        expect(text.slice(end).trim()).toBe('');
      }),
      { numRuns: 300 },
    );
  });

  it('cuts at no place within a number or a surrogate pair', () => {
    fc.assert(
      fc.property(fieldText(60), (text) => {
        for (const { end } of splitSentences(text))
          expect(text.slice(end - 1, end + 1)).not.toMatch(/^(?:\d\d|[\ud800-\udbff][\udc00-\udfff])$/);
      }),
      { numRuns: 100 },
    );
  });

  it('splits a long text without boundaries within the time of a test', () => {
    const units = ['a', '算', '.', '"', '- '];
    expect(units.map((unit) => splitSentences(unit.repeat(200_000)).length)).toEqual([1, 1, 1, 1, 1]);
  });
});
