import { defineCalculator } from '../define-calculator.js';
import { attentionFlopPerToken, trainingFlops } from '../formulas/training-flops.js';
import type { AttentionTerm, Recomputation } from '../formulas/training-flops.js';
import { utilisation } from '../formulas/utilisation.js';
import type { InputValues } from '../input-values.js';
import { accelerators, achievedFlops, peakFlops } from '../inputs/hardware-inputs.js';
import { input } from '../inputs/input.js';
import {
  activeParameters,
  attentionTerm,
  hiddenSize,
  layers,
  parameters,
  sequenceContext,
  tokens,
  trainingRecomputation,
} from '../inputs/model-inputs.js';
import { activeOf } from '../training-run.js';

const tokensPerSecond = input(
  'tokensPerSecond',
  'token/s',
  '整个集群的训练吞吐',
  'training throughput of the whole cluster',
  { minimum: 1e-6, maximum: 1e15 },
);
const acceleratorHours = input(
  'acceleratorHours',
  'accelerator·h',
  '总卡时；与训练 token 数一起给出吞吐',
  'hours summed over all accelerators; with the tokens they give the throughput',
  { minimum: 1e-6, maximum: 1e18 },
);
const count = { ...accelerators };

/** Tokens a second of one accelerator. */
function throughputOf(values: InputValues): number {
  if (values.isGiven('tokensPerSecond')) return values.number('tokensPerSecond') / values.number('accelerators');
  const run = values.numbers(['tokens', 'acceleratorHours']);
  return run.tokens / (run.acceleratorHours * 3600);
}

/** What rounding of the inputs may add to a full share. */
const ROUNDING = 1e-9;

function checkShare(values: InputValues, share: number): void {
  if (share <= 1 + ROUNDING) return;
  throw values.invalid('tokensPerSecond', {
    zh: `这些数值给出 ${(share * 100).toFixed(0)} % 的利用率，超过峰值；请检查吞吐、卡数与峰值（稠密、同一精度）。`,
    en: `These values give a utilisation of ${(share * 100).toFixed(0)} %, more than the peak; check throughput, number and peak (dense, of the same precision).`,
  });
}

/** Share of the hardware's peak that training reached. */
export const mfuCalculator = defineCalculator(
  {
    name: 'mfu',
    title: { zh: 'MFU 与 HFU', en: 'MFU and HFU' },
    description: {
      zh: '由公布的训练吞吐（或 token 数与卡时，或每卡实测 FLOP/s）推算模型与硬件算力利用率',
      en: 'Model and hardware FLOPs utilisation from a throughput, from tokens and accelerator-hours, or from FLOP/s',
    },
    formula: 'tokens/s · 6·N / (n · peak)',
    source: 'PaLM, Google, 2022-04-05, section 4.1 and appendix B',
    inputs: [
      parameters,
      activeParameters,
      tokensPerSecond,
      count,
      tokens,
      acceleratorHours,
      achievedFlops,
      peakFlops,
      attentionTerm,
      layers,
      hiddenSize,
      sequenceContext,
      trainingRecomputation,
    ],
    publishedCase: {
      source: 'PaLM, Google, 2022-04-05, table 3 and appendix B: 238.3K tokens/s on 6,144 TPU v4: MFU 46.2 %',
      given: {
        parameters: 540.35e9,
        tokensPerSecond: 238_300,
        accelerators: 6144,
        peakFlops: 275e12,
        attentionTerm: 'full',
        layers: 118,
        hiddenSize: 12_288,
        context: 2048,
      },
      published: 0.462,
      tolerance: 0.01,
    },
  },
  (values) => {
    const peak = values.number('peakFlops');
    if (values.isGiven('achievedFlops')) {
      const share = values.number('achievedFlops') / peak;
      checkShare(values, share);
      return { value: share, unit: 'share', formula: 'X / peak' };
    }
    const active = activeOf(values);
    const term = values.word('attentionTerm') as AttentionTerm;
    const recomputation = values.word('recomputation') as Recomputation;
    const needsShape = term !== 'none' || recomputation === 'selective';
    const shape = needsShape ? values.numbers(['layers', 'hiddenSize', 'context']) : undefined;
    const perToken =
      shape === undefined ? 0 : attentionFlopPerToken(shape.layers, shape.hiddenSize, shape.context, term === 'causal');
    const flop = trainingFlops(active, 1, perToken, recomputation, term !== 'none');
    const speed = throughputOf(values);
    const found = utilisation(speed, active, flop.attention, flop.recomputed, peak);
    checkShare(values, found.hfu);
    return {
      value: found.mfu,
      unit: 'share',
      ...(flop.attention > 0
        ? { formula: `tokens/s · (6·N + ${term === 'causal' ? '6' : '12'}·L·h·T) / (n · peak)` }
        : {}),
      results: [
        { name: 'hfu', value: found.hfu, unit: 'share' },
        { name: 'achievedFlops', value: found.mfu * peak, unit: 'FLOP/s' },
        { name: 'tokensPerSecondEach', value: speed, unit: 'token/s' },
      ],
    };
  },
);
