/** What an operator chooses for the bot. */
export interface BotSettings {
  /** Channels in which every question is answered without a mention; threads of a listed channel count. */
  readonly autoAnswerChannelIds: readonly string[];
  /** Roles that may use admin commands; none means members with Manage Server. */
  readonly adminRoleIds: readonly string[];
  /** Questions that one person may have waiting or running. */
  readonly maxQuestionsPerUser: number;
  /** Questions that one guild may have waiting or running. */
  readonly maxQuestionsPerGuild: number;
  /** Days for which answers, votes, feedback and unanswered questions are kept. */
  readonly retentionDays: number;
}

export const defaultBotSettings: BotSettings = {
  autoAnswerChannelIds: [],
  adminRoleIds: [],
  maxQuestionsPerUser: 60,
  maxQuestionsPerGuild: 300,
  retentionDays: 90,
};
