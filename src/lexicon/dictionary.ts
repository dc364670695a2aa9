/** Translates single terms between Chinese and English. */
export interface Dictionary {
  /**
   * @param term - A Chinese word, or an English word as the lexical index stems it.
   * @returns Terms of the other language, likest first; none where the dictionary has not the term.
   */
  translate(term: string): readonly string[];
}

/** A dictionary without words. */
export const noDictionary: Dictionary = { translate: () => [] };
