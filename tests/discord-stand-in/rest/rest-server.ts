import type { IncomingMessage, ServerResponse } from 'node:http';
import type { RestFault } from '../faults.js';
import type { StandInParts } from '../stand-in-parts.js';
import type { RecordedFile } from '../transcript.js';
import { accountRoutes } from './account-routes.js';
import { ApiError, apiErrors } from './api-error.js';
import { channelRoutes } from './channel-routes.js';
import { commandRoutes } from './command-routes.js';
import { interactionRoutes } from './interaction-routes.js';
import { readMultipart } from './multipart.js';
import { matchPath, type RestResult, type Route } from './route.js';

const routes: readonly Route[] = [...accountRoutes, ...commandRoutes, ...channelRoutes, ...interactionRoutes];

interface Payload {
  readonly body: unknown;
  readonly files: readonly RecordedFile[];
}

interface Reply extends RestResult {
  readonly headers?: Readonly<Record<string, string>>;
}

/** Serves one REST call: faults, authorisation, rate limit, route; and writes it to the transcript. */
export async function serveRest(
  request: IncomingMessage,
  response: ServerResponse,
  parts: StandInParts,
): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://stand-in');
  const method = request.method ?? 'GET';
  const path = decodeURIComponent(url.pathname.replace(/^\/api\/v10/, ''));
  const fault = parts.faults.takeRest(method, path);
  const bytes = await readAll(request);
  let payload: Payload = { body: undefined, files: [] };
  let reply: Reply = fault === undefined ? { status: 500 } : failureOf(fault);
  if (fault?.when !== 'before') {
    try {
      if (!url.pathname.startsWith('/api/v10/')) throw apiErrors.notFound();
      payload = readPayload(request, bytes);
      const regular = dispatch(method, path, url.searchParams, payload, request.headers.authorization, parts);
      if (fault === undefined) reply = regular;
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      reply = { status: error.status, body: error };
    }
  }
  const recorded = { at: Date.now(), method, path, ...payload, status: fault?.kind === 'drop' ? 0 : reply.status };
  parts.transcript.record({ ...recorded, response: reply.body === undefined ? undefined : clone(reply.body) });
  if (fault?.kind === 'drop') request.socket.destroy();
  else send(response, reply);
}

function dispatch(
  method: string,
  path: string,
  query: URLSearchParams,
  payload: Payload,
  authorisation: string | undefined,
  parts: StandInParts,
): Reply {
  const fitting = routes.flatMap((route) => {
    const params = matchPath(route.path, path);
    return params === undefined ? [] : [{ route, params }];
  });
  const found = fitting.find(({ route }) => route.method === method);
  if (found === undefined) throw fitting.length > 0 ? apiErrors.methodNotAllowed() : apiErrors.notFound();
  const { route, params } = found;
  if (route.isOpen !== true && authorisation !== `Bot ${parts.botToken}`) throw apiErrors.unauthorised();
  const major = route.major === undefined ? undefined : params[route.major];
  const allowance = major === undefined ? undefined : parts.rateLimiter.take(`${method} ${route.path}`, major);
  if (allowance?.isAllowed === false) {
    const body = { message: 'You are being rate limited.', retry_after: allowance.retryAfterSeconds, global: false };
    return { status: 429, body, headers: allowance.headers };
  }
  const result = route.handle({ params, query, ...payload }, parts);
  return allowance === undefined ? result : { ...result, headers: allowance.headers };
}

/** Seconds that a call limited by chance has to wait. */
const RETRY_AFTER_SECONDS = 0.2;

function failureOf({ status }: RestFault): Reply {
  if (status !== 429) return { status, body: { message: 'Internal Server Error', code: 0 } };
  const body = { message: 'The resource is being rate limited.', retry_after: RETRY_AFTER_SECONDS, global: false };
  return { status, body, headers: { 'retry-after': String(RETRY_AFTER_SECONDS), 'x-ratelimit-scope': 'shared' } };
}

function send(response: ServerResponse, { status, body, headers = {} }: Reply): void {
  // An empty answer with a JSON content type makes clients parse nothing and fail.
  const type: Record<string, string> = body === undefined ? {} : { 'content-type': 'application/json' };
  response.writeHead(status, { ...headers, ...type });
  response.end(body === undefined ? undefined : JSON.stringify(body));
}

async function readAll(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

function readPayload(request: IncomingMessage, bytes: Buffer): Payload {
  if (bytes.length === 0) return { body: undefined, files: [] };
  const type = request.headers['content-type'] ?? '';
  if (!type.startsWith('multipart/form-data')) return { body: parseJson(bytes.toString('utf8')), files: [] };
  const form = readMultipart(type, bytes);
  const json = form.find((part) => part.name === 'payload_json');
  const files = form.flatMap(({ name, filename, bytes: content }) => {
    const index = Number(/^files\[(\d+)\]$/.exec(name)?.[1] ?? -1);
    return filename === undefined ? [] : [{ index, name: filename, bytes: content, text: content.toString('utf8') }];
  });
  return { body: json === undefined ? {} : parseJson(json.bytes.toString('utf8')), files };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw apiErrors.invalidJson();
  }
}

function clone(body: unknown): unknown {
  return JSON.parse(JSON.stringify(body));
}
