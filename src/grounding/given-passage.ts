import type { Chunk } from '../chunking/chunk.js';
import type { DocumentRecord } from '../documents/document.js';

/** A passage as it was given to a chat model. */
export interface GivenPassage {
  /** From 1; what a citation of the model names. */
  readonly number: number;
  readonly chunk: Chunk;
  readonly document: DocumentRecord;
}
