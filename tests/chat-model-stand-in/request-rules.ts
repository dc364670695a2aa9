import type { IncomingHttpHeaders } from 'node:http';
import { RefusedRequest } from './error-body.js';
import { requestSchema, type ChatCompletionRequest, type RequestMessage } from './request-schema.js';

/** Fields that small servers refuse. */
export type OptionalField =
  'response_format' | 'tools' | 'stream_options' | 'max_completion_tokens' | 'max_tokens' | 'temperature' | 'stream';

/** Reads a body and checks it. @throws {RefusedRequest} 400, with the field at fault. */
export function readRequest(body: string, headers: IncomingHttpHeaders): ChatCompletionRequest {
  if (!/^application\/json\b/.test(headers['content-type'] ?? '')) {
    throw new RefusedRequest(400, 'You must send a JSON body with the header Content-Type: application/json.');
  }
  const parsed = requestSchema.safeParse(parseJson(body));
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const unknown = issue?.code === 'unrecognized_keys' ? issue.keys : [];
    const param = [...(issue?.path ?? []), ...unknown.slice(0, 1)].join('.');
    if (unknown.length > 0) {
      throw new RefusedRequest(400, `Unrecognized request argument supplied: ${param}`, { param });
    }
    throw new RefusedRequest(400, `Invalid value for '${param}': ${issue?.message ?? 'not valid'}.`, {
      param,
      code: 'invalid_value',
    });
  }
  checkCombinations(parsed.data);
  checkToolPairs(parsed.data.messages);
  return parsed.data;
}

function parseJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    throw new RefusedRequest(400, 'We could not parse the JSON body of your request.');
  }
}

const given = (value: unknown): boolean => value !== undefined && value !== null;

function checkCombinations(request: ChatCompletionRequest): void {
  const refuse = (message: string, param: string): never => {
    throw new RefusedRequest(400, message, { param });
  };
  if (given(request.stream_options) && request.stream !== true) {
    refuse("The 'stream_options' parameter is only allowed when 'stream' is enabled.", 'stream_options');
  }
  if (request.tools === undefined && request.tool_choice !== undefined) {
    refuse("'tool_choice' is only allowed when 'tools' are specified.", 'tool_choice');
  }
  if (request.tools === undefined && request.parallel_tool_calls !== undefined) {
    refuse("'parallel_tool_calls' is only allowed when 'tools' are specified.", 'parallel_tool_calls');
  }
  if (given(request.max_tokens) && given(request.max_completion_tokens)) {
    refuse("Setting 'max_tokens' and 'max_completion_tokens' at the same time is not supported.", 'max_tokens');
  }
  if (given(request.top_logprobs) && request.logprobs !== true) {
    refuse("'top_logprobs' is only allowed when 'logprobs' is enabled.", 'top_logprobs');
  }
  const names = (request.tools ?? []).map((tool) => tool.function.name);
  if (new Set(names).size < names.length) refuse("The names of 'tools' must be unique.", 'tools');
  if (request.response_format?.type === 'json_object' && !/json/i.test(JSON.stringify(request.messages))) {
    refuse(
      "'messages' must contain the word 'json' in some form, to use 'response_format' of type 'json_object'.",
      'messages',
    );
  }
}

/** Each tool call is answered by one tool message right after it, and no tool message stands without its call. */
function checkToolPairs(messages: readonly RequestMessage[]): void {
  let open = new Set<string>();
  const refuseOpen = (index: number): void => {
    if (open.size === 0) return;
    throw new RefusedRequest(
      400,
      "An assistant message with 'tool_calls' must be followed by tool messages responding to each 'tool_call_id'. " +
        `The following tool_call_ids did not have response messages: ${[...open].join(', ')}`,
      { param: `messages.[${index}].role` },
    );
  };
  messages.forEach((message, index) => {
    if (message.role === 'tool') {
      if (!open.delete(message.tool_call_id)) {
        throw new RefusedRequest(
          400,
          "messages with role 'tool' must be a response to a preceding message with 'tool_calls'.",
          { param: `messages.[${index}].role` },
        );
      }
      return;
    }
    refuseOpen(index);
    if (message.role !== 'assistant') return;
    if (message.tool_calls === undefined && !given(message.content)) {
      throw new RefusedRequest(400, `Invalid value for 'content': expected a string, got null.`, {
        param: `messages.[${index}].content`,
      });
    }
    open = new Set((message.tool_calls ?? []).map((call) => call.id));
  });
  refuseOpen(messages.length);
}

/** Refuses what a server with fewer abilities does not know, in the words of such servers. @throws {RefusedRequest} */
export function checkAbilities(request: ChatCompletionRequest, refused: readonly OptionalField[]): void {
  for (const field of refused) {
    const value = request[field];
    if (value === undefined || value === null || value === false) continue;
    throw refusalOf(field, value);
  }
}

function refusalOf(field: OptionalField, value: unknown): RefusedRequest {
  switch (field) {
    case 'max_tokens':
      return new RefusedRequest(
        400,
        "Unsupported parameter: 'max_tokens' is not supported with this model. Use 'max_completion_tokens' instead.",
        { param: field, code: 'unsupported_parameter' },
      );
    case 'temperature':
      return new RefusedRequest(
        400,
        `Unsupported value: 'temperature' does not support ${String(value)} with this model. Only the default (1) value is supported.`,
        { param: field, code: 'unsupported_value' },
      );
    case 'tools':
      return new RefusedRequest(400, 'registry.example/small:1b does not support tools', { type: 'api_error' });
    case 'response_format':
      return new RefusedRequest(400, "'response_format.type' must be 'json_schema' or 'text'");
    case 'stream_options':
    case 'max_completion_tokens':
    case 'stream':
      return new RefusedRequest(
        400,
        `[{'type': 'extra_forbidden', 'loc': ('body', '${field}'), 'msg': 'Extra inputs are not permitted'}]`,
        {
          type: 'BadRequestError',
          code: '400',
        },
      );
  }
}
