import OpenAI, { APIConnectionError, APIError } from 'openai';
import { describeError } from '../shared/errors/describe-error.js';
import { CallLimits } from './call-limits.js';
import type { ChatModel, ChatReply, ChatRequest } from './chat-model.js';
import { ChatModelError } from './chat-model-error.js';
import { OPENAI_BASE_URL, type ChatModelServer } from './chat-model-server.js';
import { costUsd, type TokenPrice } from './price-table.js';
import { ReplyCollector } from './reply-collector.js';
import { modelListSchema } from './reply-parts.js';
import { RequestFields, type OptionalField, type RequestBody } from './request-fields.js';
import { describeServerFailure, type ServerFailure } from './server-failure.js';

export interface OpenAiChatModelOptions extends ChatModelServer {
  readonly name: string;
  /** 0 to 2. Default 0.2. */
  readonly temperature?: number;
  /** Most model tokens of a reply. Default 800. */
  readonly maxTokens?: number;
  /** Milliseconds to the first token, and between two pieces, of a streamed reply. Default 20,000. */
  readonly firstTokenTimeoutMs?: number;
  /** Milliseconds for a whole call that names no deadline. Default 60,000. */
  readonly timeoutMs?: number;
  /** Default none: replies have no cost. */
  readonly price?: TokenPrice;
}

export const defaultChatModelOptions = {
  temperature: 0.2,
  maxTokens: 800,
  firstTokenTimeoutMs: 20_000,
  timeoutMs: 60_000,
} as const;

/** For the usage and the end of a stream once the reply itself is whole. */
const REST_MS = 1000;

/**
 * A chat model behind any server that speaks OpenAI's Chat Completions.
 *
 * Every call is one HTTP request, but for a server that refuses a field that a request can do without (JSON mode, tools,
 * usage of a stream, temperature, the name of the length limit): it is asked again without, and from then on.
 */
export class OpenAiChatModel implements ChatModel {
  readonly name: string;
  readonly #client: OpenAI;
  readonly #fields: RequestFields;
  readonly #options: OpenAiChatModelOptions & typeof defaultChatModelOptions;

  constructor(options: OpenAiChatModelOptions) {
    this.#options = {
      ...defaultChatModelOptions,
      ...(options as OpenAiChatModelOptions & typeof defaultChatModelOptions),
    };
    this.name = options.name;
    this.#client = connect(options);
    const { temperature, maxTokens } = this.#options;
    this.#fields = new RequestFields({ model: this.name, temperature, maxTokens }, isOpenAi(this.#client.baseURL));
  }

  /** Fields that the server has refused so far. */
  get refusedFields(): ReadonlySet<OptionalField> {
    return this.#fields.refused;
  }

  /** {@inheritDoc ChatModel.complete} */
  async complete(request: ChatRequest, onText?: (text: string) => void): Promise<ChatReply> {
    const deadlineMs = request.deadlineMs ?? performance.now() + this.#options.timeoutMs;
    const { firstTokenTimeoutMs } = this.#options;
    const limits = new CallLimits({ firstTokenTimeoutMs, deadlineMs }, request.signal);
    try {
      for (;;) {
        limits.check();
        const body = this.#fields.body(request, onText !== undefined);
        try {
          const collector = new ReplyCollector();
          await (onText === undefined
            ? this.#readWhole(body, collector, limits)
            : this.#readStream(body, collector, limits, onText));
          return this.#withCost(this.#checked(collector, request));
        } catch (error) {
          limits.check();
          const failure = serverFailure(error);
          if (failure === undefined) throw this.#described(error);
          if (!this.#fields.learn(failure, body)) {
            throw describeServerFailure(failure, { model: this.name, address: this.#client.baseURL });
          }
        }
      }
    } finally {
      limits.release();
    }
  }

  async #readWhole(body: RequestBody, collector: ReplyCollector, limits: CallLimits): Promise<void> {
    const reply: unknown = await this.#client.chat.completions.create(body, { signal: limits.signal });
    collector.addWhole(reply);
  }

  async #readStream(
    body: RequestBody,
    collector: ReplyCollector,
    limits: CallLimits,
    onText: (text: string) => void,
  ): Promise<void> {
    const tell = (text: string): void => {
      if (text === '') return;
      try {
        onText(text);
      } catch (error) {
        throw new CallerFailure(error);
      }
    };
    limits.awaitFirstToken();
    const call = this.#client.chat.completions.create({ ...body, stream: true }, { signal: limits.signal });
    const { data: stream, response } = await call.withResponse();
    if (/\bjson\b/.test(response.headers.get('content-type') ?? '')) {
      // Some servers do not stream, or not together with tools.
      tell(collector.addWhole(await response.json()));
      return;
    }
    for await (const event of stream as AsyncIterable<unknown>) {
      const text = collector.add(event);
      if (collector.isFinished) limits.allowRest(REST_MS);
      else if (collector.hasContent) limits.awaitNextPiece();
      tell(text);
      if (collector.isComplete) break;
    }
    // The client ends a stream without a word where it was aborted.
    limits.check();
    tell(collector.end());
  }

  #checked(collector: ReplyCollector, request: ChatRequest): ChatReply {
    const reply = collector.reply(request.messages.map((message) => message.content).join('\n'));
    if (!collector.isFinished) {
      if (!collector.hasContent) {
        throw new ChatModelError('malformed', `${this.#client.baseURL} answered with a stream that holds no reply.`);
      }
      throw new ChatModelError('cut', 'The reply of the chat model ended in the middle.', { isRetryable: true });
    }
    if (reply.finish === 'content-filter' && reply.text === '') {
      throw new ChatModelError('content-filter', `The content filter of ${this.#client.baseURL} withheld the reply.`);
    }
    return reply;
  }

  #withCost(reply: ChatReply): ChatReply {
    const { price } = this.#options;
    return price === undefined ? reply : { ...reply, costUsd: costUsd(reply.usage, price) };
  }

  /** A failure that is no refusal with a status. */
  #described(error: unknown): unknown {
    if (error instanceof CallerFailure) return error.cause;
    if (error instanceof ChatModelError) return error;
    return connectionFailure(error, this.#client.baseURL);
  }
}

