import type { ChatMessage, ChatModel, ChatReply, TokenUsage } from '../chat-model/chat-model.js';
import type { DraftSentence } from '../grounding/draft-sentence.js';
import type { AnswerTool } from './answer-tool.js';
import type { GatedDraft } from './gated-draft.js';
import { DraftParser } from './parsing/draft-parser.js';
import type { ParsedSentence } from './parsing/sentence-object.js';
import { repairPrompt } from './repair-prompt.js';

/** Rounds of tool calls; after the last the model must answer with what it has. */
const TOOL_ROUNDS = 3;
/** Longest result of a tool that a model is shown, in UTF-16 code units. */
const TOOL_RESULT_CHARACTERS = 4000;

export interface ConversingOptions {
  /** `performance.now()` by which everything is over. */
  readonly deadlineMs: number;
  readonly tools: readonly AnswerTool[];
  readonly signal?: AbortSignal;
  readonly budgetId?: string;
}

/** The calls of a chat model for one answer: the first, those after tools, and the repair. */
export class Conversing {
  readonly #model: ChatModel;
  readonly #draft: GatedDraft;
  readonly #options: ConversingOptions;
  #usage = { promptTokens: 0, completionTokens: 0 };
  #costUsd: number | undefined = 0;
  #calls = 0;
  #isUnanswerable = false;

  constructor(model: ChatModel, draft: GatedDraft, options: ConversingOptions) {
    this.#model = model;
    this.#draft = draft;
    this.#options = options;
  }

  get usage(): Pick<TokenUsage, 'promptTokens' | 'completionTokens'> {
    return this.#usage;
  }

  get calls(): number {
    return this.#calls;
  }

  /** US dollars of all calls; undefined where one of them has no price. */
  get costUsd(): number | undefined {
    return this.#calls === 0 ? undefined : this.#costUsd;
  }

  /** Whether the model has said that the passages do not answer. */
  get isUnanswerable(): boolean {
    return this.#isUnanswerable;
  }

  /** Asks, serves tool calls, and hands every sentence to the draft as it comes. @throws {ChatModelError} */
  async ask(messages: readonly ChatMessage[]): Promise<void> {
    let conversation = messages;
    for (let round = 0; ; round += 1) {
      const mayCall = round < TOOL_ROUNDS;
      const parser = new DraftParser();
      const reply = await this.#complete(conversation, parser, mayCall, (sentence) => {
        this.#draft.add(sentence);
      });
      this.#isUnanswerable = parser.isUnanswerable;
      if (reply.toolCalls.length === 0 || !mayCall) return;
      conversation = [...conversation, ...this.#serve(reply)];
    }
  }

  /** Asks once more for the sentences that failed. @throws {ChatModelError} */
  async repair(messages: readonly ChatMessage[]): Promise<void> {
    const repaired: ParsedSentence[] = [];
    const parser = new DraftParser();
    await this.#complete(repairPrompt(messages, this.#draft.failed), parser, false, (sentence) => {
      repaired.push(sentence);
    });
    const places = new Map<number, DraftSentence>();
    for (const [order, sentence] of repaired.entries()) places.set((sentence.index ?? order + 1) - 1, sentence);
    this.#draft.repair(places);
  }

  async #complete(
    messages: readonly ChatMessage[],
    parser: DraftParser,
    mayCallTools: boolean,
    onSentence: (sentence: ParsedSentence) => void,
  ): Promise<ChatReply> {
    const { deadlineMs, tools, signal, budgetId } = this.#options;
    const offersTools = tools.length > 0 && mayCallTools;
    const streamed = { any: false };
    this.#calls += 1;
    const reply = await this.#model.complete(
      {
        messages,
        // Some servers send an empty object where they are asked for JSON and tools at once.
        wantsJson: !offersTools,
        deadlineMs,
        ...(offersTools && { tools: tools.map(({ tool }) => tool) }),
        ...(signal !== undefined && { signal }),
        ...(budgetId !== undefined && { budgetId }),
      },
      (piece) => {
        streamed.any = true;
        for (const sentence of parser.push(piece)) onSentence(sentence);
      },
    );
    this.#count(reply);
    if (!streamed.any) for (const sentence of parser.push(reply.text)) onSentence(sentence);
    for (const sentence of parser.finish()) onSentence(sentence);
    return reply;
  }

  #count({ usage, costUsd }: ChatReply): void {
    this.#usage = {
      promptTokens: this.#usage.promptTokens + usage.promptTokens,
      completionTokens: this.#usage.completionTokens + usage.completionTokens,
    };
    this.#costUsd = this.#costUsd === undefined || costUsd === undefined ? undefined : this.#costUsd + costUsd;
  }

  #serve({ text, toolCalls }: ChatReply): ChatMessage[] {
    const results = toolCalls.map(({ id, name, argumentsJson }): ChatMessage => {
      const found = this.#options.tools.find(({ tool }) => tool.name === name);
      const result = found?.run(argumentsJson) ?? { text: `There is no tool named ${name}.` };
      if (result.calculation !== undefined) this.#draft.addCalculation(result.calculation);
      return { role: 'tool', toolCallId: id, content: result.text.slice(0, TOOL_RESULT_CHARACTERS) };
    });
    return [{ role: 'assistant', content: text, toolCalls }, ...results];
  }
}
