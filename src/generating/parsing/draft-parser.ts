import { JsonSentences } from './json-sentences.js';
import { ProseSentences } from './prose-sentences.js';
import type { ParsedSentence } from './sentence-object.js';

/** Where JSON begins: at the start, or in a code fence or on a line of its own after some words. */
const JSON_START =
  /^\s*[{[](?=\s*["{[\]}])|(?<=\n)\s*(?:```(?:json\w*)?\s*)?[{[](?=\s*["{[])|^\s*```(?:json\w*)?\s*[{[]/i;
/** What may still become the start of JSON. */
const UNDECIDED = /^\s*(?:`{1,3}(?:j?s?o?n?\w{0,2})?\s*)?[{[]?\s*$/i;
const NO_ANSWER =
  /^\s*["'“]?(?:no[ _-]?answer|not answerable|unanswerable|the (?:provided |given )?(?:passages|sources|documents) do(?:es)? not (?:answer|contain|mention|provide|say|state)|(?:提供的|给出的|以上)?(?:资料|段落|文段|来源|資料|來源)(?:中|里|裡)?(?:没有|沒有|未|并未|並未)(?:提供|提到|提及|包含|回答|说明|說明|涉及))/i;

/**
 * Reads the sentences of a chat model's reply as it comes, in whatever form: the JSON that was asked for, the same in a code fence,
 * as JSON lines, or prose and Markdown with `[1]` or 【1】. How the reply is cut into pieces makes no difference.
 */
export class DraftParser {
  #head = '';
  #json: JsonSentences | undefined;
  #prose: ProseSentences | undefined;
  #count = 0;

  push(piece: string): ParsedSentence[] {
    if (this.#json !== undefined) return this.#counted(this.#json.push(piece));
    this.#head += piece;
    if (this.#prose === undefined && UNDECIDED.test(this.#head)) return [];
    const start = JSON_START.exec(this.#head);
    const fed = this.#prose === undefined ? 0 : this.#head.length - piece.length;
    const end = start?.index ?? this.#head.length;
    this.#prose ??= new ProseSentences();
    const before = end > fed ? this.#prose.push(this.#head.slice(fed, end)) : [];
    if (start === null) return this.#counted(before);
    // Words around the JSON are no part of the answer.
    this.#json = new JsonSentences();
    return this.#counted([...before, ...this.#json.push(this.#head.slice(start.index))]);
  }

  /** What is left when nothing more comes. A sentence that was cut off in JSON is none. */
  finish(): ParsedSentence[] {
    if (this.#json !== undefined) {
      const { prose } = this.#json;
      if (prose === undefined || this.#count > 0) return [];
      return this.#counted(wholeProse(prose));
    }
    return this.#counted(this.#prose?.finish() ?? wholeProse(this.#head));
  }

  /** Whether the model says that the passages do not answer, and says nothing else. */
  get isUnanswerable(): boolean {
    if (this.#json !== undefined) return !this.#json.isAnswerable && this.#count === 0;
    return NO_ANSWER.test(this.#head) && !/[[【［]\d/.test(this.#head);
  }

  #counted(sentences: ParsedSentence[]): ParsedSentence[] {
    this.#count += sentences.length;
    return sentences;
  }
}

function wholeProse(text: string): ParsedSentence[] {
  const prose = new ProseSentences();
  return [...prose.push(text), ...prose.finish()];
}
