import type { Recomputation } from './training-flops.js';

/** Bytes a parameter, by what is kept for it. */
export interface BytesPerParameter {
  readonly weights: number;
  readonly gradients: number;
  readonly optimiser: number;
}

/**
 * How optimisers are kept: `adam-mixed` as in ZeRO (16-bit weights and gradients; 32-bit master weights, momentum and variance),
 * `adam-fp32-gradients` as in Megatron-LM (gradients in 32 bits), `adam-no-master` without master weights, `adam-8bit`
 * with momentum and variance in 8 bits (Dettmers et al., 2021), `adam-fp32`, and `sgd` without momentum.
 */
export const OPTIMISERS = {
  'adam-mixed': { weights: 2, gradients: 2, optimiser: 12 },
  'adam-fp32-gradients': { weights: 2, gradients: 4, optimiser: 12 },
  'adam-no-master': { weights: 2, gradients: 2, optimiser: 8 },
  'adam-8bit': { weights: 2, gradients: 2, optimiser: 6 },
  'adam-fp32': { weights: 4, gradients: 4, optimiser: 8 },
  sgd: { weights: 2, gradients: 2, optimiser: 4 },
} as const satisfies Readonly<Record<string, BytesPerParameter>>;

export type Optimiser = keyof typeof OPTIMISERS;
export type ZeroStage = 0 | 1 | 2 | 3;

/** Over how many devices what is split. */
export interface Split {
  readonly tensorParallel: number;
  readonly pipelineParallel: number;
  readonly dataParallel: number;
  readonly zeroStage: ZeroStage;
}

/**
 * Bytes on one device: tensor and pipeline parallelism split everything; ZeRO splits the optimiser's states (1), also the
 * gradients (2), also the weights (3) over the data-parallel devices.
 *
 * @see Rajbhandari et al., ZeRO, 2020-05-13, figure 1
 */
export function stateBytesPerDevice(parameters: number, bytes: BytesPerParameter, split: Split): BytesPerParameter {
  const local = parameters / (split.tensorParallel * split.pipelineParallel);
  const over = (stage: number): number => (split.zeroStage >= stage ? split.dataParallel : 1);
  return {
    weights: (local * bytes.weights) / over(3),
    gradients: (local * bytes.gradients) / over(2),
    optimiser: (local * bytes.optimiser) / over(1),
  };
}

export interface ActivationCase {
  readonly layers: number;
  readonly hiddenSize: number;
  readonly attentionHeads: number;
  /** Sequences of one microbatch. */
  readonly batch: number;
  /** Tokens of a sequence. */
  readonly context: number;
  readonly tensorParallel: number;
  readonly isSequenceParallel: boolean;
  readonly recomputation: Recomputation;
}

/**
 * Bytes of the activations of all layers in 16 bits, on the devices of the first pipeline stage (the fullest: it holds
 * as many microbatches as there are stages, so that the number of stages drops out).
 *
 * @see Korthikanti et al., Reducing Activation Recomputation in Large Transformer Models, 2022-05-10, table 2
 */
export function activationBytes(shape: ActivationCase): number {
  const { layers, hiddenSize, attentionHeads, batch, context, tensorParallel: t, isSequenceParallel } = shape;
  const unit = context * batch * hiddenSize;
  if (shape.recomputation === 'full') return layers * unit * (2 / (isSequenceParallel ? t : 1));
  const linear = isSequenceParallel ? 34 / t : 10 + 24 / t;
  const square = shape.recomputation === 'none' ? (5 * attentionHeads * context) / (hiddenSize * t) : 0;
  return layers * unit * (linear + square);
}
