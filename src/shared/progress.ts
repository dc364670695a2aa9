/** How far a long task has come, told to whoever watches. Phases follow one another; they do not overlap. */
export interface Progress {
  /** Begins a phase of `total` steps; ends the one before, if it is still open. */
  start(phase: string, total: number): void;
  /** Steps of the phase done so far, not since the last call. */
  advance(done: number): void;
  /** Ends the phase. The summary is one line. */
  finish(summary?: string): void;
  /** One sentence worth reading beside the progress, such as a file that was skipped. */
  note(message: string): void;
}

/** A progress that says nothing. */
export const silentProgress: Progress = {
  start: () => undefined,
  advance: () => undefined,
  finish: () => undefined,
  note: () => undefined,
};
