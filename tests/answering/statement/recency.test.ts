import { expect, it } from 'vitest';
import { createRecency } from '../../../src/answering/statement/recency.js';
import { recordOf } from '../record-of.js';

it('is 1 for the newest as-of date, 0 for the oldest and for none', () => {
  const old = recordOf({ id: 'old', asOf: '2023-04' });
  const between = recordOf({ id: 'between', asOf: '2024' });
  const newest = recordOf({ id: 'newest', asOf: '2025-04' });
  const undated = recordOf({ id: 'undated' });
  const recencyOf = createRecency([old, between, newest, undated]);
  expect(recencyOf(newest)).toBe(1);
  expect(recencyOf(old)).toBe(0);
  expect(recencyOf(undated)).toBe(0);
  expect(recencyOf(between)).toBeCloseTo(9 / 24);
});

it('tells nothing apart where all documents have one date', () => {
  const only = recordOf({ id: 'only', asOf: '2023-04' });
  expect(createRecency([only])(only)).toBe(0);
});
