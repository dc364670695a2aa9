import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { GatewayIntentBits, type APIMessage, type APIUser } from 'discord.js';
import { Faults } from './faults.js';
import { GatewayServer } from './gateway/gateway-server.js';
import { hearsMessages, visibleMessage } from './gateway/intents.js';
import { People } from './people.js';
import { serveRest } from './rest/rest-server.js';
import { RateLimiter, type RateLimit } from './rest/rate-limiter.js';
import type { RegisteredCommand } from './schemas/command-schema.js';
import type { PingRecord, StandInParts } from './stand-in-parts.js';
import { Transcript } from './transcript.js';
import { InteractionBook, type InteractionTimes } from './world/interaction-book.js';
import { memberWithoutUser } from './world/payloads.js';
import { World, type StandInChannel, type StandInGuild } from './world/world.js';

export interface DiscordStandInOptions extends Partial<InteractionTimes> {
  /** Privileged intents switched on in the "Developer Portal". Default the message content. */
  readonly grantedIntents?: readonly GatewayIntentBits[];
  /** Default Discord's usual 41,250. */
  readonly heartbeatIntervalMs?: number;
  /** Gateway shards that Discord recommends. Default 1. */
  readonly recommendedShards?: number;
  /** Limit of each bucket. Default 5 calls a second. */
  readonly rateLimit?: RateLimit;
}

/**
 * A local stand-in of Discord for tests of a real bot: REST and gateway over real sockets, as strict as Discord about
 * what it lists in `README.md`. It starts with one guild, one text channel and one person.
 */
export class DiscordStandIn {
  readonly botToken = 'stand-in.bot.token';
  readonly applicationId = '100000000000000001';
  readonly world: World;
  readonly transcript = new Transcript();
  readonly faults = new Faults();
  readonly gateway: GatewayServer;
  /** Acts as people: says, uses commands, presses buttons. */
  readonly people: People;
  readonly guild: StandInGuild;
  readonly channel: StandInChannel;
  readonly asker: APIUser;
  /** Who was pinged by the bot, message by message. */
  readonly pings: PingRecord[] = [];
  readonly #http: Server;
  readonly #parts: StandInParts;

  private constructor(options: DiscordStandInOptions) {
    const grantedIntents = options.grantedIntents ?? [GatewayIntentBits.MessageContent];
    this.world = new World(this.applicationId);
    this.guild = this.world.addGuild('Stand-in');
    this.channel = this.world.addTextChannel(this.guild, 'questions');
    this.asker = this.world.addUser('asker');
    const interactions = new InteractionBook({
      acknowledgeWithinMs: options.acknowledgeWithinMs ?? 3000,
      tokenLifeMs: options.tokenLifeMs ?? 15 * 60_000,
    });
    this.gateway = new GatewayServer({
      botToken: this.botToken,
      world: this.world,
      faults: this.faults,
      grantedIntents,
      heartbeatIntervalMs: options.heartbeatIntervalMs ?? 41_250,
      url: () => this.#gatewayUrl,
    });
    this.#parts = {
      botToken: this.botToken,
      world: this.world,
      interactions,
      transcript: this.transcript,
      faults: this.faults,
      rateLimiter: new RateLimiter(options.rateLimit ?? { limit: 5, windowMs: 1000 }),
      commands: [],
      guildCommands: new Map(),
      grantedIntents,
      recommendedShards: options.recommendedShards ?? 1,
      pings: this.pings,
      gatewayUrl: () => this.#gatewayUrl,
      announce: (event, message, channel) => this.#announce(event, message, channel),
      announceDeletion: (id, channel) => this.#announceDeletion(id, channel),
    };
    this.people = new People(this.#parts, this.gateway);
    this.#http = createServer((request, response) => {
      serveRest(request, response, this.#parts).catch((error: unknown) => {
        response.writeHead(500).end(String(error));
      });
    });
    this.#http.on('upgrade', (request, socket, head) => {
      this.gateway.server.handleUpgrade(request, socket, head, (connection) => {
        this.gateway.server.emit('connection', connection, request);
      });
    });
  }

  /** Starts on a free port of this machine. */
  static async start(options: DiscordStandInOptions = {}): Promise<DiscordStandIn> {
    const standIn = new DiscordStandIn(options);
    await new Promise<void>((resolve) => standIn.#http.listen(0, '127.0.0.1', resolve));
    return standIn;
  }

  /** Address for the bot, without the version. */
  get apiBase(): string {
    return `http://127.0.0.1:${this.#port}/api`;
  }

  /** Commands as the bot last registered them. */
  get commands(): readonly RegisteredCommand[] {
    return this.#parts.commands;
  }

  /** Commands of one guild as the bot last registered them. */
  guildCommands(guildId: string): readonly RegisteredCommand[] {
    return this.#parts.guildCommands.get(guildId) ?? [];
  }

  /** Registers commands as if the bot had deployed them. */
  registerCommands(commands: readonly RegisteredCommand[]): void {
    this.#parts.commands = commands;
  }

  /** The bot's messages in a channel, oldest first; ephemeral ones included. */
  botMessages(channel: StandInChannel = this.channel): APIMessage[] {
    return [...channel.messages.values()].filter((message) => message.author.id === this.world.bot.id);
  }

  async close(): Promise<void> {
    this.gateway.close();
    this.#http.closeAllConnections();
    await new Promise((resolve) => this.#http.close(resolve));
  }

  get #port(): number {
    return (this.#http.address() as AddressInfo).port;
  }

  get #gatewayUrl(): string {
    return `ws://127.0.0.1:${this.#port}`;
  }

  #announceDeletion(id: string, channel: StandInChannel): void {
    this.gateway.dispatch('MESSAGE_DELETE', channel.guildId, ({ intents }) =>
      hearsMessages(intents, channel)
        ? { id, channel_id: channel.id, ...(channel.guildId === undefined ? {} : { guild_id: channel.guildId }) }
        : undefined,
    );
  }

  #announce(event: string, message: APIMessage, channel: StandInChannel): void {
    this.gateway.dispatch(event, channel.guildId, ({ intents }) => {
      if (!hearsMessages(intents, channel)) return undefined;
      const place =
        channel.guildId === undefined
          ? { channel_type: channel.type }
          : { guild_id: channel.guildId, channel_type: channel.type, member: memberWithoutUser() };
      return { ...visibleMessage(message, intents, channel, this.world.bot.id), ...place };
    });
  }
}
