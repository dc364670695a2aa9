import type { Calculation, CalculationResult } from '../calculation.js';
import { defineCalculator } from '../define-calculator.js';
import { formatQuantity } from '../format-quantity.js';
import { kvCacheBytes } from '../formulas/kv-cache.js';
import type { KvShape } from '../formulas/kv-cache.js';
import { LONGEST_CONTEXT, longestContext, smallestConfiguration } from '../formulas/configuration.js';
import type { InputValues } from '../input-values.js';
import { deviceMemory, devices, overhead, usableShare } from '../inputs/hardware-inputs.js';
import { required } from '../inputs/input.js';
import { batch, context, parameters } from '../inputs/model-inputs.js';
import { groupSize, weightPrecision } from '../inputs/precision-inputs.js';
import { hasKvShape, kvElementBytes, KV_INPUTS, kvShapeOf } from '../kv-shape.js';
import { fitResults } from '../memory-fit.js';
import { weightsOf } from '../weights.js';

/** Lengths of context that the table shows beside the one asked for. */
const CONTEXTS = [4096, 8192, 32_768, 131_072];
const NOT_COUNTED = {
  zh: '未计入：需要层数、KV 头数与每头维度',
  en: 'not counted: layers, key-value heads and head dimension are needed',
};

interface Room {
  /** Weights and overhead. */
  readonly fixed: number;
  /** KV cache of the whole batch at so many tokens. */
  readonly cacheAt: (tokens: number) => number;
  readonly memory: number;
  readonly share: number;
}

function cacheOf(values: InputValues): Room['cacheAt'] | undefined {
  if (!hasKvShape(values)) return undefined;
  const shape: KvShape = kvShapeOf(values);
  const bytes = kvElementBytes(values);
  const sequences = values.number('batch');
  return (tokens) => kvCacheBytes(shape, tokens, bytes) * sequences;
}

function tableOf(room: Room, asked: number, language: 'zh' | 'en'): NonNullable<Calculation['table']> {
  const contexts = [...new Set([...CONTEXTS, asked])].sort((one, other) => one - other);
  return {
    columns:
      language === 'zh'
        ? ['上下文', 'KV 缓存', '合计', '最少卡数']
        : ['context', 'KV cache', 'total', 'fewest devices'],
    rows: contexts.map((tokens) => {
      const total = room.fixed + room.cacheAt(tokens);
      return [
        tokens.toLocaleString('en-US'),
        formatQuantity(room.cacheAt(tokens), 'B', language),
        formatQuantity(total, 'B', language),
        String(smallestConfiguration(total, room.memory, room.share)),
      ];
    }),
  };
}

function contextThatFits(values: InputValues, { fixed, cacheAt, memory, share }: Room): CalculationResult[] {
  const count = values.optional('devices');
  if (count === undefined) return [];
  const longest = longestContext(count * memory * share - fixed, cacheAt);
  // A window on every layer bounds the cache: then there is no longest context.
  return longest === LONGEST_CONTEXT ? [] : [{ name: 'longestContext', value: longest, unit: 'token' }];
}

/** Memory that serving a model takes, and the devices that hold it. */
export const inferenceMemoryCalculator = defineCalculator(
  {
    name: 'inference-memory',
    title: { zh: '推理显存', en: 'Inference memory' },
    description: {
      zh: '推理所需显存：权重 + KV 缓存 + 开销；放不放得下，以及最少的标准卡数',
      en: 'Memory for serving: weights, KV cache and overhead; whether it fits, and the smallest standard configuration',
    },
    formula: 'weights + KV cache + overhead ≤ devices · memory · usable share',
    source:
      'Efficient Memory Management for Large Language Model Serving with PagedAttention, University of California, Berkeley, 2023-09-12',
    inputs: [
      required(parameters),
      weightPrecision,
      groupSize,
      ...KV_INPUTS,
      batch,
      context,
      overhead,
      deviceMemory,
      devices,
      usableShare,
    ],
    publishedCase: {
      source: 'PagedAttention, University of California, Berkeley, 2023-09-12, figure 1: 13B in FP16 takes 26 GB',
      given: { parameters: 13e9, weightPrecision: 'fp16' },
      published: 26e9,
      tolerance: 1e-9,
    },
  },
  (values) => {
    const weights = weightsOf(values, values.number('parameters'));
    const extra = values.number('overhead');
    const cacheAt = cacheOf(values);
    const tokens = cacheAt === undefined ? 0 : values.number('context');
    const cache = cacheAt?.(tokens) ?? 0;
    const { deviceMemory: memory, usableShare: share } = values.numbers(['deviceMemory', 'usableShare']);
    const room: Room = { fixed: weights + extra, cacheAt: cacheAt ?? (() => 0), memory, share };
    const total = room.fixed + cache;
    return {
      value: total,
      unit: 'B',
      results: [
        { name: 'weights', value: weights, unit: 'B' },
        cacheAt === undefined
          ? { name: 'kvCache', value: values.say(NOT_COUNTED), unit: '' }
          : { name: 'kvCache', value: cache, unit: 'B' },
        { name: 'overhead', value: extra, unit: 'B' },
        ...fitResults(values, total),
        ...(cacheAt === undefined ? [] : contextThatFits(values, room)),
      ],
      ...(cacheAt === undefined ? {} : { table: tableOf(room, tokens, values.language) }),
    };
  },
);
