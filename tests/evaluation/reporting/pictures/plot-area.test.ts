import { expect, it } from 'vitest';
import {
  axes,
  length,
  picture,
  pointsOf,
  tickLabel,
  xOf,
  yOf,
} from '../../../../src/evaluation/reporting/pictures/plot-area.js';

const area = { left: 50, top: 10, width: 200, height: 100, xMost: 0.4 };

it('0 is left and below, the ends are right and above, and nothing leaves the area', () => {
  expect([xOf(area, 0), xOf(area, 0.1), xOf(area, 0.4), xOf(area, 0.9), xOf(area, -1)]).toEqual([
    50, 100, 250, 250, 50,
  ]);
  expect([yOf(area, 0), yOf(area, 0.25), yOf(area, 1), yOf(area, 2)]).toEqual([110, 85, 10, 10]);
});

it('points are places with a comma between', () => {
  expect(
    pointsOf(area, [
      [0, 0],
      [0.2, 1],
    ]),
  ).toBe('50,110 150,10');
});

it.each([
  [0, '0'],
  [0.25, '.25'],
  [1, '1'],
])('%s is labelled %s', (value, label) => {
  expect(tickLabel(value)).toBe(label);
});

it('a length has one decimal at most', () => {
  expect([length(1 / 3), length(2)]).toEqual(['0.3', '2']);
});

it('axes label quarters of both ranges', () => {
  const labels = [...axes(area, 'x <1>', 'y').matchAll(/>([^<>]+)<\/text>/g)].map(([, label]) => label);
  expect(labels).toEqual(['0', '.25', '.5', '.75', '1', '0', '.1', '.2', '.3', '.4', 'x &#60;1&#62;', 'y']);
});

it('a picture says what it shows', () => {
  expect(picture(10, 20.55, 'a "b"', ['<path/>'])).toBe(
    '<svg viewBox="0 0 10 20.6" width="10" height="20.6" role="img" aria-label="a &#34;b&#34;">\n<path/>\n</svg>',
  );
});
