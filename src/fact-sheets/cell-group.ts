import { z } from 'zod';

const DATE = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/;

/** A day, a month or a year: `2024-07-23`, `2024-07`, `2024`. */
export const dateSchema = z
  .union([z.string(), z.number().int().transform(String)])
  .refine((text) => DATE.test(text), 'is not a date such as 2024, 2024-07 or 2024-07-23');

export const idSchema = z
  .string()
  .regex(/^[a-z0-9][a-z0-9.-]*$/, 'may hold lower-case letters, digits, dots and hyphens only');

export const textSchema = z.string().trim().min(1, 'is empty; leave the cell out where nothing is known');

/** ISO 3166-1 alpha-2, such as `CN`. */
export const countrySchema = z.string().regex(/^[A-Z]{2}$/, 'is not a country of two capital letters such as CN');

/** A finite number above 0. */
export const positiveSchema = z.number().positive();
export const countSchema = z.number().int().positive();

const names = z.array(z.union([textSchema, z.number().transform(String)])).default([]);

/** Other names under which people ask, by language. */
export const aliasesSchema = z.strictObject({ en: names, zh: names }).default({ en: [], zh: [] });

/** Where the cells of a group were read: keys of the entry's `sources`, and the time for which they hold. */
export const provenanceShape = {
  source: z.union([z.string().transform((key) => [key]), z.array(z.string()).min(1)]),
  asOf: dateSchema,
};

/** A group of cells with one provenance; at least one cell must be filled. */
export function cellGroup<Shape extends z.ZodRawShape>(cells: Shape) {
  return z
    .strictObject({ ...cells, ...provenanceShape })
    .refine(
      (group) => Object.keys(group).some((key) => !(key in provenanceShape)),
      'has a source and no cell; leave the group out where nothing is known',
    );
}
