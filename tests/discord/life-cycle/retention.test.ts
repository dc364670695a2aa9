import { expect, it } from 'vitest';
import { eraseExpired } from '../../../src/discord/life-cycle/retention.js';
import { StorageError } from '../../../src/shared/errors/storage-error.js';
import { silentLogger } from '../../../src/shared/logger.js';
import { openBotRecords } from '../../../src/storage/open-bot-records.js';
import { inMemory } from '../../../src/storage/open-database.js';

const DAY_MS = 24 * 3600_000;

it('erases what is older than the days that were chosen, and nothing else', async () => {
  let now = 1_000 * DAY_MS;
  const clock = { now: () => now };
  const records = await openBotRecords(inMemory, clock);
  await records.gaps.addFeedback({ userHash: 'ada', text: 'old', language: 'en' });
  now += DAY_MS;
  await records.gaps.addFeedback({ userHash: 'ada', text: 'new', language: 'en' });
  now += 89.5 * DAY_MS;
  await eraseExpired(records, 90, { clock, logger: silentLogger });
  expect((await records.gaps.feedback(5)).map(({ text }) => text)).toEqual(['new']);
  await records.close();
});

it('tells a failure and ends', async () => {
  const records = await openBotRecords(inMemory);
  const errors: string[] = [];
  const logger = { ...silentLogger, error: (_fields: object, message: string) => errors.push(message) };
  const broken = { ...records, purge: () => Promise.reject(new StorageError('The disk is full.')) };
  await eraseExpired(broken, 90, { clock: { now: () => 0 }, logger });
  expect(errors).toEqual(['what is past its retention was not erased']);
  await records.close();
});
