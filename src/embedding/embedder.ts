/** Makes embeddings: texts to vectors of unit length whose dot product is their cosine similarity. */
export interface Embedder {
  /** Name of the model; an index is only searched with the model that built it. */
  readonly modelId: string;
  /** Number of floats in a vector. */
  readonly dimension: number;
  /**
   * Embeds a question or query.
   *
   * @returns `dimension` floats of unit length. An empty text gives the vector of its prefix.
   * @throws {EmbeddingError}
   */
  embedQuery(text: string): Promise<Float32Array>;
  /**
   * Embeds passages in the given order, in the small batches that the model likes.
   *
   * @param onProgress - Called with the number of texts finished so far.
   * @throws {EmbeddingError}
   */
  embedPassages(texts: readonly string[], onProgress?: (done: number) => void): Promise<Float32Array[]>;
  /** Frees the model. Requests under way are refused with `EmbeddingError`. */
  close(): Promise<void>;
}
