import { expect, it } from 'vitest';
import { reliabilityPicture } from '../../../../src/evaluation/reporting/pictures/reliability-picture.js';

const bins = [
  { from: 0.1, to: 0.2, count: 5, meanConfidence: 0.15, shareTrue: 0.2 },
  { from: 0.9, to: 1, count: 20, meanConfidence: 0.95, shareTrue: 0.9 },
];
const source = reliabilityPicture(bins);

it('each tenth is a dot at its mean confidence and its share', () => {
  // x: 48 + 300 · confidence; y: 10 + 240 · (1 - share).
  expect(source).toContain('<circle class="dot" cx="93" cy="202"');
  expect(source).toContain('<circle class="dot" cx="333" cy="34"');
  expect(source).toContain('<polyline class="line" points="93,202 333,34"/>');
});

it('each tenth has a bar as high as its count, and the count above', () => {
  // The fullest is 46 high, a quarter of it 11.5; all stand on 366.
  expect(source).toContain('<rect class="soft" x="82.5" y="354.5" width="21" height="11.5"/>');
  expect(source).toContain('<rect class="soft" x="322.5" y="320" width="21" height="46"/>');
  expect(source).toMatch(/>20<\/text>/);
});

it('tells its figures to those who hear it', () => {
  expect(source).toContain('confidence .1 to .2, 5 questions, .200 answerable; confidence .9 to 1, 20 questions');
});
