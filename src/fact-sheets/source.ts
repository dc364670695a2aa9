import { z } from 'zod';
import { dateSchema, textSchema } from './cell-group.js';

export const sourceSchema = z.strictObject({
  title: textSchema,
  publisher: textSchema,
  /** Of the publication or, for a page without one, of the state that was read. */
  date: dateSchema,
  /** Only an address that was opened. */
  url: z.url().optional(),
  /** False where the publication itself was not opened and the figure comes from those who quote it. */
  verified: z.boolean().optional(),
});

/** A publication that figures were taken from. */
export type Source = z.infer<typeof sourceSchema>;

/** The sources of an entry by the keys that its cell groups name. */
export const sourcesSchema = z.record(z.string(), sourceSchema);

/** A source in one line: title, publisher, date. */
export function formatSource({ title, publisher, date }: Source): string {
  return `${title}, ${publisher}, ${date}`;
}

/** The sources of a cell group in one line, `; ` between them; empty where the group is absent. */
export function formatSources(
  sheet: { readonly sources: Readonly<Record<string, Source>> },
  group: { readonly source: readonly string[] } | undefined,
): string {
  const keys = group?.source ?? [];
  return keys
    .map((key) => sheet.sources[key])
    .filter((source) => source !== undefined)
    .map(formatSource)
    .join('; ');
}
