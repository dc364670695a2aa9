/**
 * Waits for work that may no longer be wanted.
 *
 * @returns Nothing as soon as it is stopped; how the work then ends interests no one.
 */
export async function unlessStopped<Value>(work: Promise<Value>, stop: AbortSignal): Promise<Value | undefined> {
  const unlessUnwanted = work.catch((error: unknown) => {
    if (stop.aborted) return undefined;
    throw error;
  });
  const stopped = new Promise<undefined>((resolve) => {
    if (stop.aborted) resolve(undefined);
    else stop.addEventListener('abort', () => resolve(undefined), { once: true });
  });
  return Promise.race([unlessUnwanted, stopped]);
}
