import type { ChatTool } from '../chat-model/chat-model.js';
import type { Calculation } from '../compute/calculation.js';

/** What a tool gives back. */
export interface ToolResult {
  /** For the model. */
  readonly text: string;
  /** Counts as evidence for the sentences that follow; absent where nothing was computed. */
  readonly calculation?: Calculation;
}

/** A tool without side effects that a chat model may call while it answers. */
export interface AnswerTool {
  readonly tool: ChatTool;
  /** @param argumentsJson - As the model wrote them, not to be trusted; a mistake in them is told in the result's text. */
  run(argumentsJson: string): ToolResult;
}
