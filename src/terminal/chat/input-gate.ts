import { StringDecoder } from 'node:string_decoder';

const PASTE_START = '\u001b[200~';
const PASTE_END = '\u001b[201~';
const INTERRUPT = '\u0003';
/** Cut at what changes the gate's state; everything else is passed on as it is. */
const PIECES = /\u001b\[20[01]~|\u0003|\r\n?|\n|[^\u001b\u0003\r\n]+|\u001b/g;
/** The beginning of a paste marker whose rest is still to come. A lone escape is a key of its own. */
const PARTIAL_MARKER = /\u001b\[(?:2(?:0(?:[01])?)?)?$/;
/** Enter, space, escape and the arrow keys: keys that skip, and mean nothing as the begin of a question. */
const NOTHING_TYPED = /^(?:\s|\u001b(?:[[O][0-9;]*[A-Za-z~])?)+$/;

export interface InputGateOptions {
  /** Gets the keys that the line editor should see. */
  readonly forward: (keys: string) => void;
  /** Ctrl-C, at any time. */
  readonly interrupt: () => void;
  /** A key while the gate is shut; true where the key has done its work (it skipped the printing) and may be dropped. */
  readonly keyWhileShut: () => boolean;
}

/**
 * Stands between the keyboard and the line editor. Lets one line through each time it is opened and keeps what is typed
 * ahead, so that every question is echoed at its own prompt; makes of a bracketed paste one line; sees Ctrl-C at once.
 */
export class InputGate {
  readonly #options: InputGateOptions;
  readonly #decoder = new StringDecoder('utf8');
  #held = '';
  #isOpen = false;
  #isPasting = false;

  constructor(options: InputGateOptions) {
    this.#options = options;
  }

  /** Takes what the keyboard sent. */
  receive(bytes: Buffer | string): void {
    const keys = typeof bytes === 'string' ? bytes : this.#decoder.write(bytes);
    if (keys === '') return;
    if (!this.#isOpen && keys !== INTERRUPT) {
      const isDone = this.#options.keyWhileShut();
      if (isDone && this.#held === '' && NOTHING_TYPED.test(keys)) return;
    }
    this.#held += keys;
    this.#drain();
  }

  /** Lets keys through, up to and with the next line end. */
  open(): void {
    this.#isOpen = true;
    this.#drain();
  }

  #drain(): void {
    // Ctrl-C works at once, over what was typed ahead of it; inside a paste it is only a character.
    const interruptAt = this.#isOpen || this.#isPasting ? -1 : this.#held.lastIndexOf(INTERRUPT);
    if (interruptAt >= 0) {
      this.#held = this.#held.slice(interruptAt + 1);
      this.#options.interrupt();
    }
    if (!this.#isOpen) return;
    const partial = PARTIAL_MARKER.exec(this.#held)?.[0] ?? '';
    const pieces = this.#held.slice(0, this.#held.length - partial.length).match(PIECES) ?? [];
    this.#held = partial;
    let through = '';
    const flush = (): void => {
      if (through !== '') this.#options.forward(through);
      through = '';
    };
    for (const [index, piece] of pieces.entries()) {
      const isLineEnd = piece.startsWith('\r') || piece === '\n';
      if (piece === PASTE_START) this.#isPasting = true;
      else if (piece === PASTE_END) this.#isPasting = false;
      else if (this.#isPasting) through += isLineEnd ? ' ' : pasted(piece);
      else if (piece === INTERRUPT) {
        flush();
        this.#options.interrupt();
      } else if (isLineEnd) {
        through += '\r';
        this.#isOpen = false;
        this.#held = pieces.slice(index + 1).join('') + partial;
        break;
      } else through += piece;
    }
    flush();
  }
}

/** Pasted control characters would be taken for keys. */
function pasted(piece: string): string {
  return piece.replace(/[\u0000-\u001f\u007f-\u009f]/g, ' ');
}
