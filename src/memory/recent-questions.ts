import { LRUCache } from 'lru-cache';
import type { Clock } from '../shared/clock.js';
import { askerOfKey, conversationKey, type Conversation } from './conversation.js';

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
  readonly id: string | undefined;
  readonly question: string;
  readonly askedAt: number;
}

/** What each person asked lately in each place: bounded, in memory, gone with the process. */
export class RecentQuestions {
  readonly #clock: Clock;
  readonly #options: Required<RecentQuestionsOptions>;
  readonly #asked: LRUCache<string, readonly AskedQuestion[]>;
  readonly #forgottenAt: LRUCache<string, number>;

  constructor(clock: Clock, options: RecentQuestionsOptions = {}) {
    this.#clock = clock;
    this.#options = { ...defaultRecentQuestionsOptions, ...options };
    this.#asked = new LRUCache({ max: this.#options.maxConversations });
    this.#forgottenAt = new LRUCache({ max: this.#options.maxConversations });
  }

  /**
   * Questions of the conversation that are still within the window, oldest first.
   *
   * @param before - Id of a question; only what was asked before it counts.
   */
  of(conversation: Conversation, before?: string): readonly string[] {
    const recent = this.#recent(conversationKey(conversation));
    const end = before === undefined ? -1 : recent.findIndex(({ id }) => id === before);
    return (end === -1 ? recent : recent.slice(0, end)).map(({ question }) => question);
  }

  /** Adds a question, asked now; one with the id of an earlier question takes its place. */
  remember(conversation: Conversation, question: string, id?: string): void {
    const key = conversationKey(conversation);
    const recent = this.#recent(key);
    const isRewritten = id !== undefined && recent.some((asked) => asked.id === id);
    const asked = isRewritten
      ? recent.map((each) => (each.id === id ? { ...each, question } : each))
      : [...recent, { id, question, askedAt: this.#clock.now() }];
    this.#asked.set(key, asked.slice(-this.#options.maxQuestions));
  }

  /** Takes back one question, as if it had not been asked. */
  withdraw(conversation: Conversation, id: string): void {
    const key = conversationKey(conversation);
    this.#asked.set(
      key,
      this.#recent(key).filter((asked) => asked.id !== id),
    );
  }

  /** @returns How many questions were forgotten. */
  forget(conversation: Conversation): number {
    const key = conversationKey(conversation);
    const count = this.#recent(key).length;
    this.#asked.delete(key);
    this.#forgottenAt.set(key, this.#clock.now());
    return count;
  }

  /** Forgets what a person asked anywhere. */
  forgetAsker(askerId: string): void {
    for (const key of [...this.#asked.keys()]) {
      if (askerOfKey(key) !== askerId) continue;
      this.#asked.delete(key);
      this.#forgottenAt.set(key, this.#clock.now());
    }
  }

  /** When the asker last had the conversation forgotten, in milliseconds since the Unix epoch; 0 where never. */
  forgottenAt(conversation: Conversation): number {
    return this.#forgottenAt.get(conversationKey(conversation)) ?? 0;
  }

  #recent(key: string): readonly AskedQuestion[] {
    const oldest = this.#clock.now() - this.#options.windowMs;
    return (this.#asked.get(key) ?? []).filter((asked) => asked.askedAt > oldest);
  }
}
