import { describeError } from '../../shared/errors/describe-error.js';
import type { Finding } from './finding.js';

/** @param inspect - Tells whether the bot's database is there. Throws where it is damaged, or of a newer version. */
export async function checkBotDatabase(inspect: () => Promise<'absent' | 'sound'>): Promise<Finding> {
  const name = 'bot database';
  try {
    const state = await inspect();
    if (state === 'sound') return { name, status: 'ok', message: 'sound' };
    return { name, status: 'not set up', message: 'not there yet; the first run of the bot makes it' };
  } catch (error) {
    return { name, status: 'broken', message: describeError(error) };
  }
}
