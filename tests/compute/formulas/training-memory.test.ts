import { describe, expect, it } from 'vitest';
import { activationBytes, OPTIMISERS, stateBytesPerDevice } from '../../../src/compute/formulas/training-memory.js';

const gpt3 = {
  layers: 96,
  hiddenSize: 12_288,
  attentionHeads: 96,
  batch: 1,
  context: 2048,
  tensorParallel: 8,
  isSequenceParallel: true,
  recomputation: 'none',
} as const;

describe('states', () => {
  it('are split by tensor and pipeline parallelism all of them, by ZeRO stage by stage', () => {
    const split = { tensorParallel: 2, pipelineParallel: 4, dataParallel: 10, zeroStage: 2 } as const;
    const bytes = stateBytesPerDevice(8e9, OPTIMISERS['adam-mixed'], split);
    expect(bytes).toEqual({ weights: 2e9, gradients: 0.2e9, optimiser: 1.2e9 });
  });
});

describe('activations', () => {
  it('are sbh·34/t + 5as²b/t with tensor and sequence parallelism', () => {
    const unit = 2048 * 12_288;
    expect(activationBytes(gpt3)).toBeCloseTo((96 * (unit * 34 + 5 * 96 * 2048 ** 2)) / 8, 0);
    expect(activationBytes({ ...gpt3, recomputation: 'selective' })).toBeCloseTo((96 * unit * 34) / 8, 0);
    expect(activationBytes({ ...gpt3, recomputation: 'full' })).toBeCloseTo((96 * unit * 2) / 8, 0);
  });

  it('keep the 10·sbh of norms and dropout on every device without sequence parallelism', () => {
    const plain = activationBytes({ ...gpt3, isSequenceParallel: false, recomputation: 'selective' });
    expect(plain).toBeCloseTo(96 * 2048 * 12_288 * (10 + 24 / 8), 0);
    const one = { ...gpt3, tensorParallel: 1 };
    expect(activationBytes({ ...one, isSequenceParallel: false })).toBe(activationBytes(one));
  });
});
