import type { Citation, DroppedSentence, ExplainedGeneration, Warning, Abstention } from '../answering/answer.js';
import { abstain } from '../answering/abstain.js';
import type { ExtractiveResult } from '../answering/extractive-answerer.js';
import { ChatModelError } from '../chat-model/chat-model-error.js';
import type { ChatModel } from '../chat-model/chat-model.js';
import type { Calculation } from '../compute/calculation.js';
import type { Gate } from '../grounding/gate.js';
import { documentLanguageOf, type AnswerLanguage } from '../language/language.js';
import type { Retrieval } from '../retrieval/hybrid-searcher.js';
import { answerPrompt } from './answer-prompt.js';
import type { AnswerTool } from './answer-tool.js';
import { choosePassages } from './choose-passages.js';
import { Conversing } from './conversing.js';
import { GatedDraft } from './gated-draft.js';
import { generatingWords, type UnavailableReason } from './generating-words.js';
import { ReleasedText } from './released-text.js';
import { describeError } from '../shared/errors/describe-error.js';

/** A repair is not begun with less time than this left. */
const REPAIR_MS = 3000;

export interface LlmAnswererOptions {
  /** Milliseconds for everything, tools and repair included. Default 60,000. */
  readonly timeoutMs?: number;
}

export interface LlmRequest {
  /** As asked. */
  readonly question: string;
  /** Of the stand-alone query. */
  readonly retrieval: Retrieval;
  readonly language: AnswerLanguage;
  /** The extractive answer, which stands where the chat model gives none. It has not abstained. */
  readonly draft: ExtractiveResult;
  /** What calculators have already found for the question. Default none. */
  readonly calculations?: readonly Calculation[];
  /** Default none. */
  readonly tools?: readonly AnswerTool[];
  /** Told of each piece of the text as soon as it has passed the gate. */
  readonly onText?: (piece: string) => void;
  readonly signal?: AbortSignal;
  readonly budgetId?: string;
}

/** An answer written by a chat model, or the extractive one with the reason. */
export interface LlmOutcome {
  readonly text: string;
  readonly citations: readonly Citation[];
  readonly warnings: readonly Warning[];
  /** Name of the chat model, or `extractive`. */
  readonly answeredBy: string;
  /** Where the chat model found no answer in the passages. */
  readonly abstention?: Abstention;
  /** What the answer's numbers come from beside the passages; the calculators' results in the order of their calls. */
  readonly calculations: readonly Calculation[];
  /** For `--explain`. */
  readonly generation: ExplainedGeneration;
}

/** Answers in a chat model's words, of which only those are shown that the passages support. */
export class LlmAnswerer {
  readonly #model: ChatModel;
  readonly #gate: Gate;
  readonly #timeoutMs: number;

  constructor(model: ChatModel, gate: Gate, options: LlmAnswererOptions = {}) {
    this.#model = model;
    this.#gate = gate;
    this.#timeoutMs = options.timeoutMs ?? 60_000;
  }

  /** Name of the chat model. */
  get name(): string {
    return this.#model.name;
  }

