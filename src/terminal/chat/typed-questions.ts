import { PassThrough } from 'node:stream';
import { createInterface, type Interface } from 'node:readline';
import type { Terminal } from '../terminal.js';
import { InputGate } from './input-gate.js';
import type { QuestionSource } from './question-source.js';

const PASTE_ON = '\u001b[?2004h';
const PASTE_OFF = '\u001b[?2004l';

export interface TypedQuestionsOptions {
  readonly prompt: string;
  /** Lines that the arrow keys bring back, the newest first. */
  readonly history: readonly string[];
  /** Lines kept for the arrow keys. */
  readonly historyLimit: number;
  /** What Tab completes a line to that begins with `/`. */
  readonly commands: readonly string[];
  /** Ctrl-C, at the prompt or while an answer is worked on. */
  readonly interrupt: () => void;
  /** A key while no prompt is shown; true where it has done its work. */
  readonly keyWhileShut: () => boolean;
}

/** Questions that a person types: line editing, arrow keys, and pasted lines as one question. */
export class TypedQuestions implements QuestionSource {
  readonly #terminal: Terminal;
  readonly #gate: InputGate;
  readonly #editor: Interface;
  readonly #receive: (bytes: Buffer | string) => void;
  #isEnded = false;
  #isAsking = false;
  #answer: (line: string | undefined) => void = () => undefined;

  constructor(terminal: Terminal, options: TypedQuestionsOptions) {
    this.#terminal = terminal;
    const keys = Object.assign(new PassThrough(), {
      isTTY: true,
      setRawMode: (isRaw: boolean) => terminal.input.setRawMode?.(isRaw),
    });
    this.#editor = createInterface({
      input: keys,
      output: terminal.output,
      terminal: true,
      prompt: options.prompt,
      history: [...options.history],
      historySize: options.historyLimit,
      removeHistoryDuplicates: true,
      completer: (line: string): [string[], string] => [
        line.startsWith('/') ? options.commands.filter((command) => command.startsWith(line)) : [],
        line,
      ],
    });
    this.#gate = new InputGate({
      forward: (typed) => keys.write(typed),
      interrupt: options.interrupt,
      keyWhileShut: options.keyWhileShut,
    });
    this.#editor.on('line', (line) => this.#settle(line));
    this.#editor.on('close', () => this.#end());
    this.#receive = (bytes) => this.#gate.receive(bytes);
    terminal.input.on('data', this.#receive);
    // A terminal that is closed under the program ends the input.
    terminal.input.on('end', () => this.#editor.close());
    terminal.input.on('error', () => this.#editor.close());
    terminal.output.write(PASTE_ON);
  }

  async next(): Promise<string | undefined> {
    for (;;) {
      const line = await this.#ask();
      if (line === undefined || line.trim() !== '') return line?.trim();
    }
  }

  /** Empties the line that is being typed. @returns False where no prompt is shown. */
  clearLine(): boolean {
    if (!this.#isAsking) return false;
    this.#editor.write(null, { ctrl: true, name: 'e' });
    this.#editor.write(null, { ctrl: true, name: 'u' });
    return true;
  }

  /** Shows the prompt again, after something was printed over it. */
  showPrompt(): void {
    if (this.#isAsking) this.#editor.prompt();
  }

  close(): void {
    if (!this.#isEnded) this.#editor.close();
  }

  #ask(): Promise<string | undefined> {
    if (this.#isEnded) return Promise.resolve(undefined);
    return new Promise((resolve) => {
      this.#answer = resolve;
      this.#isAsking = true;
      this.#editor.prompt();
      this.#gate.open();
    });
  }

  #settle(line: string | undefined): void {
    this.#isAsking = false;
    this.#answer(line);
  }

  #end(): void {
    if (this.#isEnded) return;
    this.#isEnded = true;
    this.#terminal.input.off('data', this.#receive);
    this.#terminal.input.pause();
    this.#terminal.output.write(PASTE_OFF);
    this.#settle(undefined);
  }
}
