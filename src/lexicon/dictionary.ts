/** A common word, or one that stands for a person, place, company or brand wherever it is used. */
export type WordKind = 'word' | 'name';

/** Translates single terms between Chinese and English. */
export interface Dictionary {
  /**
   * @param term - A Chinese word, or an English word as the lexical index stems it.
   * @returns Terms of the other language, likest first; none where the dictionary has not the term.
   */
  translate(term: string): readonly string[];
  /** @returns Undefined where the dictionary has not the term. */
  kindOf(term: string): WordKind | undefined;
}

/** A dictionary that translates nothing and takes nothing for a name. */
export const noDictionary: Dictionary = { translate: () => [], kindOf: () => 'word' };
