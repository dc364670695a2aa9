/** Where a chat's questions come from: a person at a prompt, or lines of a pipe. */
export interface QuestionSource {
  /** The next line that is not blank, or nothing at the end of the input. */
  next(): Promise<string | undefined>;
  /** Gives the terminal back as it was. */
  close(): void;
}
