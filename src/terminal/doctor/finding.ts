/**
 * `ok`: works. `not set up`: optional and not configured. `warning`: works worse than it could. `broken`: must be mended.
 */
export type FindingStatus = 'ok' | 'not set up' | 'warning' | 'broken';

/** What one check of `doctor` found. */
export interface Finding {
  /** What was checked, in a few words. */
  readonly name: string;
  readonly status: FindingStatus;
  readonly message: string;
  /** What to do; absent where nothing is to be done. */
  readonly remedy?: string;
}
