import type { OutgoingMessage } from '../rendering/outgoing-message.js';

/** Called with the id of each of the bot's messages as soon as it is there. */
export type MessageSent = (messageId: string) => Promise<void>;

/** The way back to a person who asked. */
export interface Reply {
  /** False where message embeds are not permitted: then the answer goes as plain text. */
  readonly takesEmbeds: boolean;
  /**
   * Shows that the question has arrived. Comes before any other work.
   *
   * @throws Where the asker can no longer be reached by this way at all.
   */
  acknowledge(): Promise<void>;
  /** Shows a passing state, such as the place in the queue; the answer takes its place. Never throws. */
  showState(message: OutgoingMessage): Promise<void>;
  /**
   * Sends the messages in order.
   *
   * @returns Their ids.
   * @throws {UndeliverableError} If there is no way left to the asker.
   */
  send(messages: readonly OutgoingMessage[], sent?: MessageSent): Promise<readonly string[]>;
  /** True where a state that was shown has been deleted since: its answer is no longer wanted. */
  readonly isDeleted?: boolean;
  /** Takes away what was shown of an answer that is no longer wanted, where that may be done. Never throws. */
  takeBack?(): Promise<void>;
  /** Sends something more that the asker alone sees, where the way back has such a thing. */
  whisper?(messages: readonly OutgoingMessage[]): Promise<void>;
  /** Ends what shows that the bot is at work. */
  finish(): void;
}
