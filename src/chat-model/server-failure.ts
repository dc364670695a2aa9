import { ChatModelError } from './chat-model-error.js';

/** What a server said when it refused or failed, by status, headers and body. */
export interface ServerFailure {
  readonly status: number;
  /** Of the body; '' where there is none. */
  readonly message: string;
  readonly code?: string | null | undefined;
  readonly param?: string | null | undefined;
  readonly headers?: { get(name: string): string | null } | undefined;
}

/** Names that make a sentence clear. */
export interface ServerNames {
  readonly model: string;
  /** Scheme, host and path; no key. */
  readonly address: string;
}

const RATE = 429;

/** The failure of a call as its kind and one sentence: what was refused, by whom, what to do. */
export function describeServerFailure(failure: ServerFailure, names: ServerNames, nowMs = Date.now()): ChatModelError {
  const { status } = failure;
  const said = saidPart(failure.message);
  const fail = (reason: ChatModelError['reason'], sentence: string, more: object = {}): ChatModelError =>
    new ChatModelError(reason, sentence, { status, ...more });

  if (isFiltered(failure)) {
    return fail('content-filter', `The content filter of ${names.address} refused the question${said}.`);
  }
  if (status === 401 || status === 403) {
    return fail('unauthorised', `${names.address} refuses the key (status ${status})${said}. Check OPENAI_API_KEY.`);
  }
  if (isModelMissing(failure)) {
    return fail('model-not-found', `${names.address} has no model ${names.model}${said}. Check OPENAI_MODEL.`);
  }
  if (status === 404) {
    return fail(
      'refused',
      `${names.address} knows no chat completions (status 404)${said}. Check OPENAI_BASE_URL; with most servers it ends in /v1.`,
    );
  }
  if (status === 402 || failure.code === 'insufficient_quota') {
    return fail('rate-limited', `The account at ${names.address} has no credit left (status ${status})${said}.`);
  }
  if (status === RATE) {
    const retryAfterMs = retryAfterOf(failure.headers, nowMs);
    const when = retryAfterMs === undefined ? '' : `; it asks to wait ${Math.ceil(retryAfterMs / 1000)} s`;
    return fail('rate-limited', `${names.address} takes no more calls for now (status 429)${when}${said}.`, {
      isRetryable: true,
      ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
    });
  }
  if (status >= 500 || status === 408 || status === 409) {
    const retryAfterMs = retryAfterOf(failure.headers, nowMs);
    return fail('server', `${names.address} failed (status ${status})${said}.`, {
      isRetryable: true,
      ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
    });
  }
  if (isPromptTooLong(failure)) {
    return fail('refused', `The passages and the question are too long for ${names.model} (status ${status})${said}.`);
  }
  return fail('refused', `${names.address} refuses the request (status ${status})${said}.`);
}

/** True where the prompt, or with it the reply, does not fit the model. */
export function isPromptTooLong({ code, message }: ServerFailure): boolean {
  return code === 'context_length_exceeded' || /context (length|size|window)|maximum context/i.test(message);
}

/** Codes of Azure (`content_filter`) and DashScope (`data_inspection_failed`), and their words. */
function isFiltered({ status, code, message }: ServerFailure): boolean {
  if (status < 400 || status >= 500) return false;
  return (
    /content_filter|content_policy|data_?inspection_?failed/i.test(code ?? '') ||
    /content management policy|data inspection/i.test(message)
  );
}

function isModelMissing({ status, code, message }: ServerFailure): boolean {
  if (status !== 404 && status !== 400) return false;
  if (/model_not_found|DeploymentNotFound/i.test(code ?? '')) return true;
  return /\bmodel\b.*(not exist|not found|unknown)|\bdeployment\b.*not exist|^unknown model/i.test(message);
}

/** What the server said, in brackets: on one line, at most 200 characters, pages of HTML left out. */
function saidPart(message: string): string {
  const line = message.replace(/\s+/g, ' ').trim();
  if (line === '' || /^<(!doctype|html|\?xml)/i.test(line)) return '';
  const shown = line.length > 200 ? `${line.slice(0, 199)}…` : line;
  return `: ${shown.replace(/[.。]+$/, '')}`;
}

/**
 * Milliseconds that `retry-after-ms` or `Retry-After` (seconds or a date) asks to wait.
 *
 * @see RFC 9110, section 10.2.3
 */
function retryAfterOf(headers: ServerFailure['headers'], nowMs: number): number | undefined {
  const milliseconds = Number.parseFloat(headers?.get('retry-after-ms') ?? '');
  if (Number.isFinite(milliseconds)) return Math.max(0, milliseconds);
  const value = headers?.get('retry-after') ?? '';
  if (/^\s*\d+(\.\d+)?\s*$/.test(value)) return Number.parseFloat(value) * 1000;
  const date = Date.parse(value);
  return Number.isNaN(date) ? undefined : Math.max(0, date - nowMs);
}
