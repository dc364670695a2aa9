import { DECODE_INPUTS, decodeCaseOf } from '../decode-step.js';
import { defineCalculator } from '../define-calculator.js';
import { formatNumber } from '../format-quantity.js';
import { crossingBatch, crossingBatchOfWeights, decodeBound } from '../formulas/roofline.js';
import { required } from '../inputs/input.js';
import { parameters } from '../inputs/model-inputs.js';

/** Batches that the table shows beside the one asked for. */
const BATCHES = [1, 8, 32, 128, 512];

/** The most tokens a second that memory bandwidth and arithmetic allow when tokens come one by one. */
export const decodeSpeedCalculator = defineCalculator(
  {
    name: 'decode-speed',
    title: { zh: '解码速度上限', en: 'Bound on the speed of decoding' },
    description: {
      zh: '逐 token 生成的速度上限（屋顶线模型），以及带宽受限与算力受限的分界批量',
      en: 'Most tokens a second in decoding (roofline), and the batch at which arithmetic takes over from bandwidth',
    },
    formula: 'batch / max((weights + batch·KV)/bandwidth, 2·N_active·batch/peak)',
    source:
      'Roofline, University of California, Berkeley, 2009-04; Efficiently Scaling Transformer Inference, Google, 2022-11-09',
    inputs: DECODE_INPUTS.map((input) => (input === parameters ? required(input) : input)),
    publishedCase: {
      source:
        'Efficiently Scaling Transformer Inference, Google, 2022-11-09, table 2: PaLM 540B on 64 TPU v4, batch 512, 33 % MFU: 64 tokens in 6.0 s',
      given: { parameters: 540e9, batch: 512, peakFlops: 275e12, bandwidth: 1.2e12, devices: 64, efficiency: 0.33 },
      published: (512 * 64) / 6,
      tolerance: 0.02,
    },
  },
  (values) => {
    const step = decodeCaseOf(values);
    const bound = decodeBound(step);
    const crossing = crossingBatch(step);
    const isMemoryBound = bound.memorySeconds >= bound.computeSeconds;
    const { language } = values;
    const never = values.say({
      zh: '不会：KV 缓存的读取始终更慢',
      en: 'never: reading the KV cache always takes longer',
    });
    const batches = [...new Set([...BATCHES, step.batch])].sort((one, other) => one - other);
    return {
      value: bound.tokensPerSecond,
      unit: 'token/s',
      results: [
        { name: 'tokensPerSecondEach', value: bound.tokensPerSecondEach, unit: 'token/s' },
        { name: 'secondsPerToken', value: 1 / bound.tokensPerSecondEach, unit: 's' },
        {
          name: 'limitedBy',
          value: values.say(
            isMemoryBound ? { zh: '显存带宽', en: 'memory bandwidth' } : { zh: '算力', en: 'arithmetic' },
          ),
          unit: '',
        },
        crossing === undefined
          ? { name: 'crossingBatch', value: never, unit: '' }
          : { name: 'crossingBatch', value: Math.max(1, Math.ceil(crossing)), unit: '1' },
        {
          name: 'crossingBatchOfWeights',
          value: Math.max(1, Math.ceil(crossingBatchOfWeights(step))),
          unit: '1',
        },
      ],
      table: {
        columns:
          language === 'zh' ? ['批量', 'token/秒', '每序列 token/秒'] : ['batch', 'tokens/s', 'tokens/s of each'],
        rows: batches.map((batch) => {
          const each = decodeBound({ ...step, batch });
          return [String(batch), formatNumber(each.tokensPerSecond), formatNumber(each.tokensPerSecondEach)];
        }),
      },
    };
  },
);
