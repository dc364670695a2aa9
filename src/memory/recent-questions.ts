import { LRUCache } from 'lru-cache';
import type { Clock } from '../shared/clock.js';
import { conversationKey, type Conversation } from './conversation.js';

export interface RecentQuestionsOptions {
  /** How long a question counts as part of the conversation, in milliseconds. Default 15 minutes. */
  readonly windowMs?: number;
  /** Questions kept of one conversation; older ones are dropped. Default 8. */
  readonly maxQuestions?: number;
  /** Conversations kept; the one unused for longest is dropped. Default 2,000. */
  readonly maxConversations?: number;
}

export const defaultRecentQuestionsOptions = {
  windowMs: 15 * 60_000,
  maxQuestions: 8,
  maxConversations: 2000,
} satisfies Required<RecentQuestionsOptions>;

interface AskedQuestion {
  readonly question: string;
  readonly askedAt: number;
}

/** What each person asked lately in each place: bounded, in memory, gone with the process. */
export class RecentQuestions {
  readonly #clock: Clock;
  readonly #options: Required<RecentQuestionsOptions>;
  readonly #asked: LRUCache<string, readonly AskedQuestion[]>;

  constructor(clock: Clock, options: RecentQuestionsOptions = {}) {
    this.#clock = clock;
    this.#options = { ...defaultRecentQuestionsOptions, ...options };
    this.#asked = new LRUCache({ max: this.#options.maxConversations });
  }

  /** Questions of the conversation that are still within the window, oldest first. */
  of(conversation: Conversation): readonly string[] {
    return this.#recent(conversationKey(conversation)).map((asked) => asked.question);
  }

  /** Adds a question, asked now. */
  remember(conversation: Conversation, question: string): void {
    const key = conversationKey(conversation);
    const asked = [...this.#recent(key), { question, askedAt: this.#clock.now() }];
    this.#asked.set(key, asked.slice(-this.#options.maxQuestions));
  }

  /** @returns How many questions were forgotten. */
  forget(conversation: Conversation): number {
    const key = conversationKey(conversation);
    const count = this.#recent(key).length;
    this.#asked.delete(key);
    return count;
  }

  #recent(key: string): readonly AskedQuestion[] {
    const oldest = this.#clock.now() - this.#options.windowMs;
    return (this.#asked.get(key) ?? []).filter((asked) => asked.askedAt > oldest);
  }
}
