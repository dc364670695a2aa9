import type { Clock } from '../../shared/clock.js';
import { describeError } from '../../shared/errors/describe-error.js';
import type { Logger } from '../../shared/logger.js';
import type { BotRecords } from '../../storage/bot-records.js';

const DAY_MS = 24 * 3600_000;
const INTERVAL_MS = 6 * 3600_000;

/** Erases what is older than the operator keeps it. Never throws. */
export async function eraseExpired(
  records: BotRecords,
  retentionDays: number,
  { clock, logger }: { readonly clock: Clock; readonly logger: Logger },
): Promise<void> {
  try {
    const erased = await records.purge(clock.now() - retentionDays * DAY_MS);
    if (Object.values(erased).some((count) => count > 0)) logger.info(erased, 'erased what is past its retention');
  } catch (error) {
    logger.error({ reason: describeError(error) }, 'what is past its retention was not erased');
  }
}

/** Erases now and every six hours, until the function that it returns is called. */
export function startRetention(...given: Parameters<typeof eraseExpired>): () => void {
  void eraseExpired(...given);
  const timer = setInterval(() => void eraseExpired(...given), INTERVAL_MS).unref();
  return () => clearInterval(timer);
}
