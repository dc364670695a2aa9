export type Recomputation = 'none' | 'selective' | 'full';
export type AttentionTerm = 'none' | 'full' | 'causal';

/** Of a training run. */
export interface TrainingFlops {
  /** What the model itself needs: forward and backward pass, with the attention term where it counts. */
  readonly model: number;
  /** The part of `model` that is the quadratic term of attention; 0 where it does not count. */
  readonly attention: number;
  /** What is computed a second time in order to save memory. */
  readonly recomputed: number;
  /** What the hardware does: `model` and `recomputed`. */
  readonly hardware: number;
}

/**
 * FLOP of the scores and sums of attention for one token, forward and backward: 12·L·h·T, half of it with a causal mask.
 *
 * @see Chowdhery et al., PaLM, 2022-04-05, appendix B (12·L·H·Q·T)
 */
export function attentionFlopPerToken(
  layers: number,
  hiddenSize: number,
  sequenceTokens: number,
  isCausal: boolean,
): number {
  return (isCausal ? 6 : 12) * layers * hiddenSize * sequenceTokens;
}

/**
 * FLOP of training by 6·N·D: 2 a parameter and token forward, 4 backward.
 *
 * Full recomputation adds one more forward pass (8·N·D), selective recomputation the forward part of the attention term.
 *
 * @param parameters - Active ones, where not all take part in each token.
 * @param attentionPerToken - See `attentionFlopPerToken`.
 * @see Kaplan et al., Scaling Laws for Neural Language Models, 2020-01-23
 * @see Korthikanti et al., Reducing Activation Recomputation in Large Transformer Models, 2022-05-10
 */
export function trainingFlops(
  parameters: number,
  tokens: number,
  attentionPerToken: number,
  recomputation: Recomputation,
  isAttentionCounted: boolean,
): TrainingFlops {
  const attention = isAttentionCounted ? attentionPerToken * tokens : 0;
  const model = 6 * parameters * tokens + attention;
  const again = { none: 0, selective: (attentionPerToken * tokens) / 3, full: model / 3 };
  const recomputed = again[recomputation];
  return { model, attention, recomputed, hardware: model + recomputed };
}