  /**
   * Never fails for want of a chat model: the extractive answer then stands, with a warning that says why.
   *
   * @throws The signal's reason, where it has ended the work.
   */
  async answer(request: LlmRequest): Promise<LlmOutcome> {
    const { language, onText, tools = [] } = request;
    const deadlineMs = performance.now() + this.#timeoutMs;
    const passages = choosePassages(request.retrieval.hits, request.draft.citations);
    const released = new ReleasedText(language, onText);
    const draft = new GatedDraft({ gate: this.#gate, passages, language, released });
    for (const calculation of request.calculations ?? []) draft.addCalculation(calculation);
    const messages = answerPrompt({
      question: request.question,
      query: request.retrieval.query,
      passages,
      language,
      hasTools: tools.length > 0,
    });
    const conversing = new Conversing(this.#model, draft, {
      deadlineMs,
      tools,
      ...(request.signal !== undefined && { signal: request.signal }),
      ...(request.budgetId !== undefined && { budgetId: request.budgetId }),
    });
    const asking = attempt(() => conversing.ask(messages), request.signal);
    // While the server thinks.
    this.#gate.prepare(passages);
    const failure = await asking;
    if (failure === undefined && draft.failed.length > 0 && performance.now() < deadlineMs - REPAIR_MS) {
      // A repair that fails leaves the sentences dropped.
      await attempt(() => conversing.repair(messages), request.signal);
    }
    return this.#outcome(request, released, draft, conversing, failure);
  }

  #outcome(
    request: LlmRequest,
    released: ReleasedText,
    draft: GatedDraft,
    conversing: Conversing,
    failure: Failure | undefined,
  ): LlmOutcome {
    const words = generatingWords(request.language);
    const dropped = draft.settle();
    const reason = failure?.reason ?? (released.text === '' && dropped.length === 0 ? 'empty' : undefined);
    const shared = {
      calculations: draft.calculations,
      generation: this.#generation(conversing, dropped, failure?.detail ?? reason),
    };
    const hasSupport = released.citations.length > 0 || draft.calculations.length > 0;
    if (released.text !== '' && hasSupport) {
      return {
        ...shared,
        text: released.text,
        citations: released.citations,
        warnings: warningsOf(request, released, dropped.length, failure?.reason),
        answeredBy: this.#model.name,
      };
    }
    if (failure === undefined && conversing.isUnanswerable) {
      const abstention = abstain('no-evidence', request.retrieval, request.language);
      return {
        ...shared,
        text: abstention.message,
        citations: [],
        warnings: [],
        answeredBy: this.#model.name,
        abstention,
      };
    }
    const { text, citations, warnings } = request.draft;
    const warning: Warning =
      failure === undefined && dropped.length > 0
        ? { code: 'sentences-dropped', message: words.allDropped(dropped.length) }
        : { code: 'llm-unavailable', message: words.unavailable(reason ?? 'empty') };
    return { ...shared, text, citations, warnings: [...warnings, warning], answeredBy: 'extractive' };
  }

  #generation(
    { usage, calls, costUsd }: Conversing,
    dropped: readonly DroppedSentencePair[],
    failure: string | undefined,
  ): ExplainedGeneration {
    return {
      model: this.#model.name,
      calls,
      promptTokens: usage.promptTokens,
      completionTokens: usage.completionTokens,
      ...(costUsd !== undefined && { costUsd }),
      dropped: dropped.map(({ sentence, faults }): DroppedSentence => ({ text: sentence.text, faults })),
      ...(failure !== undefined && { failure }),
    };
  }
}

/** Why a step gave nothing. */
interface Failure {
  readonly reason: UnavailableReason;
  /** The whole chain of errors, for `--explain`. */
  readonly detail: string;
}

type DroppedSentencePair = ReturnType<GatedDraft['settle']>[number];

/** Why a step gave nothing; undefined where it went through. @throws The signal's reason. */
async function attempt(step: () => Promise<void>, signal: AbortSignal | undefined): Promise<Failure | undefined> {
  try {
    await step();
    return undefined;
  } catch (error) {
    if (signal?.aborted === true) throw signal.reason;
    const reason = error instanceof ChatModelError ? error.reason : 'malformed';
    return { reason, detail: describeError(error) };
  }
}

function warningsOf(
  { language, draft }: LlmRequest,
  { citations }: ReleasedText,
  dropped: number,
  failure: UnavailableReason | undefined,
): Warning[] {
  const words = generatingWords(language);
  const isForeign = citations.some((citation) => citation.language !== documentLanguageOf(language));
  return [
    // Old figures and sources that disagree are so whoever words them.
    ...draft.warnings.filter(({ code }) => code === 'stale-figure' || code === 'sources-disagree'),
    ...(isForeign ? [{ code: 'other-language-source' as const, message: words.otherLanguage }] : []),
    ...(dropped > 0 ? [{ code: 'sentences-dropped' as const, message: words.dropped(dropped) }] : []),
    ...(failure === undefined ? [] : [{ code: 'llm-unavailable' as const, message: words.cutShort(failure) }]),
  ];
}
