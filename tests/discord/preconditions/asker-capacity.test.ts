import { expect, test } from 'vitest';
import { AskerCapacity } from '../../../src/discord/preconditions/asker-capacity.js';

test('a person has so many places, given back when a question is done', () => {
  const capacity = new AskerCapacity(2);
  expect([capacity.take('anna'), capacity.take('anna'), capacity.take('anna')]).toEqual([true, true, false]);
  expect(capacity.take('ben')).toBe(true);
  capacity.release('anna');
  expect([capacity.take('anna'), capacity.take('anna')]).toEqual([true, false]);
});
