import { GatewayOpcodes, type GatewayIntentBits } from 'discord.js';
import { WebSocketServer, type RawData, type WebSocket } from 'ws';
import { z } from 'zod';
import type { Faults } from '../faults.js';
import { guildPayload } from '../world/payloads.js';
import { shardOf } from '../world/snowflakes.js';
import type { World } from '../world/world.js';
import { GatewaySession } from './gateway-session.js';
import { refusedIntents } from './intents.js';

const MAX_PAYLOAD_BYTES = 4096;
const MAX_PAYLOADS_PER_MINUTE = 120;

const payloadSchema = z.object({ op: z.int(), d: z.unknown() });
const { Heartbeat, Identify, Resume, PresenceUpdate, RequestGuildMembers } = GatewayOpcodes;
const opcodeSchema = z.enum({ Heartbeat, Identify, Resume, PresenceUpdate, RequestGuildMembers });
type ClientOpcode = z.infer<typeof opcodeSchema>;
const identifySchema = z.object({
  token: z.string(),
  intents: z.int().min(0),
  properties: z.object({ os: z.string(), browser: z.string(), device: z.string() }),
  shard: z.tuple([z.int().min(0), z.int().min(1)]).default([0, 1]),
});
const resumeSchema = z.object({ token: z.string(), session_id: z.string(), seq: z.int() });

export interface GatewayOptions {
  readonly botToken: string;
  readonly world: World;
  readonly faults: Faults;
  readonly grantedIntents: readonly GatewayIntentBits[];
  readonly heartbeatIntervalMs: number;
  url(): string;
}

/** Discord's gateway: greets, identifies, resumes, answers heartbeats, and closes with Discord's codes. */
export class GatewayServer {
  readonly server = new WebSocketServer({ noServer: true });
  /** Sessions that can be used or resumed. */
  readonly sessions = new Map<string, GatewaySession>();
  /** Close codes that the stand-in gave, in order. */
  readonly closeCodes: number[] = [];
  /** Operations that came in, in order. */
  readonly received: GatewayOpcodes[] = [];
  readonly #sessionOf = new WeakMap<WebSocket, GatewaySession>();
  readonly #options: GatewayOptions;

