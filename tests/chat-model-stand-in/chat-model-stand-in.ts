import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { errorBody, RefusedRequest } from './error-body.js';
import { checkAbilities, readRequest, type OptionalField } from './request-rules.js';
import type { ChatCompletionRequest } from './request-schema.js';
import { says, type ScriptedReply } from './scripted-reply.js';
import { writeReply } from './write-reply.js';

/** One call of `POST /v1/chat/completions`, as it came. */
export interface RecordedCall {
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  /** As sent; undefined where it is no JSON. */
  readonly body: ChatCompletionRequest;
  /** The words of all messages, for a look at what was sent. */
  readonly promptText: string;
  /** Why it was refused by the schema, by a rule, the key or the model's name; undefined where the script answered. */
  readonly refusal: string | undefined;
  /** How the exchange ended: `answered`, or `aborted` where the connection closed before the whole reply was out. */
  readonly ended: Promise<'answered' | 'aborted'>;
}

export type ReplyMaker = (call: RecordedCall, number: number) => ScriptedReply | Promise<ScriptedReply>;

export interface ChatModelStandInOptions {
  /** Names that `GET /v1/models` lists and that may be asked. Default one, `stand-in-1`. Empty: lists none, takes any. */
  readonly models?: readonly string[];
  /** The key that is needed. Default none: any, or no key. */
  readonly apiKey?: string;
  /** Fields that this server refuses with 400, as small servers do. Default none. */
  readonly refuses?: readonly OptionalField[];
}

/**
 * A local server that speaks the Chat Completions protocol over real HTTP, for tests of a real client. It writes no text of
 * its own: what it answers is scripted by the test. It checks every request against the published schema and refuses what
 * OpenAI refuses, with the same status and form of error.
 *
 * ```ts
 * const server = await ChatModelStandIn.start({ models: ['small'] });
 * server.reply(says('Hello.'), limitsRate('1'), cutsOff(['The first', ' words']));   // one for each call to come, in order
 * server.replyAlways((call) => saysJson({ ok: call.body.stream === true }));          // where nothing is queued
 * // new OpenAI({ baseURL: server.baseUrl, apiKey: 'any' })
 * server.calls.at(-1)?.body.messages; server.calls[0]?.promptText; await server.calls[0]?.ended;
 * server.assertAllAllowed();   // throws where a request broke the schema, or came unscripted
 * await server.stop();
 * ```
 *
 * `scripted-reply.ts` has the replies (`says`, `saysJson`, `callsTools`; usage, finish, pauses), `faults.ts` the faults
 * (`refusesKey`, `missesModel`, `limitsRate`, `hasNoQuota`, `breaksDown`, `failsAsProxy`, `answersWithHtml`,
 * `findsPromptTooLong`, `filtersPrompt`, `filtersReply`, `stopsAtLength`, `cutsOff`, `endsEarly`, `stalls`, `garbles`,
 * `sendsForeignChunk`, `failsMidway`, `staysSilent`, `hangsUp`, `failsWith`), `request-schema.ts` and `request-rules.ts`
 * what is refused. Option `refuses` makes it a server that does not know some fields.
 */
export class ChatModelStandIn {
  /** Every call so far, refused ones included, oldest first. */
  readonly calls: RecordedCall[] = [];
  /** Calls of `GET /v1/models`. */
  modelLists = 0;
  #models: readonly string[];
  #refuses: readonly OptionalField[];
  readonly #apiKey: string | undefined;
  readonly #http: Server;
  readonly #queue: (ScriptedReply | ReplyMaker)[] = [];
  #fallback: ReplyMaker | undefined;
  readonly #problems: string[] = [];

  private constructor(options: ChatModelStandInOptions) {
    this.#models = options.models ?? ['stand-in-1'];
    this.#refuses = options.refuses ?? [];
    this.#apiKey = options.apiKey;
    this.#http = createServer((request, response) => void this.#serve(request, response));
  }

