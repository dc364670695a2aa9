import type { RecordedFile } from '../transcript.js';
import type { StandInParts } from '../stand-in-parts.js';

export interface RestCall {
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly body: unknown;
  readonly files: readonly RecordedFile[];
}

/** Answer of a route; without a body it is a 204. */
export interface RestResult {
  readonly status: number;
  readonly body?: unknown;
}

export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Path with `:name` for parameters. */
  readonly path: string;
  /** True where the token in the path is the authorisation. */
  readonly isOpen?: boolean;
  /** Parameter that the rate limit counts by; absent where Discord does not limit by bucket. */
  readonly major?: string;
  handle(call: RestCall, parts: StandInParts): RestResult;
}

/** The parameters of a path that fits the pattern. */
export function matchPath(pattern: string, path: string): Record<string, string> | undefined {
  const names = pattern.split('/');
  const values = path.split('/');
  if (names.length !== values.length) return undefined;
  const params: Record<string, string> = {};
  for (const [index, name] of names.entries()) {
    const value = values[index] ?? '';
    if (name.startsWith(':')) params[name.slice(1)] = value;
    else if (name !== value) return undefined;
  }
  return params;
}
