import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createChineseSegmenter } from '../../src/lexical-index/chinese-segmenter.js';
import { tokenize } from '../../src/lexical-index/tokenizer.js';
import { anyText } from '../helpers/random-text.js';

const segment = createChineseSegmenter(['英伟达', '大模型', '显存', '通义千问']);
const termsOf = (text: string): string[] => tokenize(text, segment).map(({ term }) => term);
/** Words alone, without the bigrams that stand beside them at a lower weight. */
const wordsOf = (text: string): string[] =>
  tokenize(text, segment)
    .filter(({ weight }) => weight === 1)
    .map(({ term }) => term);

describe('tokenize', () => {
  it.each([
    // Names of models and chips are whole; their family is found as well.
    ['GPT-3.5', ['gpt3.5', 'gpt']],
    ['gpt3.5', ['gpt3.5', 'gpt']],
    ['GPT-4', ['gpt4', 'gpt']],
    ['H100 NVL', ['h100', 'nvl']],
    ['LLaMA2', ['llama2', 'llama']],
    ['LLaMA-2-70B', ['llama270b', 'llama']],
    ['A100-80GB', ['a10080gb']],
    ['TPU v5p', ['tpu', 'v5p']],
    // Numbers.
    ['24,000', ['24000']],
    ['1,234,567', ['1234567']],
    ['3.5', ['3.5']],
    ['2023-04', ['202304']],
    // English words are stemmed, question words left out.
    ['What are the models trained on?', ['model', 'train']],
    ['GPUs', ['gpu']],
    ["NVIDIA's", ['nvidia']],
    ['tokens/s', ['token']],
    ['pre-trained', ['pre', 'train']],
    // Full-width letters and digits.
    ['Ｈ１００', ['h100']],
    ['ＧＰＴ－４', ['gpt4', 'gpt']],
    // Chinese words, Traditional ones folded.
    ['英伟达的显存', ['英伟达', '显存']],
    ['大模型訓練', ['大模型', '训练']],
    ['顯存', ['显存']],
    ['', []],
    ['。，！ \n\t😀', []],
  ])('reads %j as %j', (text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });

  it('reads the same name alike however it is typed', () => {
    for (const text of ['GPT-3.5', 'gpt-3.5', 'GPT3.5', 'ＧＰＴ-３.５', 'GPT_3.5', 'GPT‑3.5'])
      expect(termsOf(text), text).toEqual(termsOf('GPT-3.5'));
    for (const text of ['24000', '24,000', '２４，０００']) expect(termsOf(text), text).toEqual(['24000']);
  });

  it('keeps apart what is not the same', () => {
    expect(termsOf('GPT-3')).not.toContain('gpt3.5');
    expect(termsOf('GPT-3.5')).not.toContain('gpt3');
    expect(termsOf('V100')).not.toContain('h100');
    expect(termsOf('list: 1, 2, 300')).toEqual(['list', '1', '2', '300']);
  });

  it('adds the pairs of characters that no word covers, at a lower weight', () => {
    const terms = tokenize('英伟达', segment);
    expect(terms.filter(({ weight }) => weight < 1).map(({ term }) => term)).toEqual(['英伟', '伟达']);
  });

  it('takes Chinese terms out of every Chinese question', () => {
    const questions = [
      '算力是什么',
      '百度下单了多少卡',
      '谁做的',
      '为什么贵',
      '显存多大',
      '哪家公司最多',
      '輝達有多少張卡',
      '芯片',
      '贵不贵',
      '电',
    ];
    expect(questions.filter((question) => !termsOf(question).some((term) => /\p{Script=Han}/u.test(term)))).toEqual([]);
  });

  it('never throws, and gives terms that are folded, not blank and weigh something, for any text', () => {
    fc.assert(
      fc.property(anyText(), (text) => {
        const wrong = tokenize(text, segment).filter(
          ({ term, weight }) => term.trim() === '' || /\s|[A-Z]/.test(term) || !(weight > 0 && weight <= 1),
        );
        expect(wrong).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('gives the same terms for upper and lower case and for full width', () => {
    const wide = (text: string): string =>
      text.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('GPT-3.5', 'H100', 'Model', '24,000', 'trained', '显存', ' ', '. '), { maxLength: 8 }),
        (parts) => {
          const text = parts.join(' ');
          expect(termsOf(text.toUpperCase())).toEqual(termsOf(text.toLowerCase()));
          expect(termsOf(wide(text))).toEqual(termsOf(text));
        },
      ),
      { numRuns: 100 },
    );
  });

  it('reads a question of 8,000 characters of any kind', () => {
    for (const unit of ['a', '算', '1', 'a-', '1,', '😀', "a'"]) expect(() => termsOf(unit.repeat(4000))).not.toThrow();
  });
});
