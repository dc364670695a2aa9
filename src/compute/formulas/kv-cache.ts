export type AttentionKind = 'mha' | 'mqa' | 'gqa' | 'mla' | 'sliding-window';

/** What decides how much of the past a model keeps. */
export interface KvShape {
  readonly attention: AttentionKind;
  readonly layers: number;
  /** Key-value heads; not used by MLA. */
  readonly kvHeads?: number;
  readonly headDimension?: number;
  /** MLA: dimension of the compressed keys and values. */
  readonly latent?: number;
  /** MLA: dimension of the key for rotary positions. */
  readonly rope?: number;
  /** Tokens that a layer with a sliding window sees. */
  readonly window?: number;
  /** With a sliding window: one layer in so many sees everything; 1 means none. */
  readonly globalEvery?: number;
}

/**
 * Numbers that one layer keeps for one token: 2·heads·dimension, for MLA one compressed vector and one rotary key.
 *
 * @see Shazeer, Fast Transformer Decoding (MQA), 2019-11-06; Ainslie et al., GQA, 2023-05-22; DeepSeek-V2 (MLA), 2024-05-07
 */
export function kvElementsPerLayer(shape: KvShape): number {
  if (shape.attention === 'mla') return (shape.latent ?? 0) + (shape.rope ?? 0);
  return 2 * (shape.kvHeads ?? 0) * (shape.headDimension ?? 0);
}

/** Tokens kept, summed over the layers: `layers × context`, less where a window cuts it off. */
export function keptTokenLayers(shape: KvShape, context: number): number {
  const { layers, window, globalEvery = 1 } = shape;
  if (shape.attention !== 'sliding-window' || window === undefined) return layers * context;
  const globalLayers = globalEvery > 1 ? Math.floor(layers / globalEvery) : 0;
  return globalLayers * context + (layers - globalLayers) * Math.min(context, window);
}

/** Bytes of the KV cache of one sequence. */
export function kvCacheBytes(shape: KvShape, context: number, bytesPerElement: number): number {
  return kvElementsPerLayer(shape) * keptTokenLayers(shape, context) * bytesPerElement;
}
