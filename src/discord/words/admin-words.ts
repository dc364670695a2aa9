/** What the bot's running looks like, for the words of its status. */
export interface StatusFigures {
  readonly articles: number;
  /** Name of the index's generation. */
  readonly generation: string;
  readonly unfinishedQuestions: number;
  readonly guilds: number;
  readonly shards: number;
  /** Milliseconds. */
  readonly gatewayPing: number;
  readonly uptime: string;
  /** Resident memory in MiB. */
  readonly memory: number;
  readonly isPaused: boolean;
}

/** The words of the admin commands. */
export interface AdminWords {
  readonly refused: string;
  readonly statusTitle: string;
  readonly status: (figures: StatusFigures) => string;
  readonly reindexStarted: string;
  readonly reindexed: (report: { articles: number; isChanged: boolean; seconds: number }) => string;
  readonly reindexFailed: (reason: string) => string;
  readonly reindexUnavailable: string;
  readonly gapsTitle: string;
  readonly noGaps: string;
  readonly gapCounts: (unanswered: number, votedDown: number) => string;
  readonly feedbackTitle: string;
  readonly pausedNow: string;
  readonly resumedNow: string;
}
