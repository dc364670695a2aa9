import type { ExtractiveAnswerer } from '../answering/extractive-answerer.js';
import type { Analyser } from '../indexing/analyser.js';
import type { AnswerLanguage } from '../language/language.js';
import { maxQuestionCharacters } from '../retrieval/check-question.js';
import type { HybridSearcher, Retrieval } from '../retrieval/hybrid-searcher.js';
import { readQuestion, type StandAloneQuestion } from './condense-question.js';

/** Passages fetched for an answer. */
const PASSAGES = 16;
/** By how much the log-odds of an answer may be worse when a question is read as a follow-up, where its form leaves that open: most are. */
const MARGIN = 0.5;
/** A follow-up is no better understood than by this. */
const LEAST_CONFIDENCE = 0.2;
/** The same where what was found holds next to none of the question's own words. */
const LEAST_CONFIDENCE_BESIDE = 0.5;
const NEXT_TO_NONE = 0.1;

/** A question as it was understood, and what was found for it. */
export interface UnderstoodQuestion {
  readonly standAlone: StandAloneQuestion;
  readonly retrieval: Retrieval;
}

type ReaderSearch = Pick<HybridSearcher, 'retrieve' | 'correctNames' | 'lexicalShare'>;

interface Weighed extends UnderstoodQuestion {
  readonly confidence: number;
}

const logOdds = (probability: number): number => Math.log(probability / (1 - probability));

/**
 * Understands a question after those before it: as one on a subject of its own, or as one that goes on.
 *
 * Where its form leaves that open, both are searched, and it goes on where that is answered with about as much confidence: "下一代换成哪颗了"
 * finds nothing by itself, and a dinner recipe finds no more among the passages on a chip.
 */
export class QuestionReader {
  readonly #searcher: ReaderSearch;
  readonly #answerer: Pick<ExtractiveAnswerer, 'confidence'>;
  readonly #analyser: Analyser;

  constructor(searcher: ReaderSearch, answerer: Pick<ExtractiveAnswerer, 'confidence'>, analyser: Analyser) {
    this.#searcher = searcher;
    this.#answerer = answerer;
    this.#analyser = analyser;
  }

  /**
   * @param history - Earlier questions of the same conversation, oldest first.
   * @param language - Of the answer.
   * @param count - Passages fetched. Default 16.
   */
  async read(
    question: string,
    history: readonly string[],
    language: AnswerLanguage,
    count = PASSAGES,
  ): Promise<UnderstoodQuestion> {
    const correct = (text: string): string => this.#searcher.correctNames(text).text;
    const { leaning, alone, following } = readQuestion(correct(question), history.map(correct), this.#analyser);
    if (leaning !== 'unsure') return this.#search(leaning === 'leaning' ? following : alone, language, count);
    const [itself, goingOn] = await Promise.all([
      this.#weigh(alone, language, count),
      this.#weigh(following, language, count),
    ]);
    return this.#goesOn(itself, goingOn) ? goingOn : itself;
  }

  #goesOn(itself: Weighed, goingOn: Weighed): boolean {
    const ownWords = this.#searcher.lexicalShare(itself.retrieval.terms, goingOn.retrieval.hits);
    const least = ownWords < NEXT_TO_NONE ? LEAST_CONFIDENCE_BESIDE : LEAST_CONFIDENCE;
    return goingOn.confidence >= least && logOdds(goingOn.confidence) > logOdds(itself.confidence) - MARGIN;
  }

  async #weigh(standAlone: StandAloneQuestion, language: AnswerLanguage, count: number): Promise<Weighed> {
    const understood = await this.#search(standAlone, language, count);
    return { ...understood, confidence: this.#answerer.confidence(understood.retrieval) };
  }

  /** The passages for a question in its stand-alone form. */
  async #search(standAlone: StandAloneQuestion, language: AnswerLanguage, count: number): Promise<UnderstoodQuestion> {
    const query = standAlone.query.slice(0, maxQuestionCharacters);
    return { standAlone, retrieval: await this.#searcher.retrieve(query, count, language, standAlone.focus) };
  }
}
