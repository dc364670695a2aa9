import type { Answer } from '../answering/answer.js';
import type { ExtractiveAnswerer, ExtractiveResult } from '../answering/extractive-answerer.js';
import type { LlmAnswerer } from '../generating/llm-answerer.js';
import type { Analyser } from '../indexing/analyser.js';
import { detectQuestionLanguage } from '../language/detect-language.js';
import type { AnswerLanguage } from '../language/language.js';
import { checkQuestion, maxQuestionCharacters } from '../retrieval/check-question.js';
import type { HybridSearcher, Retrieval } from '../retrieval/hybrid-searcher.js';
import { systemClock, type Clock } from '../shared/clock.js';
import type { Assistant, AssistantRequest } from './assistant.js';
import { condenseQuestion, lacksSubject } from './condense-question.js';

/** Passages fetched for an answer. */
const PASSAGES = 16;

export interface CorpusAssistantParts {
  /** By which figures are too old. Default: the system's. */
  readonly clock?: Clock;
  /** Words the answers, where a request does not forbid it. Default none: answers are the corpus' own sentences. */
  readonly llmAnswerer?: LlmAnswerer;
}

/** Condense, retrieve, answer or abstain. */
export class CorpusAssistant implements Assistant {
  readonly #searcher: HybridSearcher;
  readonly #answerer: ExtractiveAnswerer;
  readonly #analyser: Analyser;
  readonly #clock: Clock;
  readonly #llmAnswerer: LlmAnswerer | undefined;

  constructor(
    searcher: HybridSearcher,
    answerer: ExtractiveAnswerer,
    analyser: Analyser,
    parts: CorpusAssistantParts = {},
  ) {
    this.#searcher = searcher;
    this.#answerer = answerer;
    this.#analyser = analyser;
    this.#clock = parts.clock ?? systemClock;
    this.#llmAnswerer = parts.llmAnswerer;
  }

  async ask(request: AssistantRequest): Promise<Answer> {
    const startedMs = performance.now();
    const { question } = request;
    checkQuestion(question);
    const detected = detectQuestionLanguage(question);
    const language = request.language === undefined || request.language === 'auto' ? detected : request.language;
    const correct = (text: string): string => this.#searcher.correctNames(text).text;
    const earlier = (request.history ?? []).map(correct);
    const standAlone = condenseQuestion(correct(question), earlier, this.#analyser);
    const query = standAlone.query.slice(0, maxQuestionCharacters);
    const retrieval = await this.#searcher.retrieve(query, PASSAGES, language, standAlone.focus);
    const retrievedMs = performance.now();
    const draft = this.#answerer.answer(retrieval, language, {
      wantsExplanation: request.explain ?? false,
      now: new Date(this.#clock.now()),
      isUnclear: (request.history ?? []).length === 0 && lacksSubject(question, this.#analyser),
    });
    const { abstention, explanation, ...result } = await this.#worded(request, retrieval, language, draft);
    const finishedMs = performance.now();
    const base = {
      ...(request.id !== undefined && { id: request.id }),
      question,
      query,
      language,
      ...result,
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

  /** The draft in a chat model's words, where one is set up and wanted and there is something to say. */
  async #worded(
    request: AssistantRequest,
    retrieval: Retrieval,
    language: AnswerLanguage,
    draft: ExtractiveResult,
  ): Promise<ExtractiveResult & { readonly answeredBy: string }> {
    if (this.#llmAnswerer === undefined || request.usesChatModel === false || draft.abstention !== undefined) {
      return { ...draft, answeredBy: 'extractive' };
    }
    const { question, onText, signal, budgetId } = request;
    const {
      calculations: _calculations,
      generation,
      ...outcome
    } = await this.#llmAnswerer.answer({
      question,
      retrieval,
      language,
      draft,
      ...(onText !== undefined && { onText }),
      ...(signal !== undefined && { signal }),
      ...(budgetId !== undefined && { budgetId }),
    });
    const { explanation } = draft;
    return { ...outcome, ...(explanation !== undefined && { explanation: { ...explanation, generation } }) };
  }
}
