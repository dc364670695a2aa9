import { expect, it } from 'vitest';
import { intervalBars } from '../../../../src/evaluation/reporting/pictures/interval-bars.js';

const source = intervalBars('Right', [
  { name: 'fact', figure: { value: 0.5, low: 0.25, high: 0.75, count: 12 } },
  { name: '<odd>', figure: { value: 1, low: 0.5, high: 1, count: 3 }, isSecond: true },
]);

it('a bar is as long as its share, its whisker as its interval', () => {
  // From 136 on, 158 are 1.
  expect(source).toContain('<rect class="bar" x="136" y="5.5" width="79" height="13"/>');
  expect(source).toContain('d="M175.5 12H254.5M175.5 8v8M254.5 8v8"');
  expect(source).toContain('fact (12)</text>');
});

it('a second bar lies beneath in its own colour', () => {
  expect(source).toContain('<rect class="second" x="136" y="29.5" width="158" height="13"/>');
  expect(source).toContain('d="M215 36H294');
  expect(source).toContain('&#60;odd&#62; (3)');
});

it('is as high as its rows and its scale', () => {
  expect(source).toContain('viewBox="0 0 360 70"');
  expect(source).toContain('aria-label="Right: fact .500, &#60;odd&#62; 1.000"');
});
