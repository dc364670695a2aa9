import { expect, test } from 'vitest';
import { SeenIds } from '../../src/discord/seen-ids.js';

test('an id is new once, as long as it is remembered', () => {
  const seen = new SeenIds(2);
  expect(['a', 'a', 'b', 'a'].map((id) => seen.isNew(id))).toEqual([true, false, true, false]);
  seen.isNew('c');
  expect(seen.isNew('a')).toBe(true);
});
