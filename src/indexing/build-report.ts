import type { DocumentLoadError } from '../shared/errors/document-load-error.js';

/** What a build did. */
export interface BuildReport {
  /** Name of the generation that is live now. */
  readonly generation: string;
  readonly documents: number;
  readonly chunks: number;
  /** Texts embedded in this build. */
  readonly embedded: number;
  /** Vectors taken over from the generation before. */
  readonly reused: number;
  /** Documents that the generation before had and this one has not. */
  readonly removed: number;
  /** Files that were skipped, and links that lead nowhere. */
  readonly problems: readonly DocumentLoadError[];
  readonly durationMs: number;
}
