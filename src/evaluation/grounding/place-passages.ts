import { chunkDocument } from '../../chunking/chunk-document.js';
import type { Chunk } from '../../chunking/chunk.js';
import type { Document } from '../../documents/document.js';
import type { GivenPassage } from '../../grounding/given-passage.js';
import { InvalidArgumentError } from '../../shared/errors/invalid-argument-error.js';
import type { GroundedAnswer } from './grounded-answer.js';

/** Finds the passages that answers name in a corpus, which is cut into chunks as the index cuts it. */
export class PassagePlacer {
  readonly #documents: ReadonlyMap<string, Document>;
  readonly #chunks = new Map<string, readonly Chunk[]>();

  /** @param documents - The corpus, by id. */
  constructor(documents: ReadonlyMap<string, Document>) {
    this.#documents = documents;
  }

  /**
   * The passages of an answer as a chat model is given them.
   *
   * @throws {InvalidArgumentError} If the corpus lacks a document, or the characters do not stand in exactly one of its chunks.
   */
  place({ id, passages }: Pick<GroundedAnswer, 'id' | 'passages'>): GivenPassage[] {
    return passages.map(({ documentId, contains }, index): GivenPassage => {
      const document = this.#documents.get(documentId);
      const found =
        document === undefined ? [] : this.#chunksOf(document).filter((chunk) => chunk.text.includes(contains));
      const [chunk] = found;
      if (document === undefined || chunk === undefined || found.length > 1) {
        throw new InvalidArgumentError(
          `Passage ${index + 1} of ${id}: ${found.length} chunks of ${documentId} contain "${contains}"; it takes one.`,
        );
      }
      return { number: index + 1, chunk, document };
    });
  }

  #chunksOf(document: Document): readonly Chunk[] {
    const chunks = this.#chunks.get(document.id) ?? chunkDocument(document);
    this.#chunks.set(document.id, chunks);
    return chunks;
  }
}
