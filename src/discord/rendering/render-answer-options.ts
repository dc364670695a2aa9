import type { ChangeChoice } from '../../calculating/compute-desk.js';

/** How an answer is shown. */
export interface RenderAnswerOptions {
  /** Key under which the answer is kept for its buttons; without one it has none. */
  readonly answerKey: string | undefined;
  /** False where the bot may not send message embeds: then the same is said in plain text. Default true. */
  readonly embeds?: boolean;
  /** True where the reader does not see the question otherwise, as with a slash command. Default false. */
  readonly showQuestion?: boolean;
  /** Under a calculation: the assumptions that buttons change. Default none. */
  readonly changes?: readonly ChangeChoice[];
}
