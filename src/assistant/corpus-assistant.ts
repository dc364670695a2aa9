import type { Answer } from '../answering/answer.js';
import type { ExtractiveAnswerer } from '../answering/extractive-answerer.js';
import type { Analyser } from '../indexing/analyser.js';
import { detectQuestionLanguage } from '../language/detect-language.js';
import { checkQuestion, maxQuestionCharacters } from '../retrieval/check-question.js';
import type { HybridSearcher } from '../retrieval/hybrid-searcher.js';
import { systemClock, type Clock } from '../shared/clock.js';
import type { Assistant, AssistantRequest } from './assistant.js';
import { condenseQuestion, lacksSubject } from './condense-question.js';

/** Passages fetched for an answer. */
const PASSAGES = 16;

/** Condense, retrieve, answer or abstain. */
export class CorpusAssistant implements Assistant {
  readonly #searcher: HybridSearcher;
  readonly #answerer: ExtractiveAnswerer;
  readonly #analyser: Analyser;
  readonly #clock: Clock;

  /** @param clock - By which figures are too old. Default: the system's. */
  constructor(searcher: HybridSearcher, answerer: ExtractiveAnswerer, analyser: Analyser, clock: Clock = systemClock) {
    this.#searcher = searcher;
    this.#answerer = answerer;
    this.#analyser = analyser;
    this.#clock = clock;
  }

  async ask(request: AssistantRequest): Promise<Answer> {
    const startedMs = performance.now();
    const { question } = request;
    checkQuestion(question);
    const detected = detectQuestionLanguage(question);
    const language = request.language === undefined || request.language === 'auto' ? detected : request.language;
    const correct = (text: string): string => this.#searcher.correctNames(text).text;
    const earlier = (request.history ?? []).map(correct);
    const query = condenseQuestion(correct(question), earlier, this.#analyser).slice(0, maxQuestionCharacters);
    const retrieval = await this.#searcher.retrieve(query, PASSAGES, language);
    const retrievedMs = performance.now();
    const { abstention, explanation, ...result } = this.#answerer.answer(retrieval, language, {
      wantsExplanation: request.explain ?? false,
      now: new Date(this.#clock.now()),
      isUnclear: (request.history ?? []).length === 0 && lacksSubject(question, this.#analyser),
    });
    const finishedMs = performance.now();
    const base = {
      ...(request.id !== undefined && { id: request.id }),
      question,
      query,
      language,
      ...result,
      answeredBy: 'extractive',
      timings: {
        embedMs: retrieval.timings.embedMs,
        searchMs: retrieval.timings.searchMs,
        answerMs: finishedMs - retrievedMs,
        totalMs: finishedMs - startedMs,
      },
      ...(explanation !== undefined && { explanation }),
    };
    return abstention === undefined ? { ...base, kind: 'answered' } : { ...base, kind: 'abstained', abstention };
  }
}
