import type { AbstentionReason } from '../../answering/answer.js';
import type { ErrorCode } from '../../shared/errors/app-error.js';
import type { AdminWords } from './admin-words.js';
import type { ComputeWords } from './compute-words.js';
import type { WhyWords } from './why-words.js';

/** Everything the bot says of its own, in one language. Answers and quotes come from the corpus. */
export interface InterfaceWords {
  /** A title of the corpus as the reader writes it: in Taiwan's characters and terms where the reader is there. */
  readonly title: (title: string) => string;
  readonly sourcesButton: string;
  readonly sourcesTitle: string;
  readonly buttonUnknown: string;
  readonly commandUnknown: string;
  readonly citationsTitle: string;
  readonly asOf: (date: string) => string;
  readonly moreCitations: (count: number) => string;
  readonly abstainedTitle: Readonly<Record<AbstentionReason, string>>;
  readonly nearestTitle: string;
  readonly restInFile: string;
  readonly hitsTitle: (query: string) => string;
  readonly noHits: string;
  readonly helpTitle: string;
  readonly help: (examples: readonly string[]) => string;
  readonly forgotten: (count: number) => string;
  readonly notHere: (channelMentions: string) => string;
  readonly tooManyQuestions: (limit: number) => string;
  readonly restarting: string;
  readonly errors: Readonly<Record<ErrorCode, string>>;
  readonly unexpectedError: string;
  readonly whyButton: string;
  readonly followUpsButton: string;
  readonly followUpsTitle: string;
  readonly noFollowUps: string;
  /** Where an answer that a button belongs to is no longer kept. */
  readonly answerForgotten: string;
  readonly articleGone: string;
  readonly articlePassages: string;
  readonly articleSources: string;
  readonly articlesTitle: (count: number) => string;
  readonly sourceCount: (count: number) => string;
  readonly pageOf: (page: number, pages: number) => string;
  readonly previousPage: string;
  readonly nextPage: string;
  readonly voteThanks: string;
  readonly voteReasonTitle: string;
  readonly voteReasonLabel: string;
  readonly voteReasonHint: string;
  readonly voteReasonThanks: string;
  readonly feedbackTitle: string;
  readonly feedbackLabel: string;
  readonly feedbackHint: string;
  readonly feedbackThanks: string;
  readonly privacyTitle: string;
  readonly privacy: (days: number) => string;
  /** What is kept of the reader, in rows of the database. */
  readonly keptOfYou: (count: number) => string;
  readonly eraseButton: string;
  readonly erased: (count: number) => string;
  readonly askAboutTitle: string;
  readonly askAboutLabel: string;
  readonly askAboutHint: string;
  readonly paused: string;
  readonly why: WhyWords;
  readonly compute: ComputeWords;
  readonly admin: AdminWords;
}
