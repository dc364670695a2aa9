import type { Document } from '../documents/document.js';
import { sha256 } from '../shared/sha256.js';

/** Hash over the paths and contents of a corpus; changes with every byte of every readable file. */
export function corpusHash(documents: readonly Pick<Document, 'path' | 'sha256'>[]): string {
  return sha256(
    documents
      .map((document) => `${document.path}\0${document.sha256}`)
      .sort()
      .join('\n'),
  );
}
