import { ASSUMPTIONS } from '../assumptions.js';
import { defineCalculator } from '../define-calculator.js';
import { formatNumber, formatQuantity } from '../format-quantity.js';
import { TEXT_KINDS } from '../formulas/data-volume.js';
import type { TextKindName } from '../formulas/data-volume.js';
import type { InputValues } from '../input-values.js';
import { choice, input } from '../inputs/input.js';
import { tokens } from '../inputs/model-inputs.js';
import { Quantity } from '../units.js';

const bytes = input('bytes', 'B', '纯文本大小（UTF-8）', 'plain text in UTF-8', { minimum: 1, maximum: 1e21 });
const textLanguage = choice(
  'textLanguage',
  '文本种类：en 英文，zh 中文，code 代码，multilingual 多语',
  'kind of text: en, zh, code or multilingual',
  Object.keys(TEXT_KINDS),
  { assumption: ASSUMPTIONS.textLanguage },
);
const bytesPerToken = input('bytesPerToken', 'B/token', '每 token 字节数', 'bytes of text for each token', {
  minimum: 0.1,
  maximum: 1000,
});

function ratioOf(values: InputValues): number {
  const given = values.optional('bytesPerToken');
  if (given !== undefined) return given;
  const kind = TEXT_KINDS[values.word('textLanguage') as TextKindName];
  const why = {
    zh: '该类文本的实测值；不同分词器可相差三分之一以上',
    en: 'measured for this kind of text; another tokenizer may differ by a third and more',
  };
  return values.assume('bytesPerToken', { value: kind.bytesPerToken, why, source: kind.source });
}

/** Text that so many tokens are made of, or the tokens of so much text. */
export const dataVolumeCalculator = defineCalculator(
  {
    name: 'data-volume',
    title: { zh: '训练数据量', en: 'Volume of training data' },
    description: {
      zh: 'token 数与纯文本字节数互相换算，按语言区分',
      en: 'Tokens into bytes of plain text and back, by language',
    },
    formula: 'bytes = tokens · bytes per token',
    source: 'The Llama 3 Herd of Models, Meta, 2024-07-31, section 3.3; data cards of SkyPile-150B and StarCoderData',
    inputs: [tokens, bytes, textLanguage, bytesPerToken],
    publishedCase: {
      source: 'SkyPile-150B data card, Skywork, 2023-10: 150 billion tokens, 620 GB',
      given: { tokens: 150e9, textLanguage: 'zh' },
      published: 620e9,
      tolerance: 1e-9,
    },
  },
  (values) => {
    const { language } = values;
    if (values.isGiven('tokens') && values.isGiven('bytes')) {
      throw values.invalid('bytes', {
        zh: 'token 数与字节数只给其一，另一个由计算得出。',
        en: 'Give either tokens or bytes; the other one is computed.',
      });
    }
    const given = values.optional('bytes');
    const ratio = ratioOf(values);
    const each = Quantity.of(ratio, 'B/token');
    const count = given === undefined ? values.number('tokens') : Quantity.of(given, 'B').per(each).in('token');
    const size = given ?? Quantity.of(count, 'token').times(each).in('B');
    return {
      ...(given === undefined ? { value: size, unit: 'B' } : { value: count, unit: 'token' }),
      results: [
        { name: 'tokens', value: count, unit: 'token' },
        { name: 'bytes', value: size, unit: 'B' },
      ],
      table: {
        columns: language === 'zh' ? ['文本', '字节/token', '换算'] : ['text', 'bytes/token', 'converted'],
        rows: Object.entries(TEXT_KINDS).map(([name, kind]) => [
          name,
          formatNumber(kind.bytesPerToken),
          given === undefined
            ? formatQuantity(count * kind.bytesPerToken, 'B', language)
            : formatQuantity(given / kind.bytesPerToken, 'token', language),
        ]),
      },
    };
  },
);