  constructor(options: GatewayOptions) {
    this.#options = options;
    this.server.on('connection', (socket) => this.#greet(socket));
  }

  /** Sends an event to the sessions that it concerns; twice where a fault says so. */
  dispatch(event: string, guildId: string | undefined, dataFor: (session: GatewaySession) => unknown): void {
    const { faults } = this.#options;
    const times = faults.duplicateDispatches > 0 ? 2 : 1;
    faults.duplicateDispatches = Math.max(0, faults.duplicateDispatches - 1);
    for (const session of this.sessions.values()) {
      if (shardOf(guildId, session.shardCount) !== session.shardId) continue;
      const data = dataFor(session);
      for (let time = 0; time < times && data !== undefined; time += 1) session.dispatch(event, data);
    }
  }

  /** Whether a message or interaction went out to a bot; one that waits for a resumption did not. */
  hasSent(id: string): boolean {
    return [...this.sessions.values()].some((session) => session.sentIds.has(id));
  }

  /** Cuts every connection without a closing handshake. The sessions stay resumable. */
  dropSockets(): void {
    for (const socket of this.server.clients) socket.terminate();
  }

  /** Closes every connection with a code. */
  closeSockets(code: number): void {
    for (const socket of this.server.clients) this.#close(socket, code);
  }

  /** Tells every connection to reconnect (operation 7). */
  askToReconnect(): void {
    this.#broadcast({ op: GatewayOpcodes.Reconnect, d: null });
  }

  /** Declares every session invalid (operation 9); what was sent meanwhile is lost unless it is resumable. */
  invalidateSessions(isResumable: boolean): void {
    this.#broadcast({ op: GatewayOpcodes.InvalidSession, d: isResumable });
    for (const socket of this.server.clients) this.#sessionOf.delete(socket);
    if (!isResumable) this.sessions.clear();
  }

  close(): void {
    this.dropSockets();
    this.server.close();
  }

  #greet(socket: WebSocket): void {
    const { faults, heartbeatIntervalMs } = this.#options;
    let payloads = 0;
    let watchdog: NodeJS.Timeout | undefined;
    const expectHeartbeat = (): void => {
      clearTimeout(watchdog);
      watchdog = setTimeout(() => this.#close(socket, 4009), heartbeatIntervalMs * 3);
    };
    setTimeout(() => {
      send(socket, { op: GatewayOpcodes.Hello, d: { heartbeat_interval: heartbeatIntervalMs } });
      expectHeartbeat();
    }, faults.helloDelayMs);
    socket.on('message', (data) => {
      try {
        payloads += 1;
        if (payloads > MAX_PAYLOADS_PER_MINUTE) throw new GatewayClose(4008);
        const { op, d } = readPayload(data);
        this.received.push(op);
        if (op === Heartbeat) expectHeartbeat();
        this.#serve(socket, op, d);
      } catch (error) {
        if (!(error instanceof GatewayClose)) throw error;
        this.#close(socket, error.closeCode);
      }
    });
    socket.on('close', (code) => {
      clearTimeout(watchdog);
      const session = this.#sessionOf.get(socket);
      // A session that its bot closed normally is over; any other can be resumed.
      if (session !== undefined && (code === 1000 || code === 1001)) this.sessions.delete(session.id);
    });
  }

  #serve(socket: WebSocket, op: ClientOpcode, d: unknown): void {
    const isIdentified = this.#sessionOf.has(socket);
    switch (op) {
      case Heartbeat:
        if (!this.#options.faults.swallowsHeartbeats) send(socket, { op: GatewayOpcodes.HeartbeatAck });
        break;
      case Identify:
        if (isIdentified) throw new GatewayClose(4005);
        this.#identify(socket, d);
        break;
      case Resume:
        if (isIdentified) throw new GatewayClose(4005);
        this.#resume(socket, d);
        break;
      case PresenceUpdate:
      case RequestGuildMembers:
        if (!isIdentified) throw new GatewayClose(4003);
        break;
    }
  }

  #identify(socket: WebSocket, data: unknown): void {
    const { world, botToken, grantedIntents } = this.#options;
    const identify = identifySchema.safeParse(data);
    if (!identify.success) throw new GatewayClose(4002);
    const { token, intents, shard } = identify.data;
    if (token !== botToken) throw new GatewayClose(4004);
    if (shard[0] >= shard[1]) throw new GatewayClose(4010);
    const refused = refusedIntents(intents, grantedIntents);
    if (refused !== undefined) throw new GatewayClose(refused);
    const session = new GatewaySession(intents, shard, socket);
    this.sessions.set(session.id, session);
    this.#sessionOf.set(socket, session);
    const guilds = [...world.guilds.values()].filter(
      (guild) => guild.hasBot && shardOf(guild.id, shard[1]) === shard[0],
    );
    session.dispatch('READY', {
      v: 10,
      user: world.bot,
      guilds: guilds.map((guild) => ({ id: guild.id, unavailable: true })),
      session_id: session.id,
      resume_gateway_url: this.#options.url(),
      shard,
      application: { id: world.applicationId, flags: 0 },
    });
    for (const guild of guilds) session.dispatch('GUILD_CREATE', guildPayload(guild, world));
  }

  #resume(socket: WebSocket, data: unknown): void {
    const resume = resumeSchema.safeParse(data);
    if (!resume.success) throw new GatewayClose(4002);
    if (resume.data.token !== this.#options.botToken) throw new GatewayClose(4004);
    const session = this.sessions.get(resume.data.session_id);
    if (session === undefined) {
      send(socket, { op: GatewayOpcodes.InvalidSession, d: false });
      return;
    }
    if (resume.data.seq > session.sequence) throw new GatewayClose(4007);
    this.#sessionOf.set(socket, session);
    session.resume(socket, resume.data.seq);
  }

  #broadcast(payload: object): void {
    for (const socket of this.server.clients) send(socket, payload);
  }

  #close(socket: WebSocket, code: number): void {
    this.closeCodes.push(code);
    socket.close(code);
  }
}

function send(socket: WebSocket, payload: object): void {
  if (socket.readyState === 1) socket.send(JSON.stringify(payload));
}

function readPayload(data: RawData): { op: ClientOpcode; d: unknown } {
  const bytes = Array.isArray(data) ? Buffer.concat(data) : Buffer.from(data as ArrayBuffer);
  if (bytes.length > MAX_PAYLOAD_BYTES) throw new GatewayClose(4002);
  let json: unknown;
  try {
    json = JSON.parse(bytes.toString('utf8'));
  } catch {
    throw new GatewayClose(4002);
  }
  const payload = payloadSchema.safeParse(json);
  if (!payload.success) throw new GatewayClose(4002);
  const op = opcodeSchema.safeParse(payload.data.op);
  if (!op.success) throw new GatewayClose(4001);
  return { op: op.data, d: payload.data.d };
}

/** Ends a connection with one of Discord's close codes. */
class GatewayClose extends Error {
  readonly closeCode: number;

  constructor(closeCode: number) {
    super(`closed with ${closeCode}`);
    this.closeCode = closeCode;
  }
}
