import type { Application } from '../assistant/application.js';
import type { RecentQuestions } from '../memory/recent-questions.js';
import type { Clock } from '../shared/clock.js';
import type { Logger } from '../shared/logger.js';
import type { BotRecords } from '../storage/bot-records.js';
import type { HashUser } from '../storage/user-hash.js';
import type { BotSettings } from './bot-settings.js';
import type { LiveSuggestions } from './commands/live-suggestions.js';
import type { IndexControl } from './life-cycle/index-control.js';
import type { QuestionQueue } from './preconditions/question-queue.js';
import type { OfferedTexts, RecentlyKept } from './recently-kept.js';
import type { SeenIds } from './seen-ids.js';
import type { WorkInProgress } from './work-in-progress.js';

/** What commands, buttons and events work with; made once per bot. */
export interface BotParts {
  readonly application: Application;
  readonly logger: Logger;
  readonly clock: Clock;
  readonly settings: BotSettings;
  /** What outlives the process; its questions never throw. */
  readonly records: BotRecords;
  /** Turns a person's id into what `records` knows the person by. */
  readonly hashUser: HashUser;
  /** The index that answers; absent where the bot was not given one to control. */
  readonly index: IndexControl | undefined;
  /** Channels in which the bot answers; empty means all. */
  readonly allowedChannelIds: readonly string[];
  readonly recentQuestions: RecentQuestions;
  /** Questions that buttons offer, and messages that dialogues ask about. */
  readonly offeredTexts: RecentlyKept<OfferedTexts>;
  readonly suggestions: LiveSuggestions;
  readonly seenIds: SeenIds;
  readonly queue: QuestionQueue;
  readonly workInProgress: WorkInProgress;
}
