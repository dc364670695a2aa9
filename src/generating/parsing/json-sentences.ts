import { isSentenceObject, readSentence, type ParsedSentence } from './sentence-object.js';

interface Open {
  readonly isObject: boolean;
  readonly start: number;
  /** Whether it is a citation, or inside of one. */
  readonly isCitation: boolean;
}

const CITATION_KEY = /citation|source|evidence|ref|quote/i;

/**
 * Reads sentences out of JSON that is still being written: each object with a text is given as soon as its brace closes. What stands
 * around the objects, several of them in a row (JSON lines), and an end that never comes do no harm.
 */
export class JsonSentences {
  #text = '';
  #at = 0;
  #inString = false;
  #stringStart = 0;
  #lastString = '';
  #key = '';
  readonly #open: Open[] = [];
  #isAnswerable = true;
  #prose: string | undefined;

  /** False once the model has said that the passages do not answer. */
  get isAnswerable(): boolean {
    return this.#isAnswerable;
  }

  /** The whole answer as one text, where the object has it so: `{"answer": "… [1]"}`. */
  get prose(): string | undefined {
    return this.#prose;
  }

  push(piece: string): ParsedSentence[] {
    this.#text += piece;
    const sentences: ParsedSentence[] = [];
    // A backslash waits for what it escapes.
    while (this.#at < this.#text.length) {
      const character = this.#text[this.#at] ?? '';
      if (this.#inString && character === '\\') {
        if (this.#at + 1 >= this.#text.length) break;
        this.#at += 2;
        continue;
      }
      if (character === '"') this.#quote();
      else if (!this.#inString) {
        const closed = this.#structure(character);
        if (closed !== undefined) sentences.push(closed);
      }
      this.#at += 1;
    }
    return sentences;
  }

  #quote(): void {
    if (this.#inString) this.#lastString = this.#text.slice(this.#stringStart, this.#at);
    else this.#stringStart = this.#at + 1;
    // Outside of every bracket there is only prose, whose quotation marks open nothing.
    this.#inString = !this.#inString && this.#open.length > 0;
  }

  #structure(character: string): ParsedSentence | undefined {
    if (character === ':') this.#key = this.#lastString;
    else if (character === '{' || character === '[') {
      const outer = this.#open.at(-1);
      const isCitation = outer?.isCitation === true || (outer?.isObject === true && CITATION_KEY.test(this.#key));
      this.#open.push({ isObject: character === '{', start: this.#at, isCitation });
    } else if (character === '}' || character === ']') {
      const closed = this.#open.pop();
      if (closed?.isObject === true && !closed.isCitation)
        return this.#object(this.#text.slice(closed.start, this.#at + 1));
    }
    return undefined;
  }

  #object(source: string): ParsedSentence | undefined {
    const value = parse(source);
    if (typeof value !== 'object' || value === null) return undefined;
    const fields = value as Readonly<Record<string, unknown>>;
    if (fields['answerable'] === false) this.#isAnswerable = false;
    if (isSentenceObject(fields) && fields['sentences'] === undefined) return readSentence(fields);
    const prose = fields['answer'] ?? fields['content'] ?? fields['response'];
    if (typeof prose === 'string') this.#prose = prose;
    if (Array.isArray(fields['sentences']) && fields['sentences'].every((one) => typeof one === 'string')) {
      this.#prose = fields['sentences'].join('\n');
    }
    return undefined;
  }
}

/** Line ends inside strings and commas before a bracket are mended; models write both. */
function parse(source: string): unknown {
  for (const text of [source, source.replace(/,\s*(?=[}\]])/g, ''), source.replace(/[\n\r\t]+/g, ' ')]) {
    try {
      return JSON.parse(text);
    } catch {
      continue;
    }
  }
  return undefined;
}
