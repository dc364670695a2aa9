/** A way of speaking, as the source of a regular expression without capturing groups, and what articles write for it. */
export type SpokenForm = readonly [spoken: string, plain: string];
