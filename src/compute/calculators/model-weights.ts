import { defineCalculator } from '../define-calculator.js';
import { formatQuantity } from '../format-quantity.js';
import { bitsPerWeight, isGrouped, weightBytes } from '../formulas/bits-per-weight.js';
import type { GroupSize, WeightPrecision } from '../formulas/bits-per-weight.js';
import { required } from '../inputs/input.js';
import { parameters } from '../inputs/model-inputs.js';
import { groupSize, weightPrecision } from '../inputs/precision-inputs.js';

/** Precisions that the table shows beside the one asked for. */
const PRECISIONS: readonly WeightPrecision[] = ['bf16', 'fp8', 'int8', 'int4', 'q4_k_m'];

/** Memory or file size of the weights alone. */
export const modelWeightsCalculator = defineCalculator(
  {
    name: 'model-weights',
    title: { zh: '权重大小', en: 'Size of the weights' },
    description: {
      zh: '权重在给定精度或量化格式下的大小（1 GB = 10^9 字节）',
      en: 'Size of the weights in a precision or quantisation (1 GB is 10^9 bytes)',
    },
    formula: 'N · bits / 8',
    source:
      'llama.cpp tools/quantize/README.md, ggml-org, 2026 (GGUF); QLoRA, University of Washington, 2023-05-23 (NF4)',
    inputs: [required(parameters), weightPrecision, groupSize],
    publishedCase: {
      source: 'llama.cpp tools/quantize/README.md, ggml-org, 2026: Llama 3.1 70B (70.55B parameters) in Q4_K_M 43.1 GB',
      given: { parameters: 70.55e9, weightPrecision: 'q4_k_m' },
      published: 43.1e9,
      tolerance: 0.01,
    },
  },
  (values) => {
    const n = values.number('parameters');
    const precision = values.word('weightPrecision') as WeightPrecision;
    const group = isGrouped(precision) ? (values.word('groupSize') as GroupSize) : undefined;
    const { language } = values;
    return {
      value: weightBytes(n, precision, group),
      unit: 'B',
      results: [{ name: 'bitsPerWeight', value: bitsPerWeight(precision, group), unit: 'bit' }],
      table: {
        columns: language === 'zh' ? ['精度', '每权重比特', '大小'] : ['precision', 'bits a weight', 'size'],
        rows: [...new Set([precision, ...PRECISIONS])].map((each) => [
          each,
          bitsPerWeight(each, group).toFixed(2),
          formatQuantity(weightBytes(n, each, group), 'B', language),
        ]),
      },
    };
  },
);
