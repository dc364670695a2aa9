import { expect, test } from 'vitest';
import { RecentAnswers } from '../../src/discord/recent-answers.js';
import { answered } from './fake-application.js';

test('keeps the latest answers under keys that nobody can guess', () => {
  const answers = new RecentAnswers(2);
  const keys = ['a', 'b', 'c'].map((text) => answers.keep(answered({ text })));
  expect(keys.map((key) => answers.find(key)?.text)).toEqual([undefined, 'b', 'c']);
  expect(new Set(keys).size).toBe(3);
  expect(keys[0]).toHaveLength(16);
  expect(answers.find('unknown')).toBeUndefined();
});
