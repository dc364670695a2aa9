import { defineCalculator } from '../define-calculator.js';
import { EXCHANGE_INPUTS, exchangeOutcome } from '../exchange.js';
import { allToAllSeconds } from '../formulas/collectives.js';

/** Time of an all-to-all: each device sends a different part to each other one. */
export const allToAllCalculator = defineCalculator(
  {
    name: 'all-to-all',
    title: { zh: 'All-to-all 时间', en: 'Time of an all-to-all' },
    description: {
      zh: 'All-to-all 的时间下限，例如专家并行的分发与合并',
      en: 'Least time of an all-to-all, such as sending tokens to their experts',
    },
    formula: '(n−1)/n · bytes/bandwidth + (n−1)·latency',
    source: 'NCCL tests, PERFORMANCE.md, NVIDIA',
    inputs: [...EXCHANGE_INPUTS],
    publishedCase: {
      source: 'NCCL tests, PERFORMANCE.md, NVIDIA: bus bandwidth is S/t · (n−1)/n',
      given: { bytes: 1e9, devices: 8, linkBandwidth: 450e9 },
      published: ((1e9 / 450e9) * 7) / 8,
      tolerance: 1e-9,
    },
  },
  (values) => exchangeOutcome(values, allToAllSeconds),
);
