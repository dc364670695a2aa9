import { LRUCache } from 'lru-cache';
import type { Embedder } from './embedder.js';

/** Keeps the vectors of the latest queries. Passages are not kept: an index embeds each once. */
export class CachingEmbedder implements Embedder {
  readonly #inner: Embedder;
  readonly #queries: LRUCache<string, Promise<Float32Array>>;

  /** @param maxQueries - Queries kept, least recently used first to go. Default 1,000: 1.5 MB at 384 dimensions. */
  constructor(inner: Embedder, maxQueries = 1000) {
    this.#inner = inner;
    this.#queries = new LRUCache({ max: maxQueries });
  }

  get modelId(): string {
    return this.#inner.modelId;
  }

  get dimension(): number {
    return this.#inner.dimension;
  }

  async embedQuery(text: string): Promise<Float32Array> {
    const known = this.#queries.get(text);
    if (known !== undefined) return known;
    const vector = this.#inner.embedQuery(text);
    this.#queries.set(text, vector);
    // A failure is not an answer to remember.
    vector.catch(() => this.#queries.delete(text));
    return vector;
  }

  async embedPassages(texts: readonly string[], onProgress?: (done: number) => void): Promise<Float32Array[]> {
    return this.#inner.embedPassages(texts, onProgress);
  }

  async close(): Promise<void> {
    this.#queries.clear();
    await this.#inner.close();
  }
}
