/** One step in which every sequence of a batch gets its next token. */
export interface DecodeCase {
  /** Parameters that take part in each token. */
  readonly activeParameters: number;
  /** All of them; the same where the model is dense. */
  readonly parameters: number;
  readonly bytesPerWeight: number;
  /** Bytes of the KV cache of one sequence, read once a step. */
  readonly kvBytesPerSequence: number;
  readonly batch: number;
  /** Of all devices together. */
  readonly bandwidth: number;
  readonly flops: number;
}

export interface DecodeBound {
  /** Seconds of a step in which only memory would matter, and only arithmetic. */
  readonly memorySeconds: number;
  readonly computeSeconds: number;
  /** Tokens a second, over all sequences and for one of them. */
  readonly tokensPerSecond: number;
  readonly tokensPerSecondEach: number;
}

/**
 * The most tokens a second that memory and arithmetic allow.
 *
 * Weights are read once a step, each sequence's KV cache too; a token costs 2 FLOP a parameter. Of a mixture of experts
 * `batch` tokens read at most `batch` times the active weights, and never more than all.
 *
 * @see Williams, Waterman and Patterson, Roofline, 2009-04; Pope et al., Efficiently Scaling Transformer Inference, 2022-11-09
 */
export function decodeBound(step: DecodeCase): DecodeBound {
  const readParameters = Math.min(step.parameters, step.activeParameters * step.batch);
  const bytes = readParameters * step.bytesPerWeight + step.kvBytesPerSequence * step.batch;
  const memorySeconds = bytes / step.bandwidth;
  const computeSeconds = (2 * step.activeParameters * step.batch) / step.flops;
  const tokensPerSecondEach = 1 / Math.max(memorySeconds, computeSeconds);
  return { memorySeconds, computeSeconds, tokensPerSecond: tokensPerSecondEach * step.batch, tokensPerSecondEach };
}

/** The batch from which reading the weights no longer is the limit of the matrix products, whatever the KV cache takes. */
export function crossingBatchOfWeights(step: DecodeCase): number {
  return ((step.parameters * step.bytesPerWeight) / step.bandwidth) * (step.flops / (2 * step.activeParameters));
}

/**
 * The batch from which arithmetic is the limit and no longer the reading of weights; undefined where
 * the cache alone takes longer to read than a token to compute, so that they never cross.
 */
export function crossingBatch(step: DecodeCase): number | undefined {
  const computeEach = (2 * step.activeParameters) / step.flops;
  const cacheEach = step.kvBytesPerSequence / step.bandwidth;
  if (computeEach <= cacheEach) return undefined;
  return (step.parameters * step.bytesPerWeight) / step.bandwidth / (computeEach - cacheEach);
}
