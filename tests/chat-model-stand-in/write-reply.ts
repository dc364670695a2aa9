import type { ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { errorBody } from './error-body.js';
import type { ChatCompletionRequest } from './request-schema.js';
import type { MessageReply, ScriptedReply } from './scripted-reply.js';

interface ReplyFacts {
  /** Counts from 1. */
  readonly number: number;
  readonly request: ChatCompletionRequest;
  /** Ends what is still to be written when the client has gone. */
  readonly gone: AbortSignal;
}

const CREATED = 1_700_000_000;

/** Writes what was scripted; returns when it is out, or at once where nothing more will come. */
export async function writeReply(response: ServerResponse, reply: ScriptedReply, facts: ReplyFacts): Promise<void> {
  if (reply.kind === 'no-reply') {
    if (reply.isHangUp) response.destroy();
    return;
  }
  await pause(reply.delayMs ?? 0, facts.gone);
  if (reply.kind === 'status') {
    response.writeHead(reply.status, reply.headers).end(reply.body);
  } else if (facts.request.stream === true) {
    await writeStream(response, reply, facts);
  } else {
    await writeWhole(response, reply, facts);
  }
}

async function pause(milliseconds: number, gone: AbortSignal): Promise<void> {
  if (milliseconds > 0) await wait(milliseconds, undefined, { signal: gone }).catch(() => undefined);
}

function toolCallsOf(reply: MessageReply, number: number): object[] {
  return (reply.toolCalls ?? []).map((call, index) => ({
    id: `call_${number}_${index + 1}`,
    type: 'function',
    function: {
      name: call.name,
      arguments: typeof call.arguments === 'string' ? call.arguments : JSON.stringify(call.arguments),
    },
  }));
}

function usageOf(reply: MessageReply, request: ChatCompletionRequest): object | null {
  if (reply.usage === null) return null;
  const promptTokens = reply.usage?.promptTokens ?? Math.ceil(JSON.stringify(request.messages).length / 4);
  const completionTokens = reply.usage?.completionTokens ?? Math.max(1, Math.ceil(reply.pieces.join('').length / 4));
  return {
    prompt_tokens: promptTokens,
    completion_tokens: completionTokens,
    total_tokens: promptTokens + completionTokens,
  };
}

async function writeWhole(response: ServerResponse, reply: MessageReply, facts: ReplyFacts): Promise<void> {
  const { number, request, gone } = facts;
  await pause((reply.pauseMs ?? 0) * reply.pieces.length, gone);
  const toolCalls = toolCallsOf(reply, number);
  const usage = usageOf(reply, request);
  const content = reply.pieces.join('');
  const message = {
    role: 'assistant',
    content: content === '' && toolCalls.length > 0 ? null : content,
    refusal: null,
    ...(toolCalls.length > 0 ? { tool_calls: toolCalls } : {}),
  };
  const body = JSON.stringify({
    id: `chatcmpl-${number}`,
    object: 'chat.completion',
    created: CREATED,
    model: request.model,
    choices: [{ index: 0, message, logprobs: null, finish_reason: reply.finish }],
    ...(usage === null ? {} : { usage }),
  });
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) });
  const half = body.slice(0, body.length / 2);
  if (reply.ending === 'cut') response.write(half, () => response.destroy());
  else if (reply.ending === 'stalled') response.write(half);
  else if (reply.ending === 'malformed') response.end(body.replace('{', '[').slice(0, -1) + ' ');
  else response.end(body);
}

async function writeStream(response: ServerResponse, reply: MessageReply, facts: ReplyFacts): Promise<void> {
  const { number, request, gone } = facts;
  const wantsUsage = request.stream_options?.include_usage === true;
  const chunk = (choices: object[], usage: object | null = null): string =>
    event({
      id: `chatcmpl-${number}`,
      object: 'chat.completion.chunk',
      created: CREATED,
      model: request.model,
      choices,
      ...(wantsUsage ? { usage } : {}),
    });
  const delta = (content: object, finish: string | null = null): string =>
    chunk([{ index: 0, delta: content, logprobs: null, finish_reason: finish }]);

  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-cache' });
  response.flushHeaders();
  const [first, ...later] = reply.pieces;
  await pause(reply.pauseMs ?? 0, gone);
  response.write(delta({ role: 'assistant', content: first ?? '' }));
  for (const piece of later) {
    await pause(reply.pauseMs ?? 0, gone);
    if (gone.aborted) return;
    response.write(delta({ content: piece }));
  }
  if (await writeBadEnding(response, reply, chunk)) return;
  for (const part of toolCallParts(toolCallsOf(reply, number))) response.write(delta(part));
  response.write(delta({}, reply.finish));
  const usage = usageOf(reply, request);
  if (wantsUsage && usage !== null) response.write(chunk([], usage));
  response.write('data: [DONE]\n\n');
  if (reply.ending !== 'unclosed') response.end();
}

const event = (value: unknown): string => `data: ${JSON.stringify(value)}\n\n`;

/** True where the stream ended, or hangs, in the scripted bad way. */
async function writeBadEnding(
  response: ServerResponse,
  { ending }: MessageReply,
  chunk: (choices: object[]) => string,
): Promise<boolean> {
  switch (ending) {
    case 'cut':
      // What was written before has to reach the client, or the test would be of another fault.
      await new Promise((resolve) => response.write(': cut\n\n', resolve));
      response.destroy();
      return true;
    case 'closed':
      response.end();
      return true;
    case 'stalled':
      return true;
    case 'malformed':
      response.end(`${chunk([]).slice(0, 40)}\n\ndata: [DONE]\n\n`);
      return true;
    case 'foreign':
      response.end(`${event({ status: 'working', progress: 0.5 })}data: [DONE]\n\n`);
      return true;
    case 'error': {
      const facts = { message: 'The server had an error.', type: 'server_error', param: null, code: null };
      response.end(`${event(errorBody(facts))}data: [DONE]\n\n`);
      return true;
    }
    case undefined:
    case 'unclosed':
      break;
  }
  return false;
}

/** Head first, then the arguments in two parts, as the published examples show them. */
function toolCallParts(toolCalls: readonly object[]): object[] {
  return toolCalls.flatMap((call, index) => {
    const { function: called, ...head } = call as { function: { name: string; arguments: string } };
    const middle = Math.ceil(called.arguments.length / 2);
    const part = (fields: object): object => ({ tool_calls: [{ index, ...fields }] });
    return [
      part({ ...head, function: { name: called.name, arguments: '' } }),
      part({ function: { arguments: called.arguments.slice(0, middle) } }),
      part({ function: { arguments: called.arguments.slice(middle) } }),
    ];
  });
}
