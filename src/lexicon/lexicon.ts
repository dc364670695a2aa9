import { z } from 'zod';

const names = z.array(z.union([z.string(), z.number().transform(String)]));

export const conceptSchema = z.object({ zh: names, en: names });

export const entitySchema = z.object({
  id: z.string(),
  kind: z.enum(['organisation', 'person', 'model', 'accelerator', 'product', 'project', 'event', 'place']),
  zh: names.default([]),
  en: names.default([]),
  aliases: names.default([]),
  /** Chinese names in pinyin without tones, with spaces between words; written together they are the same name. */
  pinyin: names.optional(),
  ambiguous: names.default([]),
  /** Phrases that hold one of its names and mean something else: 三星堆, palm oil. */
  except: names.optional(),
  maker: z.string().optional(),
  /** The organisation that a person stands for in talk: 老黄家的资料中心 is NVIDIA's. */
  leads: z.string().optional(),
  country: z.string().optional(),
});

/** A term of the field with its usual words in both languages. */
export type Concept = z.infer<typeof conceptSchema>;

/** A named thing: an organisation, person, model, accelerator, … with all its names. */
export type Entity = z.infer<typeof entitySchema>;

/** The words and names of the field, as `lexicon/` holds them. */
export interface Lexicon {
  readonly concepts: readonly Concept[];
  readonly entities: readonly Entity[];
}

/** A lexicon without words: everything works, only less across languages. */
export const emptyLexicon: Lexicon = { concepts: [], entities: [] };
