import type { Embedder } from './embedder.js';
import type { ModelDescription } from './model-description.js';
import { ProcessEmbedder, type ProcessEmbedderOptions } from './process-embedder.js';

/** Processes at most; each holds the model in about 0.35 GB. */
const MAX_PROCESSES = 4;
/** Passages that a process takes at a time: few, so that all end together. */
const SLICE = 16;

/**
 * Several embedding processes of one thread each. On two cores two of them embed half as many passages again as one
 * process with two threads.
 */
export class EmbedderPool implements Embedder {
  readonly #members: readonly ProcessEmbedder[];

  private constructor(members: readonly ProcessEmbedder[]) {
    this.#members = members;
  }

  /** @param processes - Wanted; at least 1, at most 4 are started. @throws {EmbeddingError} */
  static async start(
    model: ModelDescription,
    processes: number,
    options: ProcessEmbedderOptions = {},
  ): Promise<EmbedderPool> {
    const count = Math.max(1, Math.min(MAX_PROCESSES, processes));
    const started = await Promise.allSettled(
      Array.from({ length: count }, () => ProcessEmbedder.start(model, { threads: 1, ...options })),
    );
    const members = started.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
    const failed = started.find((result) => result.status === 'rejected');
    if (failed !== undefined) {
      await Promise.all(members.map((member) => member.close()));
      throw failed.reason;
    }
    return new EmbedderPool(members);
  }

  get modelId(): string {
    return this.#members[0]?.modelId ?? '';
  }

  get dimension(): number {
    return this.#members[0]?.dimension ?? 0;
  }

  async embedQuery(text: string): Promise<Float32Array> {
    const [first] = this.#members;
    return first === undefined ? new Float32Array() : first.embedQuery(text);
  }

  async embedPassages(texts: readonly string[], onProgress?: (done: number) => void): Promise<Float32Array[]> {
    const vectors: Float32Array[] = [];
    let next = 0;
    let done = 0;
    const work = async (member: ProcessEmbedder): Promise<void> => {
      while (next < texts.length) {
        const start = next;
        next += SLICE;
        const slice = await member.embedPassages(texts.slice(start, start + SLICE));
        slice.forEach((vector, index) => {
          vectors[start + index] = vector;
        });
        done += slice.length;
        onProgress?.(done);
      }
    };
    await Promise.all(this.#members.map(work));
    return vectors;
  }

  async close(): Promise<void> {
    await Promise.all(this.#members.map((member) => member.close()));
  }
}
