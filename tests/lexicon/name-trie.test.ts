import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NameTrie } from '../../src/lexicon/name-trie.js';
import { foldText } from '../../src/lexicon/recogniser.js';
import { anyText } from '../helpers/random-text.js';

const names = ['H100', 'H100 NVL', 'A100', 'GPT-3', 'GPT-3.5', 'GPT-4', 'GPT', 'Google', 'Google TPU', 'TPU', 'TPU v5p', 'LLaMA', 'Llama 2', '通义千问', '百度', 'AI', 'V100', 'X.AI', 'tensor core', 'C.AI', 'Ada'];
const trie = new NameTrie<string>();
for (const name of names) trie.add(foldText(name), name);

/** The names found in a text, in reading order. */
const found = (text: string): string[] => trie.find(foldText(text)).map(({ values }) => values.join('/'));

describe('NameTrie', () => {
  it.each([
    ['the longest name at a place', 'H100 NVL', ['H100 NVL']],
    ['the shorter one where the longer is not', 'H100 SXM', ['H100']],
    ['a version as another name', 'GPT-3.5', ['GPT-3.5']],
    ['and not the name that it begins with', 'GPT-3', ['GPT-3']],
    ['the family alone before an unknown version', 'GPT-9', ['GPT']],
    ['a name however it is typed', 'gpt 3.5, GPT3.5, Gpt-3.5', ['GPT-3.5', 'GPT-3.5', 'GPT-3.5']],
    ['a sentence that ends in a version', 'It was GPT-3. Then GPT-4.', ['GPT-3', 'GPT-4']],
    ['no chip in a number with an article', 'a 100 billion model', []],
    ['no chip in an article at the start of a line', 'A 100 GB disk', []],
    ['the chip itself', 'an A100 costs', ['A100']],
    ['the chip with a hyphen', 'A-100', ['A100']],
    ['a plural', 'H100s and Google TPUs', ['H100', 'Google TPU']],
    ['a possessive', "Google's plan, Google’s, 百度的计划", ['Google', 'Google', '百度']],
    ['overlapping names', 'Google TPU v5p', ['Google TPU', 'TPU v5p']],
    ['no name inside a word', 'fail, said, gptq, adaptive', []],
    ['no name inside a longer number', 'V1000, A1000', []],
    ['names close to Chinese', '用H100训练GPT-4的百度', ['H100', 'GPT-4', '百度']],
    ['a Chinese name', '阿里的通义千问怎么样', ['通义千问']],
    ['full-width letters', 'Ｈ１００　ＮＶＬ', ['H100 NVL']],
    ['no name over the end of a sentence', 'We met Google. TPU is next.', ['Google', 'TPU']],
    ['no name over a line', 'Llama\n\n\n2 days', ['LLaMA']],
    ['no name over a comma', 'Google, TPU、TPU，v5p', ['Google', 'TPU', 'TPU']],
    ['a name with a dot', 'X.AI and C.AI', ['X.AI', 'C.AI']],
  ])('finds %s', (_what, text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it('finds every name in itself, whatever stands around it', () => {
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.constantFrom('', ' ', '，', '(', '"', '的'), fc.constantFrom('', ' ', '。', ')', '？', '的'), (name, before, after) => {
        expect(found(`${before}${name}${after}`)).toContain(name);
      }),
    );
  });

  it('gives matches in order, none within another, whose range holds the name', () => {
    const piece = fc.oneof(fc.constantFrom(...names, ' ', '-', '. ', '的', 's '), anyText(6));
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = foldText(pieces.join(''));
        const matches = trie.find(text);
        matches.forEach((match, index) => {
          expect(match.end).toBeGreaterThan(matches[index - 1]?.end ?? 0);
          const within = new NameTrie<string>();
          for (const name of match.values) within.add(foldText(name), name);
          expect(within.find(text.slice(match.start, match.end)).length).toBeGreaterThan(0);
        });
      }),
      { numRuns: 300 },
    );
  });

  it('gives all values of a name that several share, each once', () => {
    const shared = new NameTrie<number>();
    for (const value of [1, 2, 2]) shared.add('llama', value);
    expect(shared.find('llama')).toEqual([{ values: [1, 2], start: 0, end: 5 }]);
  });

  it('ignores a name without letters, digits or Chinese characters', () => {
    const empty = new NameTrie<number>();
    empty.add('...', 1);
    empty.add('', 1);
    expect(empty.find('... a')).toEqual([]);
  });
});