  /** @param port - Default a free one. */
  static async start(options: ChatModelStandInOptions = {}, port = 0): Promise<ChatModelStandIn> {
    const server = new ChatModelStandIn(options);
    await new Promise<void>((resolve) => server.#http.listen(port, '127.0.0.1', resolve));
    return server;
  }

  /** Address for a client, `/v1` included. */
  get baseUrl(): string {
    return `http://127.0.0.1:${(this.#http.address() as AddressInfo).port}/v1`;
  }

  /** Queues replies, one for each call to come that breaks no rule. */
  reply(...replies: readonly (ScriptedReply | ReplyMaker)[]): void {
    this.#queue.push(...replies);
  }

  /** What is answered where the queue is empty. A text is said as it is. */
  replyAlways(reply: string | ScriptedReply | ReplyMaker): void {
    if (typeof reply === 'function') this.#fallback = reply;
    else {
      const fixed = typeof reply === 'string' ? says(reply) : reply;
      this.#fallback = () => fixed;
    }
  }

  /** Changes which fields are refused from now on. */
  refuse(...fields: readonly OptionalField[]): void {
    this.#refuses = fields;
  }

  /** Changes the models from now on. */
  offer(...models: readonly string[]): void {
    this.#models = models;
  }

  /** @throws Where a request was refused by the schema or a rule, or came while nothing was scripted. */
  assertAllAllowed(): void {
    const problems = [...this.calls.flatMap((call) => call.refusal ?? []), ...this.#problems];
    if (problems.length > 0) throw new Error(`The stand-in refused: ${problems.join('; ')}`);
  }

  /** Resolves when so many calls have come. */
  async whenCalled(count: number): Promise<void> {
    while (this.calls.length < count) await wait(2);
  }

  /** Ends the server and every connection. */
  async stop(): Promise<void> {
    const closed = new Promise((resolve) => this.#http.close(resolve));
    this.#http.closeAllConnections();
    await closed;
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = new URL(request.url ?? '/', 'http://local').pathname;
    try {
      const body = await bodyOf(request);
      const route = `${request.method ?? ''} ${path}`;
      if (route === 'POST /v1/chat/completions') {
        await this.#complete(request, response, body);
        return;
      }
      this.#checkKey(request);
      if (route !== 'GET /v1/models') throw new RefusedRequest(404, `Invalid URL (${route})`);
      this.#listModels(response);
    } catch (error) {
      // A script that throws is the test's fault; it shows there, not as a rejection that nobody handles.
      if (!(error instanceof RefusedRequest)) this.#problems.push(`a script failed: ${String(error)}`);
      const facts = { message: 'The script failed.', type: 'server_error', param: null, code: null };
      if (error instanceof RefusedRequest) sendJson(response, error.status, errorBody(error.facts));
      else sendJson(response, 500, errorBody(facts));
    }
  }

  async #complete(request: IncomingMessage, response: ServerResponse, body: string): Promise<void> {
    const gone = new AbortController();
    const ended = new Promise<'answered' | 'aborted'>((resolve) => {
      response.on('close', () => {
        gone.abort();
        resolve(response.writableFinished ? 'answered' : 'aborted');
      });
    });
    const facts = { headers: request.headers, ended };
    let parsed: ChatCompletionRequest;
    try {
      this.#checkKey(request);
      parsed = readRequest(body, request.headers);
      this.#checkModel(parsed.model);
      checkAbilities(parsed, this.#refuses);
    } catch (error) {
      if (error instanceof RefusedRequest) this.calls.push({ ...facts, ...looseBody(body), refusal: error.message });
      throw error;
    }
    const call: RecordedCall = { ...facts, body: parsed, promptText: promptText(parsed), refusal: undefined };
    const number = this.calls.push(call);
    const next = this.#queue.shift() ?? this.#fallback;
    if (next === undefined) {
      this.#problems.push(`call ${number} came while nothing was scripted`);
      throw new RefusedRequest(500, 'Nothing is scripted for this call.', { type: 'server_error' });
    }
    const reply = typeof next === 'function' ? await next(call, number) : next;
    await writeReply(response, reply, { number, request: parsed, gone: gone.signal });
  }

  #checkKey(request: IncomingMessage): void {
    if (this.#apiKey === undefined || request.headers.authorization === `Bearer ${this.#apiKey}`) return;
    const message =
      request.headers.authorization === undefined ? "You didn't provide an API key." : 'Incorrect API key provided.';
    throw new RefusedRequest(401, message, { code: 'invalid_api_key' });
  }

  #checkModel(model: string): void {
    if (this.#models.length === 0 || this.#models.includes(model)) return;
    throw new RefusedRequest(404, `The model \`${model}\` does not exist or you do not have access to it.`, {
      code: 'model_not_found',
    });
  }

  #listModels(response: ServerResponse): void {
    this.modelLists += 1;
    const data = this.#models.map((id) => ({ id, object: 'model', created: 1_700_000_000, owned_by: 'stand-in' }));
    sendJson(response, 200, { object: 'list', data });
  }
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request as AsyncIterable<Buffer>) parts.push(part);
  return Buffer.concat(parts).toString('utf8');
}

function sendJson(response: ServerResponse, status: number, value: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value));
}

function promptText(request: ChatCompletionRequest): string {
  return request.messages
    .map(({ content }) => (typeof content === 'string' ? content : (content ?? []).map((part) => part.text).join('\n')))
    .join('\n');
}

/** What was sent, though it may not be a request at all. */
function looseBody(body: string): Pick<RecordedCall, 'body' | 'promptText'> {
  try {
    return { body: JSON.parse(body) as ChatCompletionRequest, promptText: body };
  } catch {
    return { body: {} as ChatCompletionRequest, promptText: body };
  }
}
