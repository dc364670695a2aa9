/** The sentence of a failure, of any thrown value, without a stack trace. */
export function describeError(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** The operating system's code of a failure (`ENOENT`, `ENOSPC`, …), if it has one. */
export function systemErrorCode(error: unknown): string | undefined {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === 'string' ? code : undefined;
}
