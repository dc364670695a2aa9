import { once } from 'node:events';
import { WebSocket } from 'ws';
import type { DiscordStandIn } from './discord-stand-in.js';

export interface GatewayPayload {
  readonly op: number;
  readonly t?: string;
  readonly s?: number;
  readonly d: unknown;
}

/** A bare connection to the stand-in's gateway, to test the stand-in itself. */
export class RawGateway {
  readonly received: GatewayPayload[] = [];
  readonly #socket: WebSocket;

  private constructor(socket: WebSocket) {
    this.#socket = socket;
    socket.on('message', (data: Buffer) => this.received.push(JSON.parse(data.toString('utf8')) as GatewayPayload));
  }

  static async open(discord: DiscordStandIn): Promise<RawGateway> {
    const socket = new WebSocket(discord.apiBase.replace('http', 'ws').replace('/api', ''));
    const gateway = new RawGateway(socket);
    await once(socket, 'open');
    return gateway;
  }

  send(payload: unknown): void {
    this.#socket.send(typeof payload === 'string' ? payload : JSON.stringify(payload));
  }

  identify(token: string, intents: number, shard: readonly [number, number] = [0, 1]): void {
    this.send({ op: 2, d: { token, intents, shard, properties: { os: 'linux', browser: 'test', device: 'test' } } });
  }

  /** The code with which the stand-in closes. */
  async closeCode(): Promise<number> {
    const [code] = (await once(this.#socket, 'close')) as [number];
    return code;
  }

  /** The first payload, past or future, that fits. */
  async next(fits: (payload: GatewayPayload) => boolean): Promise<GatewayPayload> {
    for (;;) {
      const found = this.received.find(fits);
      if (found !== undefined) return found;
      await once(this.#socket, 'message');
    }
  }

  dispatched(event: string): Promise<GatewayPayload> {
    return this.next((payload) => payload.t === event);
  }

  close(code = 4000): void {
    this.#socket.close(code);
  }
}
