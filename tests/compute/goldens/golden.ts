/** A published number and what gives it. */
export interface Golden {
  readonly what: string;
  readonly calculator: string;
  readonly given: Readonly<Record<string, number | string>>;
  /** Name of the result where it is not the main one. */
  readonly result?: string;
  readonly published: number;
  /** Unit in which the source gives it. */
  readonly unit: string;
  /** Largest relative deviation; the source's own rounding, mostly. */
  readonly tolerance: number;
  readonly source: string;
}

/** Goldens of one table, which share what does not change from row to row. */
export const table = (
  shared: Omit<Golden, 'what' | 'given' | 'published'> & { readonly given?: Golden['given'] },
  rows: readonly (readonly [what: string, given: Golden['given'], published: number])[],
): Golden[] =>
  rows.map(([what, given, published]) => ({ ...shared, what, given: { ...shared.given, ...given }, published }));
