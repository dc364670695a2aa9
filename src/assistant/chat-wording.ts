import type { ExtractiveResult } from '../answering/extractive-answerer.js';
import { calculatorTools, mayNeedCalculators, type CalculatorTool } from '../calculating/calculator-tools.js';
import type { ComputeDesk } from '../calculating/compute-desk.js';
import type { ChatModel } from '../chat-model/chat-model.js';
import type { Calculation } from '../compute/calculation.js';
import type { LlmAnswerer } from '../generating/llm-answerer.js';
import { rewriteFollowUp } from '../generating/rewrite-follow-up.js';
import type { Analyser } from '../indexing/analyser.js';
import type { AnswerLanguage } from '../language/language.js';
import type { Retrieval } from '../retrieval/hybrid-searcher.js';
import type { AssistantRequest } from './assistant.js';

/** What a chat model words. */
export interface WordingInput {
  readonly retrieval: Retrieval;
  readonly language: AnswerLanguage;
  /** The extractive answer; it has not abstained. */
  readonly draft: ExtractiveResult;
  /** Decides which prices are stale. */
  readonly now: Date;
}

/** An answer in a chat model's words, or the draft with the reason. */
export interface WordedResult extends ExtractiveResult {
  readonly answeredBy: string;
  /** The last result of the calculators that the model called. */
  readonly calculation: Calculation | undefined;
}

/** A chat model at work for an assistant: it words answers, calls the calculators and rewrites follow-ups. */
export class ChatWording {
  readonly #answerer: LlmAnswerer;
  readonly #rewriter: ChatModel;
  readonly #tools: readonly CalculatorTool[];

  constructor(answerer: LlmAnswerer, rewriter: ChatModel, desk: ComputeDesk) {
    this.#answerer = answerer;
    this.#rewriter = rewriter;
    this.#tools = calculatorTools(desk);
  }

  /** @throws The signal's reason, where it has ended the work. */
  async word(request: AssistantRequest, input: WordingInput): Promise<WordedResult> {
    const { retrieval, language, draft, now } = input;
    const { question, onText, signal, budgetId } = request;
    const calculators = mayNeedCalculators(retrieval.query) ? this.#tools : [];
    const outcome = await this.#answerer.answer({
      question,
      retrieval,
      language,
      draft,
      tools: calculators.map((calculator) => ({
        tool: calculator.tool,
        run: (argumentsJson: string) => calculator.run(argumentsJson, language, now),
      })),
      ...(onText !== undefined && { onText }),
      ...(signal !== undefined && { signal }),
      ...(budgetId !== undefined && { budgetId }),
    });
    const { calculations, generation, ...worded } = outcome;
    const { explanation } = draft;
    return {
      ...worded,
      calculation: worded.answeredBy === 'extractive' ? undefined : calculations.at(-1),
      ...(explanation !== undefined && { explanation: { ...explanation, generation } }),
    };
  }

  /** A follow-up as a question that stands alone; undefined where the model fails or cannot be trusted. */
  async rewrite(request: AssistantRequest, language: AnswerLanguage, analyser: Analyser): Promise<string | undefined> {
    const { question, history = [], signal, budgetId } = request;
    return rewriteFollowUp(this.#rewriter, {
      question,
      history,
      language,
      analyser,
      ...(signal !== undefined && { signal }),
      ...(budgetId !== undefined && { budgetId }),
    });
  }
}
