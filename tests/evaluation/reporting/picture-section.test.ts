import { expect, it } from 'vitest';
import { barsOf, pictureSection } from '../../../src/evaluation/reporting/picture-section.js';
import { questionRow, refusedRow, sampleReport, wrongRow } from '../sample-rows.js';

it('a group has a bar of right answers and one of right refusals, as far as it has such questions', () => {
  const { byKind } = sampleReport([questionRow(), wrongRow(), refusedRow()]);
  const bars = barsOf(byKind).map(({ name, figure, isSecond }) => [name, figure.value, isSecond ?? false]);
  expect(bars).toEqual([
    ['fact', 0.5, false],
    ['unanswerable', 1, true],
  ]);
});

it('has Brier score and AUC, and marks the threshold in use', () => {
  // Confidences .9 of what can be answered and .1 of what cannot: (.1² + .1²) / 2 = .01, told apart without fault.
  const source = pictureSection(sampleReport([questionRow(), refusedRow()]));
  expect(source).toContain('Brier score .010 [');
  expect(source).toContain('AUC 1.000 [');
  expect(source).toContain('>threshold .5</text>');
  expect(source).toContain('the one in use</span>, at .500: 1.000 and .000.');
});

it('leaves out what cannot be drawn', () => {
  const row = questionRow({ answer: { confidence: null, threshold: null } });
  const source = pictureSection(sampleReport([row]));
  expect(source.match(/<figure>/g)).toHaveLength(2);
  expect(source).not.toContain('Reliability');
});
