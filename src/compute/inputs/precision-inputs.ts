import { ASSUMPTIONS } from '../assumptions.js';
import { KV_PRECISIONS, WEIGHT_PRECISIONS } from '../formulas/bits-per-weight.js';
import { choice } from './input.js';

export const weightPrecision = choice(
  'weightPrecision',
  '权重精度（或量化格式）',
  'precision of the weights (or quantisation)',
  WEIGHT_PRECISIONS,
  { assumption: ASSUMPTIONS.weightPrecision },
);
export const groupSize = choice(
  'groupSize',
  'GPTQ 与 AWQ 的分组大小',
  'group size of GPTQ and AWQ',
  ['32', '64', '128', '1024', 'none'],
  { assumption: { ...ASSUMPTIONS.groupSize, value: String(ASSUMPTIONS.groupSize.value) } },
);
export const kvPrecision = choice('kvPrecision', 'KV 缓存的精度', 'precision of the KV cache', KV_PRECISIONS, {
  assumption: ASSUMPTIONS.kvPrecision,
});
