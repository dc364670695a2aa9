import { randomBytes } from 'node:crypto';
import type { WebSocket } from 'ws';

interface SentDispatch {
  readonly s: number;
  readonly t: string;
  readonly d: unknown;
}

/** One identified session: its dispatches are numbered and kept, so that it can be resumed on another socket. */
export class GatewaySession {
  readonly id = randomBytes(16).toString('hex');
  readonly intents: number;
  readonly shardId: number;
  readonly shardCount: number;
  socket: WebSocket | undefined;
  /** Ids of the messages and interactions that went out over an open socket. */
  readonly sentIds = new Set<string>();
  #sequence = 0;
  readonly #sent: SentDispatch[] = [];

  constructor(intents: number, shard: readonly [number, number], socket: WebSocket) {
    this.intents = intents;
    [this.shardId, this.shardCount] = shard;
    this.socket = socket;
  }

  get sequence(): number {
    return this.#sequence;
  }

  /** Sends an event, or keeps it for the resumption where no socket is open. */
  dispatch(t: string, d: unknown): void {
    this.#sequence += 1;
    // A snapshot: a replay must show what was sent then, not what became of it.
    const dispatch = { s: this.#sequence, t, d: structuredClone(d) };
    this.#sent.push(dispatch);
    this.#send(dispatch);
  }

  /** Continues on another socket with everything after `sequence`. */
  resume(socket: WebSocket, sequence: number): void {
    this.socket = socket;
    for (const dispatch of this.#sent) if (dispatch.s > sequence) this.#send(dispatch);
    this.dispatch('RESUMED', {});
  }

  #send(dispatch: SentDispatch): void {
    if (this.socket?.readyState !== 1) return;
    this.socket.send(JSON.stringify({ op: 0, ...dispatch }));
    const { id } = Object(dispatch.d) as { id?: unknown };
    if (typeof id === 'string') this.sentIds.add(id);
  }
}
