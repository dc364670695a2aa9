import { z } from 'zod';

/** Raised whenever the files of an index change their form; an older one must be built anew. */
export const indexFormatVersion = 4;

const hash = z.string().regex(/^[0-9a-f]{64}$/);

export const manifestSchema = z
  .object({
    formatVersion: z.number().int(),
    generation: z.string(),
    model: z.object({
      id: z.string(),
      weightsSha256: z.string(),
      dimension: z.number().int().positive(),
      queryPrefix: z.string(),
      passagePrefix: z.string(),
    }),
    chunkerVersion: z.number().int(),
    /** Over the paths and contents of the corpus' files. */
    corpusHash: hash,
    /** Over the lexicon, whose words are terms of the index. */
    lexiconHash: hash,
    /** Mean passage vector of each language (see `language-centring.ts`) and the passages behind it. */
    languages: z.record(z.string(), z.object({ count: z.number().int(), mean: z.array(z.number()) })),
    /** What scores of this index look like where nothing is related: a yardstick for its scores. */
    scores: z.object({
      /** Cosines of statements of different articles, centred: mean and standard deviation. */
      background: z.object({ mean: z.number(), deviation: z.number() }),
      /** Mean number of terms of a chunk. */
      meanChunkTerms: z.number(),
    }),
    counts: z.object({
      documents: z.number().int(),
      chunks: z.number().int(),
      statements: z.number().int(),
      vectors: z.number().int(),
      terms: z.number().int(),
    }),
    /** SHA-256 of every other file of the generation. `hnsw.bin` is absent where the index is small or HNSW was not available. */
    files: z.record(z.string(), hash),
    createdAt: z.string(),
  })
  .refine(({ model, languages }) => Object.values(languages).every(({ mean }) => mean.length === model.dimension), {
    path: ['languages'],
  });

/** What an index says of itself. */
export type IndexManifest = z.infer<typeof manifestSchema>;
