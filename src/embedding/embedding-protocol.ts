/** Sent to the embedding process. */
export interface EmbedRequest {
  readonly id: number;
  /** With their prefixes. */
  readonly texts: readonly string[];
}

/** What the embedding process sends. `ready` comes once, before any answer. */
export type EmbedReply =
  | { readonly kind: 'ready'; readonly dimension: number }
  | { readonly kind: 'failed'; readonly problem: string }
  | { readonly kind: 'vectors'; readonly id: number; readonly vectors: readonly Float32Array[] }
  | { readonly kind: 'error'; readonly id: number; readonly problem: string };
