import type { DocumentRecord } from '../documents/document.js';
import type { Searcher } from '../retrieval/hit.js';
import type { Assistant } from './assistant.js';

/** Everything a surface needs, opened once per process and warm. */
export interface Application {
  readonly assistant: Assistant;
  readonly searcher: Searcher;
  /** The documents that the open index holds, by id. */
  readonly documents: ReadonlyMap<string, DocumentRecord>;
  /** Three questions in each language that the bundled corpus answers; shown at a chat's start. */
  readonly examples: { readonly zh: readonly string[]; readonly en: readonly string[] };
  /** One sentence for each thing that serves worse than it could (say, the exact index in place of HNSW). */
  readonly notices: readonly string[];
  /** Ends the embedding process and releases the index. */
  close(): Promise<void>;
}
