import { z } from 'zod';

const date = z.string().regex(/^\d{4}(?:-\d\d(?:-\d\d)?)?$/, 'a date is YYYY, YYYY-MM or YYYY-MM-DD');
const text = z.union([z.string().min(1), z.number().transform(String)]);

const figureSchema = z.strictObject({
  /** The entity that it is a figure of, in English. */
  of: text,
  /** The quantity: `memory`, `training tokens`, `release date`. */
  what: text,
  /** The full number, its words (`175 billion`), both ends of a range, or a date. */
  value: z.union([z.number(), z.string(), z.tuple([z.number(), z.number()]), z.tuple([z.string(), z.string()])]),
  /** `GB`, `USD`, `%`, `layers`, …; `date` for a date; empty for none. */
  unit: z.string(),
  /** Key of a source in the head of both articles, or `arithmetic` for what follows from other figures of the pair. */
  source: z.string(),
  /** The date that the figure holds for; that of its source where left out. */
  asOf: date.optional(),
  /** Other sources give another value, and the articles say so. */
  disputed: z.boolean().default(false),
});

const tableSchema = z.strictObject({
  what: z.string(),
  source: z.union([z.string(), z.array(z.string())]),
  /** That of its first source where left out. */
  asOf: date.optional(),
});

const figuresFileSchema = z.strictObject({
  /** Names in which a number stands after a space: `Llama 3.1`, `PCIe 5.0`. */
  names: z.array(text).default([]),
  figures: z.array(figureSchema).default([]),
  /** One per table, in the order of the articles. Its cells are compared across the languages. */
  tables: z.array(tableSchema).default([]),
});

export type Figure = z.infer<typeof figureSchema>;

/** What `corpus/figures/<pair>.yaml` declares for both articles of a pair. */
export type FiguresFile = z.infer<typeof figuresFileSchema>;

/** @throws {Error} A sentence on what does not fit the schema. */
export function parseFiguresFile(content: unknown): FiguresFile {
  const { data, error } = figuresFileSchema.safeParse(content);
  if (error !== undefined) throw new Error(z.prettifyError(error));
  return data;
}
