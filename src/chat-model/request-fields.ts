import type { ChatMessage, ChatRequest } from './chat-model.js';
import { isPromptTooLong, type ServerFailure } from './server-failure.js';

/** Fields that a request can do without. */
export type OptionalField =
  'response_format' | 'tools' | 'stream_options' | 'max_completion_tokens' | 'max_tokens' | 'temperature';

interface SentTool {
  readonly type: 'function';
  readonly function: { name: string; description: string; parameters: Record<string, unknown> };
}

type SentMessage =
  | { role: 'system' | 'user'; content: string }
  | { role: 'tool'; content: string; tool_call_id: string }
  | {
      role: 'assistant';
      content: string | null;
      tool_calls?: { id: string; type: 'function'; function: { name: string; arguments: string } }[];
    };

/** The body of a Chat Completions request, `stream` apart. */
export interface RequestBody {
  model: string;
  messages: SentMessage[];
  response_format?: { type: 'json_object' };
  tools?: SentTool[];
  stream_options?: { include_usage: true };
  max_completion_tokens?: number;
  max_tokens?: number;
  temperature?: number;
}

export interface RequestDefaults {
  readonly model: string;
  readonly temperature: number;
  readonly maxTokens: number;
}

/** Requests for one server, which learn from its refusals what it does not know. */
export class RequestFields {
  readonly #defaults: RequestDefaults;
  readonly #refused = new Set<OptionalField>();
  #lengthField: 'max_completion_tokens' | 'max_tokens';

  /**
   * @param isOpenAi - OpenAI and Azure ask for `max_completion_tokens`, newer models there refuse `max_tokens`; some of the
   *   others take the former for an unknown field and ignore it.
   */
  constructor(defaults: RequestDefaults, isOpenAi: boolean) {
    this.#defaults = defaults;
    this.#lengthField = isOpenAi ? 'max_completion_tokens' : 'max_tokens';
  }

  /** What the server has refused so far. */
  get refused(): ReadonlySet<OptionalField> {
    return this.#refused;
  }

  body(request: ChatRequest, isStreamed: boolean): RequestBody {
    const body: RequestBody = { model: this.#defaults.model, messages: request.messages.map(sentMessage) };
    const may = (field: OptionalField): boolean => !this.#refused.has(field);
    // OpenAI refuses the mode where no message speaks of JSON.
    const speaksOfJson = request.messages.some((message) => /json/i.test(message.content));
    if (request.wantsJson === true && speaksOfJson && may('response_format')) {
      body.response_format = { type: 'json_object' };
    }
    if (request.tools !== undefined && request.tools.length > 0 && may('tools')) {
      body.tools = request.tools.map(({ name, description, parameters }) => ({
        type: 'function',
        function: { name, description, parameters: { ...parameters } },
      }));
    }
    if (isStreamed && may('stream_options')) body.stream_options = { include_usage: true };
    if (may(this.#lengthField)) body[this.#lengthField] = request.maxTokens ?? this.#defaults.maxTokens;
    if (may('temperature')) body.temperature = this.#defaults.temperature;
    return body;
  }

  /**
   * Notes which field of a request the server refused, so that it is left out from now on, or named otherwise.
   *
   * @returns False where the refusal is of something else; then asking again would not help.
   */
  learn(failure: ServerFailure, sent: RequestBody): boolean {
    const field = refusedField(failure, sent);
    if (field === undefined) return false;
    this.#refused.add(field);
    if (field === this.#lengthField) {
      this.#lengthField = field === 'max_tokens' ? 'max_completion_tokens' : 'max_tokens';
    }
    return true;
  }
}

const OPTIONAL_FIELDS: readonly OptionalField[] = [
  'response_format',
  'stream_options',
  'max_completion_tokens',
  'max_tokens',
  'temperature',
  'tools',
];

const NAMES: Readonly<Partial<Record<OptionalField, RegExp>>> = {
  response_format: /response_format|json[ _](mode|object)/i,
  // "… does not support tools", "tools param requires --jinja flag", "auto tool choice requires …".
  tools: /\btools?\b|tool[_ ]choice|function call/i,
};

/** The field that a refusal names, or that makes a prompt too long. Ollama and vLLM refuse tools with 400, llama.cpp with 500. */
function refusedField(failure: ServerFailure, sent: RequestBody): OptionalField | undefined {
  const { status, param, message } = failure;
  // Descriptions of tools can be longer than everything else.
  if (isPromptTooLong(failure)) return sent.tools === undefined ? undefined : 'tools';
  const isRefusal = status === 400 || status === 422 || status === 501;
  const isFlagMissing = status === 500 && /requires? .*(flag|--)|not support/i.test(message);
  if (!isRefusal && !isFlagMissing) return undefined;
  const candidates = OPTIONAL_FIELDS.filter((field) => sent[field] !== undefined);
  return (
    candidates.find((field) => (param ?? '').split(/[.[]/)[0] === field) ??
    candidates.find((field) => (NAMES[field] ?? new RegExp(`\\b${field}\\b`)).test(message))
  );
}

function sentMessage(message: ChatMessage): SentMessage {
  if (message.role === 'tool') return { role: 'tool', content: message.content, tool_call_id: message.toolCallId };
  if (message.role !== 'assistant') return { role: message.role, content: message.content };
  const calls = message.toolCalls ?? [];
  if (calls.length === 0) return { role: 'assistant', content: message.content };
  return {
    role: 'assistant',
    content: message.content === '' ? null : message.content,
    tool_calls: calls.map(({ id, name, argumentsJson }) => ({
      id,
      type: 'function',
      function: { name, arguments: argumentsJson },
    })),
  };
}
