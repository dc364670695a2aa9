import type { APIMessage, GatewayIntentBits } from 'discord.js';
import type { Faults } from './faults.js';
import type { RateLimiter } from './rest/rate-limiter.js';
import type { RegisteredCommand } from './schemas/command-schema.js';
import type { Transcript } from './transcript.js';
import type { InteractionBook } from './world/interaction-book.js';
import type { Pings } from './world/post-message.js';
import type { StandInChannel, World } from './world/world.js';

/** A message of the bot with the pings that it caused. */
export interface PingRecord extends Pings {
  readonly messageId: string;
}

/** What the REST routes and the gateway share. */
export interface StandInParts {
  readonly botToken: string;
  readonly world: World;
  readonly interactions: InteractionBook;
  readonly transcript: Transcript;
  readonly faults: Faults;
  readonly rateLimiter: RateLimiter;
  /** Global commands as last registered. */
  commands: readonly RegisteredCommand[];
  /** Commands of single guilds, by guild id. */
  readonly guildCommands: Map<string, readonly RegisteredCommand[]>;
  /** Privileged intents that the application was granted. */
  readonly grantedIntents: readonly GatewayIntentBits[];
  readonly recommendedShards: number;
  /** One entry for every message of the bot that pinged someone. */
  readonly pings: PingRecord[];
  /** Where the gateway listens. */
  gatewayUrl(): string;
  /** Tells the bot of a message that was posted or changed. */
  announce(event: 'MESSAGE_CREATE' | 'MESSAGE_UPDATE', message: APIMessage, channel: StandInChannel): void;
  /** Tells the bot that a message is gone. */
  announceDeletion(messageId: string, channel: StandInChannel): void;
}