/**
 * Names of the models that a server offers, in its order.
 *
 * @throws {ChatModelError}
 */
export async function listModels(server: ChatModelServer, signal?: AbortSignal): Promise<readonly string[]> {
  const client = connect(server);
  try {
    const list: unknown = await client.get('/models', signal === undefined ? {} : { signal });
    const parsed = modelListSchema.safeParse(list);
    if (parsed.success) return parsed.data.data.map((model) => model.id);
  } catch (error) {
    const failure = serverFailure(error);
    if (failure === undefined) throw connectionFailure(error, client.baseURL);
    throw describeServerFailure(failure, { model: '', address: client.baseURL });
  }
  throw new ChatModelError('malformed', `${client.baseURL}/models does not list models.`);
}

/** An error of the caller's own `onText`, which is none of the server's. */
class CallerFailure extends Error {
  constructor(cause: unknown) {
    super('onText failed', { cause });
  }
}

function connect({ baseUrl, apiKey }: ChatModelServer): OpenAI {
  return new OpenAI({
    baseURL: baseUrl ?? OPENAI_BASE_URL,
    apiKey: apiKey ?? 'none',
    // Given as null, so that the client does not look them up in the environment.
    adminAPIKey: null,
    organization: null,
    project: null,
    webhookSecret: null,
    maxRetries: 0,
    // Above every time limit of ours, which say more clearly what took too long.
    timeout: 24 * 3600 * 1000,
    logLevel: 'off',
    ...(apiKey === undefined ? { defaultHeaders: { Authorization: null } } : {}),
  });
}

function isOpenAi(baseUrl: string): boolean {
  const { hostname } = new URL(baseUrl);
  return hostname === 'api.openai.com' || /\.azure\.(com|us|cn)$/.test(hostname);
}

/** What a server said, where it answered with a status; undefined for everything else. */
function serverFailure(error: unknown): ServerFailure | undefined {
  if (!(error instanceof APIError) || error.status === undefined) return undefined;
  const { status, code, param, headers } = error as APIError<number, Headers | undefined, object | undefined>;
  return { status, code, param, headers, message: error.message.replace(/^\d{3} /, '') };
}

/** Not reached, cut off, or answered with what is no protocol. */
function connectionFailure(error: unknown, address: string): ChatModelError {
  if (error instanceof APIConnectionError) {
    const why = causes(error).at(-1) ?? 'no connection';
    return new ChatModelError('unreachable', `${address} cannot be reached (${why}).`, {
      cause: error,
      isRetryable: true,
    });
  }
  if (error instanceof APIError) {
    const sentence = `${address} broke off its reply with an error: ${error.message.slice(0, 200)}.`;
    return new ChatModelError('server', sentence, { cause: error, isRetryable: true });
  }
  if (error instanceof SyntaxError) {
    return new ChatModelError('malformed', `${address} answered with something that is no JSON.`, { cause: error });
  }
  if (error instanceof TypeError && error.message === 'terminated') {
    const sentence = 'The reply of the chat model was cut off.';
    return new ChatModelError('cut', sentence, { cause: error, isRetryable: true });
  }
  return new ChatModelError('unreachable', `${address} cannot be called (${describeError(error)}).`, { cause: error });
}

/** The messages of an error and of what caused it, with the system's codes. */
function causes(error: unknown): string[] {
  if (!(error instanceof Error)) return [];
  const { code } = error as { code?: unknown };
  const own = error.message === '' && typeof code === 'string' ? code : error.message;
  return [own, ...causes(error.cause)];
}
