import { attentionFlopPerToken, trainingFlops } from './formulas/training-flops.js';
import type { AttentionTerm, Recomputation, TrainingFlops } from './formulas/training-flops.js';
import { ASSUMPTIONS } from './assumptions.js';
import { formatCount } from './format-quantity.js';
import type { InputValues } from './input-values.js';
import {
  activeParameters,
  attentionTerm,
  hiddenSize,
  layers,
  parameters,
  sequenceContext,
  tokens,
  trainingRecomputation,
} from './inputs/model-inputs.js';
import { achievedFlops, acceleratorHours, flop, mfu, peakFlops } from './inputs/hardware-inputs.js';
import { Quantity } from './units.js';

/** Inputs from which the FLOP of a training run follow. */
export const TRAINING_INPUTS = [
  parameters,
  activeParameters,
  tokens,
  attentionTerm,
  layers,
  hiddenSize,
  sequenceContext,
  trainingRecomputation,
] as const;

/** Inputs from which the accelerator-hours of a run follow, where they are not given. */
export const RUN_INPUTS = [acceleratorHours, flop, ...TRAINING_INPUTS, peakFlops, mfu, achievedFlops] as const;

/** Parameters that take part in each token. */
export function activeOf(values: InputValues): number {
  const total = values.optional('parameters');
  const active = values.optional('activeParameters');
  if (total !== undefined && active !== undefined && active > total) {
    const [part, all] = [active, total].map((count) => formatCount(count, values.language));
    throw values.invalid('activeParameters', {
      zh: `激活参数量（${String(part)}）不能大于总参数量（${String(all)}）。`,
      en: `The active parameters (${String(part)}) cannot be more than all of them (${String(all)}).`,
    });
  }
  return active ?? values.number('parameters');
}

/** Given tokens, or 20 for each parameter. */
function tokensOf(values: InputValues, active: number): number {
  const given = values.optional('tokens');
  const { value, ...reason } = ASSUMPTIONS.tokensPerParameter;
  return given ?? values.assume('tokens', { value: value * active, ...reason });
}

/** FLOP of a run that is described by parameters and tokens. */
export function flopOfRun(values: InputValues): TrainingFlops & { readonly active: number; readonly tokens: number } {
  const active = activeOf(values);
  const trained = tokensOf(values, active);
  const term = values.word('attentionTerm') as AttentionTerm;
  const recomputation = values.word('recomputation') as Recomputation;
  const needsShape = term !== 'none' || recomputation === 'selective';
  const shape = needsShape ? values.numbers(['layers', 'hiddenSize', 'context']) : undefined;
  const perToken =
    shape === undefined ? 0 : attentionFlopPerToken(shape.layers, shape.hiddenSize, shape.context, term === 'causal');
  return { ...trainingFlops(active, trained, perToken, recomputation, term !== 'none'), active, tokens: trained };
}

/** FLOP of the run: the given ones, else by parameters and tokens. */
export function totalFlop(values: InputValues): number {
  return values.isGiven('flop') ? values.number('flop') : flopOfRun(values).hardware;
}

/** FLOP a second that one accelerator does in the run: measured, or its peak times the utilisation. */
export function sustainedFlops(values: InputValues): number {
  if (values.isGiven('achievedFlops')) return values.number('achievedFlops');
  return values.number('peakFlops') * values.number('mfu');
}

/** Accelerator-hours: given, or FLOP over what one accelerator does in an hour. */
export function hoursOfRun(values: InputValues): number {
  if (values.isGiven('acceleratorHours')) return values.number('acceleratorHours');
  const work = Quantity.of(totalFlop(values), 'FLOP');
  return work.per(Quantity.of(sustainedFlops(values), 'FLOP/s')).in('accelerator·h');
}
