import { join } from 'node:path';
import { lock } from 'proper-lockfile';
import { systemErrorCode } from '../shared/errors/describe-error.js';
import { IndexLockedError } from '../shared/errors/index-locked-error.js';
import { storageFailure } from '../shared/errors/storage-failure.js';

/** A lock untouched for this long belongs to a builder that died. */
const STALE_MS = 10_000;
const RETRY_MS = 500;

/** The right to build, while it lasts. */
export interface IndexLock {
  /**
   * Called before what another builder would undo.
   *
   * @throws {IndexLockedError} If the lock was lost meanwhile: a computer that slept, a folder that was cleaned.
   */
  assertHeld(): void;
}

/**
 * Runs a build while no other process builds the same index. Waits for another builder to finish.
 *
 * @param onWait - Called once when it has to wait.
 * @param maxWaitMs - Default 10 minutes.
 * @throws {IndexLockedError} When the wait was in vain.
 */
export async function withIndexLock<Result>(
  folder: string,
  build: (lock: IndexLock) => Promise<Result>,
  onWait: () => void,
  maxWaitMs = 600_000,
): Promise<Result> {
  const deadline = Date.now() + maxWaitMs;
  let release: (() => Promise<void>) | undefined;
  let hasWaited = false;
  let loss: Error | undefined;
  const assertHeld = (): void => {
    if (loss === undefined) return;
    throw new IndexLockedError(
      `The lock on the index in ${folder} was lost while it was being built. Run the command again.`,
      {
        isRetryable: true,
        cause: loss,
      },
    );
  };
  const acquire = (): Promise<() => Promise<void>> =>
    lock(folder, {
      stale: STALE_MS,
      update: 2000,
      lockfilePath: join(folder, '.lock'),
      realpath: false,
      // The library's default throws from a timer, which would end the process.
      onCompromised: regain,
    });
  // A slow computer may be busy for longer than a lock lasts; where nobody has taken it, it is taken again.
  const regain = (cause: Error): void => {
    acquire().then(
      (again) => (release = again),
      () => (loss = cause),
    );
  };
  while (release === undefined) {
    try {
      release = await acquire();
    } catch (error) {
      if (systemErrorCode(error) !== 'ELOCKED') throw storageFailure(folder, error);
      if (Date.now() > deadline) {
        throw new IndexLockedError(
          `Another process is building the index in ${folder}. Wait for it, or end it, and try again.`,
          {
            isRetryable: true,
            cause: error,
          },
        );
      }
      if (!hasWaited) onWait();
      hasWaited = true;
      await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
    }
  }
  try {
    return await build({ assertHeld });
  } finally {
    // A lock that was lost meanwhile has nothing left to release.
    await release().catch(() => undefined);
  }
}
