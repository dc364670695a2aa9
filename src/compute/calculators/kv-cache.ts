import { defineCalculator } from '../define-calculator.js';
import { formatQuantity } from '../format-quantity.js';
import { kvCacheBytes, kvElementsPerLayer } from '../formulas/kv-cache.js';
import { batch, context, layers } from '../inputs/model-inputs.js';
import { required } from '../inputs/input.js';
import { kvElementBytes, kvFormula, KV_INPUTS, kvShapeOf } from '../kv-shape.js';

/** Lengths of context that the table shows beside the one asked for. */
const CONTEXTS = [4096, 8192, 32_768, 131_072];

/** Memory of the keys and values of all tokens so far. */
export const kvCacheCalculator = defineCalculator(
  {
    name: 'kv-cache',
    title: { zh: 'KV 缓存', en: 'KV cache' },
    description: {
      zh: '键值缓存的大小：每个 token 与给定上下文、并发下的总量',
      en: 'Size of the cache of keys and values: for each token, and for a context and batch',
    },
    formula: '2 · batch · T · L · h_kv · d · bytes',
    source:
      'GQA, Google, 2023-05-22; DeepSeek-V2, DeepSeek-AI, 2024-05-07 (MLA); Mistral 7B, Mistral AI, 2023-10-10 (window)',
    inputs: [...KV_INPUTS.map((input) => (input === layers ? required(input) : input)), batch, context],
    publishedCase: {
      source: 'DeepSeek-V3 Insights, DeepSeek-AI, 2025-05-14, table 1: Llama 3.1 405B 516.096 KB a token in BF16',
      given: { layers: 126, kvHeads: 8, headDimension: 128, context: 1 },
      published: 516_096,
      tolerance: 1e-9,
    },
  },
  (values) => {
    const shape = kvShapeOf(values);
    const bytes = kvElementBytes(values);
    const { batch: sequences, context: length } = values.numbers(['batch', 'context']);
    const { language } = values;
    const contexts = [...new Set([...CONTEXTS, length])].sort((one, other) => one - other);
    const each = kvCacheBytes(shape, length, bytes);
    return {
      value: each * sequences,
      unit: 'B',
      formula: kvFormula(shape),
      results: [
        { name: 'bytesPerToken', value: kvElementsPerLayer(shape) * shape.layers * bytes, unit: 'B' },
        { name: 'bytesPerSequence', value: each, unit: 'B' },
      ],
      table: {
        columns: language === 'zh' ? ['上下文', 'KV 缓存'] : ['context', 'KV cache'],
        rows: contexts.map((tokens) => [
          tokens.toLocaleString('en-US'),
          formatQuantity(kvCacheBytes(shape, tokens, bytes) * sequences, 'B', language),
        ]),
      },
    };
  },
);
