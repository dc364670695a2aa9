/** Nothing that Discord offers reaches the asker. */
export class UndeliverableError extends Error {
  /** What an administrator can do about it. */
  readonly hint: string;

  constructor(hint: string, cause?: unknown) {
    super(`cannot answer: ${hint}`, { cause });
    this.name = 'UndeliverableError';
    this.hint = hint;
  }
}
