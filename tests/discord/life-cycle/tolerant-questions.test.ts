import { expect, it } from 'vitest';
import { tolerantQuestions } from '../../../src/discord/life-cycle/tolerant-questions.js';
import { StorageError } from '../../../src/shared/errors/storage-error.js';
import { silentLogger } from '../../../src/shared/logger.js';
import type { QuestionRecords } from '../../../src/storage/bot-records.js';
import { openBotRecords } from '../../../src/storage/open-bot-records.js';
import { inMemory } from '../../../src/storage/open-database.js';
import { newQuestion } from '../../storage/new-question.js';

/** Records of which every method fails. */
function failing(error: Error): QuestionRecords {
  return new Proxy({} as QuestionRecords, { get: () => () => Promise.reject(error) });
}

it('passes on what the records say', async () => {
  const records = await openBotRecords(inMemory);
  const questions = tolerantQuestions(records.questions, silentLogger);
  expect(await questions.open(newQuestion())).toBe(true);
  expect(await questions.open(newQuestion())).toBe(false);
  await questions.acknowledged('100');
  await questions.answering('100', ['earlier']);
  expect(await questions.unfinished()).toMatchObject([{ state: 'answering', history: ['earlier'] }]);
  await questions.sent('100', 'm1');
  await questions.delivered('100', ['m1', 'm2']);
  expect(await questions.findByAnswerMessage('m2')).toMatchObject({ id: '100', state: 'delivered' });
  await questions.remove('100');
  expect(await questions.find('100')).toBeUndefined();
  await records.close();
});

it('lets a question be answered while the disk fails, and says so in the log', async () => {
  const errors: string[] = [];
  const logger = { ...silentLogger, error: (_fields: object, message: string) => errors.push(message) };
  const questions = tolerantQuestions(failing(new StorageError('The disk is full.')), logger);
  expect(await questions.open(newQuestion())).toBe(true);
  await questions.acknowledged('100');
  await questions.answering('100', []);
  await questions.delivered('100', []);
  expect([await questions.unfinished(), await questions.heldFor('ada'), await questions.find('100')]).toEqual([
    [],
    [],
    undefined,
  ]);
  expect(errors).toHaveLength(7);
});

it('hides no other fault', async () => {
  const questions = tolerantQuestions(failing(new TypeError('a fault of the program')), silentLogger);
  await expect(questions.open(newQuestion())).rejects.toThrow('a fault of the program');
});
