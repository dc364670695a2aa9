const OPENING = '<think>';
const CLOSING = '</think>';

/**
 * Leaves out what a model thinks aloud before its answer, between `<think>` and `</think>` at the very beginning. Servers that
 * know the model send it as a field of its own; others leave it in the text.
 */
export class ThinkingFilter {
  #state: 'before' | 'thinking' | 'after' | 'answer' = 'before';
  #held = '';

  /** The part of the pieces so far that belongs to the answer and was not returned before. */
  push(piece: string): string {
    if (this.#state === 'answer') return piece;
    this.#held += piece;
    if (this.#state === 'before') this.#leaveBeginning();
    if (this.#state === 'thinking') this.#leaveThoughts();
    if (this.#state === 'after') this.#leaveGap();
    return this.#isAnswer() ? this.#release() : '';
  }

  /** What was held back though it was no thought. Thoughts that were never closed are none of the answer. */
  end(): string {
    return this.#state === 'before' ? this.#release() : '';
  }

  #isAnswer(): boolean {
    return this.#state === 'answer';
  }

  #leaveBeginning(): void {
    const start = this.#held.trimStart();
    if (start.startsWith(OPENING)) {
      this.#held = start.slice(OPENING.length);
      this.#state = 'thinking';
    } else if (!OPENING.startsWith(start)) this.#state = 'answer';
  }

  #leaveThoughts(): void {
    const end = this.#held.indexOf(CLOSING);
    if (end < 0) {
      // Enough to recognise a closing mark that comes in two pieces.
      this.#held = this.#held.slice(-CLOSING.length);
      return;
    }
    this.#held = this.#held.slice(end + CLOSING.length);
    this.#state = 'after';
  }

  #leaveGap(): void {
    this.#held = this.#held.trimStart();
    if (this.#held !== '') this.#state = 'answer';
  }

  #release(): string {
    const text = this.#held;
    this.#held = '';
    return text;
  }
}
