import type { Application } from '../assistant/application.js';
import type { RecentQuestions } from '../memory/recent-questions.js';
import type { Logger } from '../shared/logger.js';
import type { AskerCapacity } from './preconditions/asker-capacity.js';
import type { RecentAnswers } from './recent-answers.js';
import type { SeenIds } from './seen-ids.js';
import type { WorkInProgress } from './work-in-progress.js';

/** What commands, buttons and events work with; made once per bot. */
export interface BotParts {
  readonly application: Application;
  readonly logger: Logger;
  /** Channels in which the bot answers; empty means all. */
  readonly allowedChannelIds: readonly string[];
  readonly recentQuestions: RecentQuestions;
  readonly recentAnswers: RecentAnswers;
  readonly seenIds: SeenIds;
  readonly capacity: AskerCapacity;
  readonly workInProgress: WorkInProgress;
}
