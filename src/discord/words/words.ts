import type { ErrorCode } from '../../shared/errors/app-error.js';

/** Everything the bot says of its own, in one language. Answers and quotes come from the corpus. */
export interface InterfaceWords {
  readonly sourcesButton: string;
  readonly sourcesTitle: string;
  readonly sourcesForgotten: string;
  readonly buttonUnknown: string;
  readonly commandUnknown: string;
  readonly citationsTitle: string;
  readonly asOf: (date: string) => string;
  readonly moreCitations: (count: number) => string;
  readonly abstainedTitle: string;
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
}
