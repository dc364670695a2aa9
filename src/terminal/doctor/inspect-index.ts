import { join } from 'node:path';
import { loadCorpus } from '../../documents/load-corpus.js';
import { corpusHash } from '../../indexing/corpus-hash.js';
import { readLiveManifest } from '../../indexing/generations.js';
import { checkIndexFits, isUpToDate, type ModelIdentity } from '../../indexing/index-state.js';
import { lexiconHash, readLexicon } from '../../lexicon/load-lexicon.js';
import { IndexDamagedError } from '../../shared/errors/index-damaged-error.js';
import { sha256OfFile } from '../../shared/sha256.js';
import type { IndexState } from './check-parts.js';

export interface InspectIndexOptions {
  readonly indexFolder: string;
  readonly corpusFolder: string;
  readonly lexiconFolder: string;
  readonly model: () => Promise<ModelIdentity>;
}

/**
 * Says how an index stands, without opening it for use: every file against its checksum, the model, the corpus.
 *
 * @throws {IndexDamagedError | IndexMismatchError} With the command that mends it.
 * @throws {CorpusEmptyError}
 */
export async function inspectIndex(options: InspectIndexOptions): Promise<IndexState> {
  const manifest = await readLiveManifest(options.indexFolder);
  if (manifest === null) return { state: 'absent' };
  checkIndexFits(manifest, await options.model());
  for (const [name, hash] of Object.entries(manifest.files)) {
    const path = join(options.indexFolder, manifest.generation, name);
    if ((await sha256OfFile(path).catch(() => '')) !== hash) {
      throw new IndexDamagedError(
        `The index file ${path} is missing, truncated or altered. Run: suanli index --rebuild.`,
      );
    }
  }
  const { documents } = await loadCorpus(options.corpusFolder);
  const lexicon = await readLexicon(options.lexiconFolder);
  const isCurrent = isUpToDate(manifest, corpusHash(documents), lexiconHash(lexicon));
  return {
    state: isCurrent ? 'current' : 'outdated',
    generation: manifest.generation,
    documents: manifest.counts.documents,
  };
}
