import type { Analyser } from '../../indexing/analyser.js';
import type { Dictionary } from '../../lexicon/dictionary.js';

/** Words kept with their translations; a corpus' vocabulary fits. */
const KEPT = 20_000;

/** Words of texts, and the same words in the other language, each looked up once. */
export class TranslatingTerms {
  readonly #analyser: Analyser;
  readonly #dictionary: Dictionary;
  readonly #translations = new Map<string, readonly string[]>();

  constructor(analyser: Analyser, dictionary: Dictionary) {
    this.#analyser = analyser;
    this.#dictionary = dictionary;
  }

  /** Words that carry a subject, stemmed, and with `withBigrams` pairs of Chinese characters; numbers and names left out. */
  wordsOf(text: string, withBigrams: boolean): ReadonlySet<string> {
    const words = new Set<string>();
    for (const { term, weight } of this.#analyser.words(text)) {
      if (/^\d/.test(term)) continue;
      if (weight === 1 || withBigrams) words.add(term);
    }
    return words;
  }

  translate(word: string): readonly string[] {
    let found = this.#translations.get(word);
    if (found === undefined) {
      if (this.#translations.size >= KEPT) this.#translations.clear();
      found = this.#dictionary.translate(word);
      this.#translations.set(word, found);
    }
    return found;
  }
}
