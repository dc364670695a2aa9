import type { AssistantRequest } from '../assistant/assistant.js';
import type { AnswerLanguage } from '../language/language.js';
import type { Conversation } from '../memory/conversation.js';

/** A question with all that answering it needs, by whichever way it came. */
export interface AskedQuestion {
  /** Id of the message or interaction. */
  readonly id: string;
  readonly kind: 'interaction' | 'message';
  /** Token of the interaction. */
  readonly token?: string;
  readonly question: string;
  readonly language: NonNullable<AssistantRequest['language']>;
  /** Language of the bot's own words. */
  readonly interfaceLanguage: AnswerLanguage;
  readonly conversation: Conversation;
  readonly guildId: string | null;
  /** True where the answer may be shown to the asker alone. */
  readonly isPrivate: boolean;
  /** True where the reader does not see the question otherwise. */
  readonly showsQuestion: boolean;
  /** What stands above, oldest first. Default what the same person asked in the same place lately. */
  readonly history?: () => Promise<readonly string[]>;
}
