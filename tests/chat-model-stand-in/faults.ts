import { errorBody } from './error-body.js';
import { says, type MessageOptions, type MessageReply, type NoReply, type StatusReply } from './scripted-reply.js';

const JSON_HEADERS = { 'content-type': 'application/json' };

/** A refusal or failure in OpenAI's own form, `{"error": {message, type, param, code}}`. */
export function failsWith(
  status: number,
  message: string,
  { code = null, type = 'server_error', param = null, headers = {} }: FailureOptions = {},
): StatusReply {
  const body = JSON.stringify(errorBody({ message, type, param, code }));
  return { kind: 'status', status, headers: { ...JSON_HEADERS, ...headers }, body };
}

interface FailureOptions {
  readonly code?: string | null;
  readonly type?: string;
  readonly param?: string | null;
  readonly headers?: Readonly<Record<string, string>>;
}

/** 401, as for a key that was revoked. */
export const refusesKey = (): StatusReply =>
  failsWith(401, 'Incorrect API key provided.', { code: 'invalid_api_key', type: 'invalid_request_error' });

/** 404, as for a model that the server does not have. */
export const missesModel = (model = 'gone'): StatusReply =>
  failsWith(404, `The model \`${model}\` does not exist or you do not have access to it.`, {
    code: 'model_not_found',
    type: 'invalid_request_error',
  });

/** 429. @param retryAfter - Value of the header `Retry-After`: seconds or an HTTP date. Default no header. */
export const limitsRate = (retryAfter?: string): StatusReply =>
  failsWith(429, 'Rate limit reached for requests.', {
    code: 'rate_limit_exceeded',
    type: 'requests',
    headers: retryAfter === undefined ? {} : { 'retry-after': retryAfter },
  });

/** 429 of an account without money: waiting does not help. */
export const hasNoQuota = (): StatusReply =>
  failsWith(429, 'You exceeded your current quota, please check your plan and billing details.', {
    code: 'insufficient_quota',
    type: 'insufficient_quota',
  });

/** 500. */
export const breaksDown = (): StatusReply => failsWith(500, 'The server had an error while processing your request.');

/** 502 with a page of HTML, as a proxy sends it. */
export const failsAsProxy = (): StatusReply => ({
  kind: 'status',
  status: 502,
  headers: { 'content-type': 'text/html' },
  body: '<html><head><title>502 Bad Gateway</title></head><body><h1>502 Bad Gateway</h1></body></html>',
});

/** 200 with a page of HTML, as a server that is no chat model server, or a login page, sends it. */
export const answersWithHtml = (): StatusReply => ({
  kind: 'status',
  status: 200,
  headers: { 'content-type': 'text/html; charset=utf-8' },
  body: '<!doctype html><title>Welcome</title><h1>Welcome</h1>',
});

/** 400 for too long a prompt. */
export const findsPromptTooLong = (): StatusReply =>
  failsWith(400, "This model's maximum context length is 4096 tokens. Your messages resulted in 5000 tokens.", {
    code: 'context_length_exceeded',
    type: 'invalid_request_error',
    param: 'messages',
  });

/** 400 of Azure's filter for the prompt. */
export const filtersPrompt = (): StatusReply =>
  failsWith(400, 'The response was filtered due to the prompt triggering the content management policy.', {
    code: 'content_filter',
    type: 'invalid_request_error',
    param: 'prompt',
  });

/** The connection stays open; nothing ever comes. */
export const staysSilent = (): NoReply => ({ kind: 'no-reply', isHangUp: false });

/** The connection is destroyed before the headers. */
export const hangsUp = (): NoReply => ({ kind: 'no-reply', isHangUp: true });

/** Some pieces, then the socket is destroyed. */
export const cutsOff = (pieces: readonly string[], options: MessageOptions = {}): MessageReply =>
  says(pieces, { ...options, ending: 'cut' });

/** Some pieces, then the response ends without a finish reason and `[DONE]`. */
export const endsEarly = (pieces: readonly string[], options: MessageOptions = {}): MessageReply =>
  says(pieces, { ...options, ending: 'closed' });

/** Some pieces, then nothing more on an open connection. */
export const stalls = (pieces: readonly string[], options: MessageOptions = {}): MessageReply =>
  says(pieces, { ...options, ending: 'stalled' });

/** Some pieces, then a chunk that is no JSON. */
export const garbles = (pieces: readonly string[], options: MessageOptions = {}): MessageReply =>
  says(pieces, { ...options, ending: 'malformed' });

/** Some pieces, then JSON that is no chunk. */
export const sendsForeignChunk = (pieces: readonly string[], options: MessageOptions = {}): MessageReply =>
  says(pieces, { ...options, ending: 'foreign' });

/** Some pieces, then an error as an event of the stream. */
export const failsMidway = (pieces: readonly string[], options: MessageOptions = {}): MessageReply =>
  says(pieces, { ...options, ending: 'error' });

/** Some pieces, withheld from there on by the content filter. */
export const filtersReply = (pieces: readonly string[], options: MessageOptions = {}): MessageReply =>
  says(pieces, { ...options, finish: 'content_filter' });

/** Some pieces, then the most tokens are reached. */
export const stopsAtLength = (pieces: readonly string[], options: MessageOptions = {}): MessageReply =>
  says(pieces, { ...options, finish: 'length' });
