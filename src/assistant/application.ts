import type { ComputeDesk } from '../calculating/compute-desk.js';
import type { DocumentRecord } from '../documents/document.js';
import type { Lexicon } from '../lexicon/lexicon.js';
import type { Searcher } from '../retrieval/hit.js';
import type { Assistant } from './assistant.js';
import type { KnownQuestion } from './known-questions.js';

/** Everything a surface needs, opened once per process and warm. */
export interface Application {
  readonly assistant: Assistant;
  readonly searcher: Searcher;
  /** The documents that the open index holds, by id. */
  readonly documents: ReadonlyMap<string, DocumentRecord>;
  /** Three questions in each language that the bundled corpus answers; shown at a chat's start. */
  readonly examples: { readonly zh: readonly string[]; readonly en: readonly string[] };
  /** Names and terms of the field, with all their spellings. */
  readonly lexicon: Lexicon;
  /** Calculations by name, in words and by button, over the bundled fact sheets whatever the corpus. */
  readonly computeDesk: ComputeDesk;
  /** Questions that the articles at hand answer; none for a corpus that is not the bundled one. */
  readonly knownQuestions: readonly KnownQuestion[];
  /** One sentence for each thing that serves worse than it could (say, the exact index in place of HNSW). */
  readonly notices: readonly string[];
  /** Name of the chat model that words the answers; absent where none is set up. */
  readonly chatModelName?: string;
  /** Ends the embedding process and releases the index. */
  close(): Promise<void>;
}
