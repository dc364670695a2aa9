import { answerWords } from '../answering/answer-words.js';
import type { Citation } from '../answering/answer.js';
import type { UnmarkedCitation } from '../grounding/sentence-verdict.js';
import { isTraditional, toSimplified, toTraditional } from '../language/chinese-script.js';
import type { AnswerLanguage } from '../language/language.js';

/** The text of an answer as it grows: each sentence with the markers of its citations, numbered in the order of their release. */
export class ReleasedText {
  readonly #language: AnswerLanguage;
  readonly #onText: ((piece: string) => void) | undefined;
  readonly #citations: Citation[] = [];
  #text = '';

  /** @param onText - Told of each piece as it is released. */
  constructor(language: AnswerLanguage, onText?: (piece: string) => void) {
    this.#language = language;
    this.#onText = onText;
  }

  get text(): string {
    return this.#text;
  }

  get citations(): readonly Citation[] {
    return this.#citations;
  }

  /** Adds a sentence that has passed the gate. The same characters are cited once. */
  release(sentence: string, citations: readonly UnmarkedCitation[]): void {
    const { sentenceGap, markerGap } = answerWords(this.#language);
    const markers = citations.map((citation) => `[${this.#markerOf(citation)}]`).join('');
    const written = this.#inScript(sentence);
    const marked = markers === '' ? written : `${written}${markerGap}${markers}`;
    const isAfterLead = /[:：]$/.test(this.#text);
    const gap = this.#text === '' ? '' : isAfterLead ? '\n' : sentenceGap;
    this.#text += `${gap}${marked}`;
    this.#onText?.(`${gap}${marked}`);
  }

  #markerOf(citation: UnmarkedCitation): number {
    const known = this.#citations.find(
      ({ documentId, startOffset, endOffset }) =>
        documentId === citation.documentId && startOffset === citation.startOffset && endOffset === citation.endOffset,
    );
    if (known !== undefined) return known.marker;
    const marker = this.#citations.length + 1;
    this.#citations.push({ marker, ...citation });
    return marker;
  }

  #inScript(sentence: string): string {
    if (this.#language === 'zh-TW') return toTraditional(toSimplified(sentence));
    return this.#language === 'zh-CN' && isTraditional(sentence) ? toSimplified(sentence) : sentence;
  }
}
