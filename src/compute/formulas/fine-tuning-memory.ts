import { bitsPerWeight } from './bits-per-weight.js';
import type { BytesPerParameter } from './training-memory.js';

export type FineTuningMethod = 'full' | 'lora' | 'qlora';

/** Bytes of what fine-tuning keeps, without activations. */
export interface FineTuningMemory {
  /** Of the base model. */
  readonly weights: number;
  /** Weights of the adapters; 0 where all parameters are trained. */
  readonly adapters: number;
  readonly gradients: number;
  readonly optimiser: number;
}

/**
 * Parameters of low-rank adapters on square matrices: 2 · rank · hidden size for each.
 *
 * @see Hu et al., LoRA, 2021-06-17, section 4.2
 */
export const loraParameters = (layers: number, hiddenSize: number, matricesPerLayer: number, rank: number): number =>
  2 * layers * matricesPerLayer * hiddenSize * rank;

/**
 * Gradients and optimiser states exist for what is trained: everything, or the adapters alone. LoRA keeps the base model
 * in 16 bits, QLoRA in NF4 with double quantisation (4.127 bits a weight).
 *
 * @see Dettmers et al., QLoRA, 2023-05-23
 */
export function fineTuningMemory(
  method: FineTuningMethod,
  parameters: number,
  adapterParameters: number,
  bytes: BytesPerParameter,
): FineTuningMemory {
  const trained = method === 'full' ? parameters : adapterParameters;
  const baseBytes = method === 'qlora' ? bitsPerWeight('nf4') / 8 : bytes.weights;
  return {
    weights: parameters * baseBytes,
    adapters: method === 'full' ? 0 : adapterParameters * bytes.weights,
    gradients: trained * bytes.gradients,
    optimiser: trained * bytes.optimiser,
  };
}

export const totalOf = (memory: FineTuningMemory): number =>
  memory.weights + memory.adapters + memory.gradients + memory.optimiser;
