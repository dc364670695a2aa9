import { createChineseSegmenter } from '../lexical-index/chinese-segmenter.js';
import { extractTerms } from '../lexical-index/term-extractor.js';
import { tokenize, type WeightedTerm } from '../lexical-index/tokenizer.js';
import type { Lexicon } from '../lexicon/lexicon.js';
import { NameCorrector, type CorrectedText } from '../lexicon/name-corrector.js';
import { Recogniser } from '../lexicon/recogniser.js';

/** Turns texts into terms and finds names in them; one for the index and its queries. */
export interface Analyser {
  readonly recogniser: Recogniser;
  terms(text: string): WeightedTerm[];
  /** The terms of a text that are words: those of names and of the glossary are left out, which takes longest. */
  words(text: string): WeightedTerm[];
  /**
   * A question with its mistyped names put right, and which they were. Never for a document: it means what it says.
   *
   * @param isKnownTerm - Whether a term as the lexical index has it, a stem or a Chinese word, is one of the corpus or of a
   * dictionary: such a word is no misspelt name.
   */
  correctNames(question: string, isKnownTerm: (term: string) => boolean): CorrectedText;
  /** Terms of a question after `correctNames`: `nvdia` gives what `NVIDIA` gives. */
  questionTerms(question: string, isKnownTerm: (term: string) => boolean): WeightedTerm[];
}

/** An analyser whose segmenter keeps the lexicon's Chinese words whole. */
export function createAnalyser(lexicon: Lexicon): Analyser {
  const recogniser = new Recogniser(lexicon);
  const words = [
    ...lexicon.concepts.flatMap((concept) => concept.zh),
    ...lexicon.entities.flatMap((entity) => [...entity.zh, ...entity.aliases]),
  ];
  // 苹果的模型 names Apple, but is no word.
  const segment = createChineseSegmenter(words.filter((word) => !word.includes('的')));
  const terms = (text: string): WeightedTerm[] => extractTerms(text, segment, recogniser);
  const stemOf = (word: string): string | undefined => tokenize(word, segment)[0]?.term;
  // Only questions need them, and a build asks none.
  let corrector: NameCorrector | undefined;
  let nameStems: ReadonlySet<string | undefined> | undefined;

  const correctNames: Analyser['correctNames'] = (question, isKnownTerm) => {
    corrector ??= new NameCorrector(recogniser);
    return corrector.correct(question, (word) => {
      if (/^\p{Script=Han}/u.test(word)) return isKnownTerm(word);
      const stem = stemOf(word);
      // The corpus has the stem `claud`, of Claude; that makes `claud` no word.
      nameStems ??= new Set(
        lexicon.entities.flatMap(({ en }) => en.filter((name) => /^[a-z]+$/i.test(name)).map(stemOf)),
      );
      return stem === undefined || (!nameStems.has(stem) && isKnownTerm(stem));
    });
  };
  return {
    recogniser,
    terms,
    words: (text) => tokenize(text, segment),
    correctNames,
    questionTerms: (question, isKnownTerm) => terms(correctNames(question, isKnownTerm).text),
  };
}
