import { renderAnswerText } from './render-answer.js';
import type { RenderOptions } from './render-options.js';

/** A narrow word, or a marker, whose end may still be to come. */
const UNFINISHED = /[^\s\u2e80-\uffef]+$/u;
const FINISHED = /[.!?:;)\]"'”’]$/u;

/**
 * Prints the text of an answer while it is being made: wrapped and coloured as the whole will be, as far as it has come.
 */
export class StreamedText {
  readonly #options: RenderOptions;
  readonly #print: (text: string) => Promise<boolean>;
  #received = '';
  /** Where the part begins that is wrapped by itself. */
  #start = 0;
  /** Characters of the text that are printed. */
  #covered = 0;
  /** How that part is printed so far. */
  #printed = '';
  #printing: Promise<boolean> = Promise.resolve(true);

  /** @param print - Prints; false where the reader wants no more of it. */
  constructor(options: RenderOptions, print: (text: string) => Promise<boolean>) {
    this.#options = options;
    this.#print = print;
  }

  /** Takes a further piece of the text. */
  add(piece: string): void {
    this.#received += piece;
    const rest = UNFINISHED.exec(this.#received)?.[0] ?? '';
    const end = FINISHED.test(rest) ? this.#received.length : this.#received.length - rest.length;
    if (end > this.#covered) this.#advance(this.#received.slice(0, end));
  }

  /**
   * Prints what of the whole text has not been printed yet.
   *
   * @param text - The whole, which begins with the pieces. One that does not is printed in full, below them.
   * @returns False where the reader wanted no more of it.
   */
  async finish(text: string): Promise<boolean> {
    if (!text.startsWith(this.#received)) {
      if (this.#hasBegun()) this.#queue('\n\n');
      [this.#start, this.#covered, this.#printed] = [0, 0, ''];
    }
    this.#advance(text);
    return this.#printing;
  }

  /** Ends the line of a text that will not be finished, once what has come of it is printed. */
  async breakOff(): Promise<void> {
    await this.#printing;
    if (this.#hasBegun()) await this.#print('\n');
  }

  #hasBegun(): boolean {
    return this.#start > 0 || this.#printed !== '';
  }

  #advance(text: string): void {
    const render = (): string => renderAnswerText({ text: text.slice(this.#start) }, this.#options);
    let rendered = render();
    if (!rendered.startsWith(this.#printed)) {
      // Known as a whole, the text would have been wrapped otherwise; what is new goes on a line of its own.
      this.#start = this.#covered;
      this.#printed = '';
      this.#queue('\n');
      rendered = render();
    }
    this.#queue(rendered.slice(this.#printed.length));
    this.#printed = rendered;
    this.#covered = text.length;
  }

  #queue(text: string): void {
    if (text === '') return;
    this.#printing = this.#printing.then((wantsMore) => wantsMore && this.#print(text));
    // Whoever waits for the end hears of it.
    this.#printing.catch(() => undefined);
  }
}
