import { readLines } from '../batch/read-lines.js';
import type { QuestionSource } from './question-source.js';

/** Questions of a pipe or file, one a line. What is written before the program is ready waits in the pipe. */
export class PipedQuestions implements QuestionSource {
  readonly #lines: AsyncIterator<{ readonly text: string }>;

  constructor(input: AsyncIterable<string | Uint8Array>) {
    this.#lines = readLines(input)[Symbol.asyncIterator]();
  }

  async next(): Promise<string | undefined> {
    const line = await this.#lines.next();
    return line.done === true ? undefined : line.value.text.trim();
  }

  close(): void {
    void this.#lines.return?.();
  }
}
