import { expect, it } from 'vitest';
import {
  abstentionCurvePicture,
  thresholdPicture,
} from '../../../../src/evaluation/reporting/pictures/abstention-pictures.js';

const points = [
  { threshold: 0, recall: 0, falseRate: 0 },
  { threshold: 0.4, recall: 0.5, falseRate: 0.1 },
  { threshold: 0.8, recall: 1, falseRate: 0.2 },
  { threshold: 1, recall: 1, falseRate: 0.9 },
];
const marked = { threshold: 0.4, recall: 0.5, falseRate: 0.1 };

it('the curve ends where it has risen, and the threshold in use is marked on it', () => {
  // The axis ends at .2: x is 48 + 1500 · share, y is 10 + 240 · (1 - recall).
  const source = abstentionCurvePicture(points, marked);
  expect(source).toContain('<polyline class="line" points="48,250 198,130 348,10"/>');
  expect(source).toContain('<circle class="mark" cx="198" cy="130"');
  expect(source).toContain('>threshold .4</text>');
  expect(source).toContain('threshold .4: .500 of the unanswerable questions refused, .100 of the answerable ones');
});

it('a mark farther out widens the axis, and its label stays inside', () => {
  const source = abstentionCurvePicture(points, { threshold: 1, recall: 1, falseRate: 0.9 });
  expect(source).toContain('<circle class="mark" cx="318" cy="10"');
  expect(source).toContain('text-anchor="end">threshold 1</text>');
});

it('over the threshold the shares change by steps', () => {
  // x is 48 + 300 · threshold.
  const source = thresholdPicture(points, marked);
  expect(source).toContain('<polyline class="line" points="48,250 48,130 168,130 168,10 288,10 288,10 348,10"/>');
  expect(source).toContain(
    '<polyline class="second-line" points="48,250 48,226 168,226 168,202 288,202 288,34 348,34"/>',
  );
  expect(source).toContain('<path class="marker" d="M168 10v240">');
});
