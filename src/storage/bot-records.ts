/** By what a question came: an interaction is answered by its token, a message by another message. */
export type QuestionKind = 'interaction' | 'message';

/**
 * Where a question stands. It moves to the right only:
 * `received` → `acknowledged` → `answering` → `delivered` | `refused`, or `held` → `delivered`.
 * `held`: the answer is there, may be shown to the asker alone, and could not be; it waits for his next use.
 */
export type QuestionState = 'received' | 'acknowledged' | 'answering' | 'held' | 'delivered' | 'refused';

/** A question as it comes in. */
export interface NewQuestion {
  /** Id of the interaction or message; a second one with the same id is the same question. */
  readonly id: string;
  readonly kind: QuestionKind;
  /** Token of the interaction; worthless after 15 minutes. */
  readonly token?: string;
  readonly channelId: string;
  /** The message that asks, or that an interaction is about. */
  readonly messageId?: string;
  readonly guildId?: string;
  readonly userHash: string;
  readonly question: string;
  /** Language that was asked for, `auto` included. */
  readonly language: string;
  /** The asker's locale as Discord names it, where it is known. */
  readonly locale?: string;
  /** Questions before this one in the same conversation, oldest first. */
  readonly history?: readonly string[];
  /** True where the answer may be shown to the asker alone. */
  readonly isPrivate: boolean;
  /** Milliseconds since the Unix epoch. */
  readonly createdAt: number;
}

/** A question as it is kept. Its text, history and token are wiped once it is delivered or refused. */
export interface QuestionRecord extends NewQuestion {
  readonly state: QuestionState;
  /** The bot's messages that hold the answer, in order; more may follow while it is not yet delivered. */
  readonly messageIds: readonly string[];
  /** Key of a held answer in `AnswerRecords`. */
  readonly answerKey?: string;
}

/** Questions from their arrival to their delivery, so that each is answered exactly once or told why not. */
export interface QuestionRecords {
  /** @returns False where the question is already known, whatever became of it: then it is not to be answered again. */
  open(question: NewQuestion): Promise<boolean>;
  /** The acknowledgement reached Discord. */
  acknowledged(id: string): Promise<void>;
  /** Work on the answer began, with what stood before the question, oldest first. */
  answering(id: string, history?: readonly string[]): Promise<void>;
  /** One of the messages of the answer was sent. Known at once, so that a restart goes on behind it. */
  sent(id: string, messageId: string): Promise<void>;
  /** The whole answer was sent: wipes what was asked and the token. `messageIds`, where given, take the place of those `sent`. */
  delivered(id: string, messageIds?: readonly string[]): Promise<void>;
  /** The asker was told why there is no answer, or can no longer be told: wipes what was asked and the token. */
  refused(id: string, why: string): Promise<void>;
  /** The answer waits for the asker's next use; wipes what was asked and the token. */
  held(id: string, answerKey: string): Promise<void>;
  /** The asker's held answers, oldest first; each is to be `delivered` when shown. */
  heldFor(userHash: string): Promise<readonly QuestionRecord[]>;
  /** Everything received, acknowledged or being answered, oldest first: at a start, what the last run left open. */
  unfinished(): Promise<readonly QuestionRecord[]>;
  /** The question with this id, whatever its state. */
  find(id: string): Promise<QuestionRecord | undefined>;
  /** The question that one of the bot's messages answers. */
  findByAnswerMessage(messageId: string): Promise<QuestionRecord | undefined>;
  /** Forgets the question: its message was deleted, and its answer with it. */
  remove(id: string): Promise<void>;
}

/** Answers for their buttons. Sealed: without the key, which only the buttons carry, nobody can read what is kept. */
export interface AnswerRecords {
  /**
   * @param content - Anything that JSON can hold.
   * @returns A new key: 16 characters fit for a custom id, which nobody can guess.
   */
  keep(content: unknown, userHash: string): Promise<string>;
  /** The content as JSON reads it, or `undefined` where the key is of nothing that is kept. */
  find(key: string): Promise<unknown>;
}

/** A person's verdict on an answer. */
export interface Vote {
  readonly answerKey: string;
  readonly userHash: string;
  readonly value: 1 | -1;
  /** What was asked; kept from the first vote on. */
  readonly question: string;
  readonly language: string;
  readonly documentIds?: readonly string[];
  readonly guildId?: string;
}

export interface VoteCount {
  readonly up: number;
  readonly down: number;
}

/** One vote a person and answer; a later one takes its place. */
export interface VoteRecords {
  cast(vote: Vote): Promise<VoteCount>;
  /** Adds the reason to the person's vote on the answer; nothing happens where there is no such vote. */
  explain(answerKey: string, userHash: string, reason: string): Promise<void>;
  count(answerKey: string): Promise<VoteCount>;
}

export interface Feedback {
  readonly userHash: string;
  readonly text: string;
  readonly language: string;
  readonly guildId?: string;
}

export interface UnansweredQuestion {
  /** Id of the question; the same one is kept once. */
  readonly id: string;
  readonly userHash: string;
  readonly question: string;
  readonly language: string;
  /** Why there was no answer, such as `no-evidence`. */
  readonly reason: string;
  readonly guildId?: string;
}

/** Questions of the same wording that the articles did not answer, or not well. */
export interface Gap {
  /** As it was put last. */
  readonly question: string;
  readonly language: string;
  /** Times that nothing was answered. */
  readonly unanswered: number;
  /** Times that the answer was voted down. */
  readonly votedDown: number;
  /** What people wrote beside their votes. */
  readonly reasons: readonly string[];
  readonly lastAskedAt: number;
}

/** What the articles lack, as askers see it. */
export interface GapRecords {
  addUnanswered(question: UnansweredQuestion): Promise<void>;
  addFeedback(feedback: Feedback): Promise<void>;
  /** The most frequent first; of one guild alone where it is given: what is asked elsewhere is nobody's business there. */
  list(limit: number, guildId?: string): Promise<readonly Gap[]>;
  /** The latest first; of one guild alone where it is given. */
  feedback(limit: number, guildId?: string): Promise<readonly (Feedback & { readonly createdAt: number })[]>;
}

/** Guilds in which the bot is told to be silent. */
export interface GuildRecords {
  setPaused(guildId: string, isPaused: boolean): Promise<void>;
  /** From memory. */
  isPaused(guildId: string): boolean;
}

/** How many rows were erased, by kind. */
export interface ErasedCounts {
  readonly questions: number;
  readonly answers: number;
  readonly votes: number;
  readonly feedback: number;
  readonly unanswered: number;
}

/**
 * What the bot remembers beyond its process: in one embedded database, each change whole or not at all, whenever the process
 * ends. People are known by a keyed hash of their id only.
 *
 * Every method throws `StorageError` where the disk fails.
 */
export interface BotRecords {
  readonly questions: QuestionRecords;
  readonly answers: AnswerRecords;
  readonly votes: VoteRecords;
  readonly gaps: GapRecords;
  readonly guilds: GuildRecords;
  /**
   * Erases everything that is kept of a person: also questions still open, and votes of others on answers to theirs, which
   * hold the question.
   */
  forget(userHash: string): Promise<ErasedCounts>;
  /** Erases what is older than `time` (milliseconds since the Unix epoch); questions still open are kept. */
  purge(time: number): Promise<ErasedCounts>;
  /** What is kept of a person. */
  countOf(userHash: string): Promise<ErasedCounts>;
  close(): Promise<void>;
}
