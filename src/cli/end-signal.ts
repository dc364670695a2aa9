/**
 * Aborted by the first signal that asks the process to end; a second Ctrl-C ends it at once. The listeners stay: a library
 * that sees itself as the only one left would raise the signal again and end the process before it has closed its parts.
 */
export function endSignal(): AbortSignal {
  const ending = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(name, () => {
      if (ending.signal.aborted && name === 'SIGINT') process.exit(1);
      ending.abort();
    });
  }
  return ending.signal;
}

/** Ends the process: nothing is open that would have to be closed. */
export function endNow(): void {
  process.exit(0);
}
