import { Client, Events } from 'discord.js';
import type { Application } from '../assistant/application.js';
import { RecentQuestions } from '../memory/recent-questions.js';
import { systemClock, type Clock } from '../shared/clock.js';
import { describeError } from '../shared/errors/describe-error.js';
import type { UpstreamError } from '../shared/errors/upstream-error.js';
import type { Logger } from '../shared/logger.js';
import type { BotRecords } from '../storage/bot-records.js';
import type { HashUser } from '../storage/user-hash.js';
import type { BotParts } from './bot-parts.js';
import { defaultBotSettings, type BotSettings } from './bot-settings.js';
import { LiveSuggestions } from './commands/live-suggestions.js';
import { clientOptions } from './client-options.js';
import { callFailed, closedForGood } from './connection-failure.js';
import { clientReady } from './events/client-ready.js';
import { listen } from './events/event-listener.js';
import { interactionCreate } from './events/interaction-create.js';
import { messageCreate } from './events/message-create.js';
import { messageBulkDelete, messageDelete } from './events/message-delete.js';
import { messageUpdate } from './events/message-update.js';
import { catchUpAfterLostSessions } from './life-cycle/catch-up.js';
import { askForGrantedIntents } from './life-cycle/granted-intents.js';
import type { IndexControl } from './life-cycle/index-control.js';
import { recoverQuestions } from './life-cycle/recover-questions.js';
import { startRetention } from './life-cycle/retention.js';
import { tolerantQuestions } from './life-cycle/tolerant-questions.js';
import { QuestionQueue } from './preconditions/question-queue.js';
import { RecentlyKept } from './recently-kept.js';
import { SeenIds } from './seen-ids.js';
import { WorkInProgress } from './work-in-progress.js';

/** Questions answered at a time where a chat model words the answers. */
const RUNNING_WITH_CHAT_MODEL = 16;

export interface DiscordBotOptions {
  /** Open and warm; the bot does not close it. */
  readonly application: Application;
  readonly botToken: string;
  /** Discord's REST address without the version, such as `https://discord.com/api`. */
  readonly apiBase: string;
  /** Channels in which the bot answers, their threads included; empty means all. */
  readonly allowedChannelIds: readonly string[];
  /** Number of gateway shards, or as many as Discord recommends. */
  readonly shards: 'auto' | number;
  readonly logger: Logger;
  /** Default no channel for auto-answers, 60 questions a person, 300 a guild, 90 days. */
  readonly settings?: Partial<BotSettings>;
  /** Open; the bot does not close them. */
  readonly records: BotRecords;
  readonly hashUser: HashUser;
  readonly index?: IndexControl;
  /** Default the system's. */
  readonly clock?: Clock;
  /** How long `stop` lets running answers finish, in milliseconds. Default 20,000. */
  readonly shutdownGraceMs?: number;
  /** Called when Discord ends a running connection and takes no other (token reset, intent withdrawn). */
  onDisconnected?(failure: UpstreamError): void;
}

/** The bot as its process sees it. */
export interface DiscordBot {
  /**
   * Connects; done when Discord has sent all guilds and the bot answers.
   *
   * @throws {UpstreamError} If the token or an intent is refused, or Discord cannot be reached.
   */
  start(): Promise<void>;
  /** Takes no new questions, lets running answers finish within the grace, and logs out. May be called twice. */
  stop(): Promise<void>;
}

const SHUTDOWN_GRACE_MS = 20_000;

/** Makes the bot; nothing connects before `start`. */
export function createDiscordBot(options: DiscordBotOptions): DiscordBot {
  const { logger } = options;
  const client = new Client(clientOptions(options.apiBase, options.shards));
  const parts = partsOf(options);
  let isRunning = false;
  let closeCode: number | undefined;
  let stopRetention = (): void => undefined;
  let stopping: Promise<void> | undefined;

  listen(client, clientReady, parts);
  listen(client, interactionCreate, parts);
  listen(client, messageCreate, parts);
  listen(client, messageUpdate, parts);
  listen(client, messageDelete, parts);
  listen(client, messageBulkDelete, parts);
  catchUpAfterLostSessions(client, parts, async (message) => messageCreate.handle(parts, message));
  logConnection(client, logger);
  client.on(Events.ShardDisconnect, (event) => {
    closeCode = event.code;
    if (!isRunning) return;
    const failure = closedForGood(event.code);
    logger.error({ closeCode: event.code }, failure.message);
    options.onDisconnected?.(failure);
  });

  const stop = async (): Promise<void> => {
    isRunning = false;
    stopRetention();
    const unfinished = await parts.workInProgress.finish(options.shutdownGraceMs ?? SHUTDOWN_GRACE_MS);
    if (unfinished > 0) logger.warn({ unfinished }, 'stopped before every answer was finished');
    await client.destroy();
  };

  return {
    async start() {
      const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve));
      try {
        await askForGrantedIntents(client, options.botToken, logger);
        await client.login(options.botToken);
      } catch (error) {
        throw closeCode === undefined ? callFailed(error, options.apiBase) : closedForGood(closeCode, error);
      }
      const connected = await ready;
      isRunning = true;
      void recoverQuestions(connected, parts);
      stopRetention = startRetention(parts.records, parts.settings.retentionDays, parts);
    },
    stop: () => (stopping ??= stop()),
  };
}

function partsOf(options: DiscordBotOptions): BotParts {
  const { logger, records, clock = systemClock } = options;
  const settings = { ...defaultBotSettings, ...options.settings };
  return {
    application: options.application,
    logger,
    clock,
    settings,
    records: { ...records, questions: tolerantQuestions(records.questions, logger) },
    hashUser: options.hashUser,
    index: options.index,
    allowedChannelIds: options.allowedChannelIds,
    recentQuestions: new RecentQuestions(clock),
    offeredTexts: new RecentlyKept(),
    suggestions: new LiveSuggestions(options.application),
    seenIds: new SeenIds(),
    queue: new QuestionQueue(clock, {
      // A chat model answers elsewhere and may take a minute; without one, answers are this machine's own work.
      ...(options.application.chatModelName !== undefined && { running: RUNNING_WITH_CHAT_MODEL }),
      perAsker: settings.maxQuestionsPerUser,
      perGuild: settings.maxQuestionsPerGuild,
    }),
    workInProgress: new WorkInProgress(),
  };
}

function logConnection(client: Client, logger: Logger): void {
  client.on(Events.Error, (error) => logger.error({ err: error }, 'Discord client error'));
  client.on(Events.Warn, (message) => logger.warn({}, message));
  client.on(Events.ShardError, (error, shardId) => {
    logger.warn({ shardId, reason: describeError(error) }, 'gateway connection failed');
  });
  client.on(Events.ShardReconnecting, (shardId) => logger.info({ shardId }, 'reconnecting to Discord'));
  client.on(Events.ShardResume, (shardId, replayed) => logger.info({ shardId, replayed }, 'resumed the session'));
  client.rest.on('rateLimited', ({ route, timeToReset }) => logger.debug({ route, timeToReset }, 'rate limited'));
}
