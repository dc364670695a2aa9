/** A file that came with a call. */
export interface RecordedFile {
  /** The n of its part `files[n]`. */
  readonly index: number;
  readonly name: string;
  readonly bytes: Buffer;
  /** The same read as UTF-8. */
  readonly text: string;
}

/** One call of the bot and what it was answered. */
export interface RecordedCall {
  readonly at: number;
  readonly method: string;
  /** Decoded and without the version: `/channels/1/messages`. */
  readonly path: string;
  readonly body: unknown;
  readonly files: readonly RecordedFile[];
  readonly status: number;
  readonly response: unknown;
}

/** Every REST call of the bot in order, and a way to wait for the next one of a kind. */
export class Transcript {
  readonly calls: RecordedCall[] = [];
  readonly #waiting = new Set<() => void>();

  record(call: RecordedCall): void {
    this.calls.push(call);
    for (const check of [...this.#waiting]) check();
  }

  /** Calls of a method whose path matches, successful or not. */
  matching(method: string, path: RegExp): RecordedCall[] {
    return this.calls.filter((call) => call.method === method && path.test(call.path));
  }

  /**
   * The first call, past or future, that fits.
   *
   * @throws If none came within `timeoutMs`; the message lists the calls that did come.
   */
  async waitFor(fits: (call: RecordedCall) => boolean, timeoutMs = 5000): Promise<RecordedCall> {
    return this.until(() => this.calls.find(fits), timeoutMs);
  }

  /** What `find` gives as soon as it gives something; asked after every call. @throws As `waitFor`. */
  async until<Found>(find: () => Found | undefined, timeoutMs = 5000): Promise<Found> {
    const found = find();
    if (found !== undefined) return found;
    return new Promise((resolve, reject) => {
      const check = (): void => {
        const late = find();
        if (late === undefined) return;
        clearTimeout(timer);
        this.#waiting.delete(check);
        resolve(late);
      };
      const timer = setTimeout(() => {
        this.#waiting.delete(check);
        const seen = this.calls.map((call) => `${call.method} ${call.path} -> ${call.status}`).join('\n');
        reject(new Error(`The bot did not make the awaited call within ${timeoutMs} ms. It made:\n${seen}`));
      }, timeoutMs);
      this.#waiting.add(check);
    });
  }
}
