import { defineCalculator } from '../define-calculator.js';
import { EXCHANGE_INPUTS, exchangeOutcome } from '../exchange.js';
import { ringAllReduceSeconds } from '../formulas/collectives.js';

/** Time of a ring all-reduce: the sum over all devices, on each of them. */
export const allReduceCalculator = defineCalculator(
  {
    name: 'all-reduce',
    title: { zh: 'All-reduce 时间', en: 'Time of an all-reduce' },
    description: {
      zh: '环形 all-reduce 的时间下限，例如一次梯度同步',
      en: 'Least time of a ring all-reduce, such as of all gradients',
    },
    formula: '2·(n−1)/n · bytes/bandwidth + 2·(n−1)·latency',
    source:
      'Bandwidth Optimal All-reduce Algorithms for Clusters of Workstations, Florida State University, 2009-02; NCCL tests, PERFORMANCE.md, NVIDIA',
    inputs: [...EXCHANGE_INPUTS],
    publishedCase: {
      source:
        'NCCL tests, PERFORMANCE.md, NVIDIA: bus bandwidth is S/t · 2(n−1)/n, so 1 GB over 8 devices at 450 GB/s takes 3.89 ms',
      given: { bytes: 1e9, devices: 8, linkBandwidth: 450e9 },
      published: ((1e9 / 450e9) * 14) / 8,
      tolerance: 1e-9,
    },
  },
  (values) => exchangeOutcome(values, ringAllReduceSeconds),
);
