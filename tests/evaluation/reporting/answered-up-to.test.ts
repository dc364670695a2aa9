import { expect, it } from 'vitest';
import { answeredUpTo } from '../../../src/evaluation/reporting/answered-up-to.js';
import { questionRow, refusedRow } from '../sample-rows.js';

it.each([
  ['an answer holds up to its confidence', questionRow(), { isAnswerable: true, answeredUpTo: 0.9 }],
  ['so would have one that was refused for it', refusedRow(), { isAnswerable: false, answeredUpTo: 0.1 }],
  [
    'one refused for another reason never comes',
    questionRow({ answer: { kind: 'abstained', confidence: 0.9 } }),
    { isAnswerable: true, answeredUpTo: -Infinity },
  ],
  [
    'one without confidence always comes',
    questionRow({ answer: { confidence: null, threshold: null } }),
    { isAnswerable: true, answeredUpTo: Infinity },
  ],
])('%s', (_what, row, expected) => {
  expect(answeredUpTo([row])).toEqual([expected]);
});
