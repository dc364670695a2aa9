import { setTimeout as delay } from 'node:timers/promises';

/** Discord takes about five edits in five seconds, and other answers are shown in the same channel. */
const EDIT_INTERVAL_MS = 1200;

/**
 * Shows a text while it grows: at once when it begins, then each time as much as there is, at least 1.2 s after the last
 * edit has ended. At most one edit is under way.
 */
export class LiveEdits {
  readonly #show: (text: string) => Promise<void>;
  readonly #intervalMs: number;
  #text = '';
  #shown = '';
  #pause: NodeJS.Timeout | undefined;
  #edit: Promise<void> | undefined;
  #editedMs = -Infinity;
  #isEnded = false;

  /** @param show - Puts the text so far in the place of what was shown. Never throws. */
  constructor(show: (text: string) => Promise<void>, intervalMs = EDIT_INTERVAL_MS) {
    this.#show = show;
    this.#intervalMs = intervalMs;
  }

  /** Takes a further piece. */
  add(piece: string): void {
    this.#text += piece;
    this.#plan();
  }

  /**
   * Shows nothing more. Resolves when an edit under way has ended and, where something was shown, the next one may follow: the
   * one with the whole answer.
   *
   * @param isLast - True where no other edit follows. Default false.
   */
  async end(isLast = false): Promise<void> {
    this.#isEnded = true;
    clearTimeout(this.#pause);
    await this.#edit;
    if (!isLast && this.#shown !== '') await delay(this.#waitMs());
  }

  #plan(): void {
    if (this.#isEnded || this.#pause !== undefined || this.#edit !== undefined || this.#text === this.#shown) return;
    this.#pause = setTimeout(() => {
      this.#pause = undefined;
      this.#edit = this.#editNow();
    }, this.#waitMs());
  }

  async #editNow(): Promise<void> {
    this.#shown = this.#text;
    await this.#show(this.#shown);
    this.#editedMs = performance.now();
    this.#edit = undefined;
    this.#plan();
  }

  #waitMs(): number {
    return Math.max(0, this.#editedMs + this.#intervalMs - performance.now());
  }
}
