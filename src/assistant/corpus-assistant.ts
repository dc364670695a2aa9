import type { Answer } from '../answering/answer.js';
import type { ExtractiveAnswerer } from '../answering/extractive-answerer.js';
import { analyseQuestion } from '../answering/question/analyse-question.js';
import { answerOfOutcome } from '../calculating/answer-of-outcome.js';
import type { CalculatedOutcome, ComputeDesk, ComputeOutcome } from '../calculating/compute-desk.js';
import type { Analyser } from '../indexing/analyser.js';
import { detectQuestionLanguage } from '../language/detect-language.js';
import type { AnswerLanguage } from '../language/language.js';
import { checkQuestion, maxQuestionCharacters } from '../retrieval/check-question.js';
import type { HybridSearcher, Retrieval } from '../retrieval/hybrid-searcher.js';
import { systemClock, type Clock } from '../shared/clock.js';
import type { Assistant, AssistantRequest } from './assistant.js';
import type { ChatWording } from './chat-wording.js';
import { lacksSubject } from './condense-question.js';
import { QuestionReader } from './question-reader.js';

/** Passages fetched for an answer. */
const PASSAGES = 16;

export interface CorpusAssistantParts {
  /** By which figures are too old. Default: the system's. */
  readonly clock?: Clock;
  /** Computes what is asked for in words. Default none: everything is searched. */
  readonly computeDesk?: Pick<ComputeDesk, 'ask'>;
  /** Words the answers, where a request does not forbid it. Default none: answers are the corpus' own sentences. */
  readonly wording?: ChatWording;
}

/** Compute, or condense, retrieve, answer or abstain. */
export class CorpusAssistant implements Assistant {
  readonly #searcher: HybridSearcher;
  readonly #answerer: ExtractiveAnswerer;
  readonly #analyser: Analyser;
  readonly #reader: QuestionReader;
  readonly #parts: CorpusAssistantParts;
  readonly #clock: Clock;

  constructor(
    searcher: HybridSearcher,
    answerer: ExtractiveAnswerer,
    analyser: Analyser,
    parts: CorpusAssistantParts = {},
  ) {
    this.#searcher = searcher;
    this.#answerer = answerer;
    this.#reader = new QuestionReader(searcher, answerer, analyser);
    this.#analyser = analyser;
    this.#parts = parts;
    this.#clock = parts.clock ?? systemClock;
  }

  async ask(request: AssistantRequest): Promise<Answer> {
    const startedMs = performance.now();
    const { question, history = [] } = request;
    checkQuestion(question);
    const detected = detectQuestionLanguage(question);
    const language = request.language === undefined || request.language === 'auto' ? detected : request.language;
    const now = new Date(this.#clock.now());
    const outcome = this.#parts.computeDesk?.ask({ question, history, language, now });
    if (outcome === undefined) return this.#searched(request, language, now, startedMs);
    if (this.#isForArticles(outcome, question)) {
      const told = await this.#searched(request, language, now, startedMs);
      if (told.kind !== 'abstained') return told;
    } else if (outcome.kind === 'calculated' && outcome.wantsPassages) {
      const told = await this.#searched(afterText(outcome.text, request), language, now, startedMs);
      return withPassages(outcome, told);
    }
    const { id } = request;
    const answerMs = performance.now() - startedMs;
    return answerOfOutcome(outcome, { question, language, answerMs, ...(id !== undefined && { id }) });
  }

  /**
   * Whether articles go first: for a plain look-up, and for a question that would be asked back though it wants no quantity,
   * such as "What is the KV cache?".
   */
  #isForArticles(outcome: ComputeOutcome, question: string): boolean {
    if (outcome.kind === 'calculated') return outcome.isFallback;
    if (outcome.kind === 'refused') return false;
    const { kind } = analyseQuestion(question, this.#analyser.recogniser);
    return kind !== 'amount' && kind !== 'yes-no';
  }

  /** The answer from the corpus. */
  async #searched(request: AssistantRequest, language: AnswerLanguage, now: Date, startedMs: number): Promise<Answer> {
    const { question, history = [] } = request;
    const retrieval = await this.#retrieve(request, language);
    const { query } = retrieval;
    const retrievedMs = performance.now();
    const draft = this.#answerer.answer(retrieval, language, {
      wantsExplanation: request.explain ?? false,
      now,
      isUnclear: history.length === 0 && lacksSubject(question, this.#analyser),
    });
    const wording = request.usesChatModel === false ? undefined : this.#parts.wording;
    const { abstention, calculation, ...result } =
      wording === undefined || draft.abstention !== undefined
        ? { ...draft, answeredBy: 'extractive', calculation: undefined }
        : await wording.word(request, { retrieval, language, draft, now });
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
    };
    if (abstention !== undefined) return { ...base, kind: 'abstained', abstention };
    return calculation === undefined ? { ...base, kind: 'answered' } : { ...base, kind: 'calculated', calculation };
  }

  /** What is found; a chat model rewrites a follow-up where the rules only put the earlier question in front. */
  async #retrieve(request: AssistantRequest, language: AnswerLanguage): Promise<Retrieval> {
    const { question, history = [] } = request;
    const { standAlone, retrieval } = await this.#reader.read(question, history, language);
    const wording = request.usesChatModel === false ? undefined : this.#parts.wording;
    if (wording === undefined || standAlone.focus === undefined) return retrieval;
    const rewritten = await wording.rewrite(request, language, this.#analyser);
    if (rewritten === undefined) return retrieval;
    return this.#searcher.retrieve(rewritten.slice(0, maxQuestionCharacters), PASSAGES, language);
  }
}

/** A request whose pieces of text come after one that is known already. */
function afterText(text: string, request: AssistantRequest): AssistantRequest {
  const { onText } = request;
  if (onText === undefined) return request;
  let isFirst = true;
  return {
    ...request,
    onText(piece) {
      onText(isFirst ? `${text}\n${piece}` : piece);
      isFirst = false;
    },
  };
}

/** The number first, then what the articles say, where they say something. */
function withPassages(outcome: CalculatedOutcome, told: Answer): Answer {
  const { question, language, id, timings } = told;
  const origin = { question, language, answerMs: timings.answerMs, ...(id !== undefined && { id }) };
  const computed = answerOfOutcome(outcome, origin);
  if (told.kind !== 'answered') return { ...computed, timings };
  const { citations, explanation } = told;
  return {
    ...computed,
    text: `${computed.text}\n${told.text}`,
    citations,
    warnings: [...computed.warnings, ...told.warnings],
    timings,
    ...(explanation !== undefined && { explanation }),
  };
}
