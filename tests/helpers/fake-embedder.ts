import { createHash } from 'node:crypto';
import type { Embedder } from '../../src/embedding/embedder.js';

/** What a fake answers; what is left out throws. */
export interface FakeAnswers {
  readonly modelId?: string;
  readonly dimension?: number;
  readonly embedQuery?: Embedder['embedQuery'];
  readonly embedPassages?: Embedder['embedPassages'];
}

/** A vector of unit length that only depends on the text: the same for equal texts, unrelated for different ones. */
export function textVector(text: string, dimension: number): Float32Array {
  const vector = new Float32Array(dimension);
  for (let index = 0; index < dimension; index += 1) {
    vector[index] = createHash('sha256').update(`${index}:${text}`).digest().readInt32LE(0);
  }
  const length = Math.hypot(...vector);
  return vector.map((value) => value / length);
}

/** An embedder that does what a test told it, and throws where it was told nothing. Notes what it was asked. */
export class FakeEmbedder implements Embedder {
  readonly queries: string[] = [];
  readonly passages: string[] = [];
  isClosed = false;
  readonly #answers: FakeAnswers;

  constructor(answers: FakeAnswers = {}) {
    this.#answers = answers;
  }

  /** Answers every text with its `textVector`. */
  static ofTexts(dimension = 8): FakeEmbedder {
    return new FakeEmbedder({
      modelId: 'fake',
      dimension,
      embedQuery: async (text) => textVector(`query: ${text}`, dimension),
      embedPassages: async (texts) => texts.map((text) => textVector(`passage: ${text}`, dimension)),
    });
  }

  get modelId(): string {
    return this.#answers.modelId ?? notTold('modelId');
  }

  get dimension(): number {
    return this.#answers.dimension ?? notTold('dimension');
  }

  async embedQuery(text: string): Promise<Float32Array> {
    this.queries.push(text);
    return this.#answers.embedQuery?.(text) ?? notTold('embedQuery');
  }

  async embedPassages(texts: readonly string[], onProgress?: (done: number) => void): Promise<Float32Array[]> {
    this.passages.push(...texts);
    return this.#answers.embedPassages?.(texts, onProgress) ?? notTold('embedPassages');
  }

  async close(): Promise<void> {
    this.isClosed = true;
  }
}

function notTold(what: string): never {
  throw new Error(`FakeEmbedder was not told what ${what} is.`);
}
