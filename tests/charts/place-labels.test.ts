import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placeLabels, type Box } from '../../src/charts/place-labels.js';

const bounds: Box = { x: 0, y: 0, width: 400, height: 300 };

const covers = (one: Box, other: Box): boolean =>
  one.x < other.x + other.width &&
  other.x < one.x + one.width &&
  one.y < other.y + other.height &&
  other.y < one.y + one.height;

test('labels cover neither each other nor a point, and stay within', () => {
  const point = fc.record({
    x: fc.integer({ min: 0, max: 400 }),
    y: fc.integer({ min: 0, max: 300 }),
    width: fc.integer({ min: 5, max: 150 }),
    height: fc.constant(19),
  });
  fc.assert(
    fc.property(fc.array(point, { maxLength: 40 }), (points) => {
      const boxes = placeLabels(points, bounds, 5);
      expect(boxes).toHaveLength(points.length);
      const placed = boxes.filter((box) => box !== undefined);
      for (const [index, box] of placed.entries()) {
        expect(box.x >= 0 && box.y >= 0 && box.x + box.width <= 400 && box.y + box.height <= 300).toBe(true);
        expect(placed.slice(index + 1).some((other) => covers(box, other))).toBe(false);
      }
      for (const [index, box] of boxes.entries()) {
        const dots = points.filter((_, place) => place !== index);
        const dotBoxes = dots.map(({ x, y }) => ({ x: x - 5, y: y - 5, width: 10, height: 10 }));
        expect(box !== undefined && dotBoxes.some((dot) => covers(box, dot))).toBe(false);
      }
    }),
    { numRuns: 150 },
  );
});

test('a point alone has its label to the right, at the right edge to the left', () => {
  const [right, left] = placeLabels(
    [
      { x: 100, y: 100, width: 50, height: 20 },
      { x: 390, y: 200, width: 50, height: 20 },
    ],
    bounds,
    5,
  );
  expect(right).toEqual({ x: 108, y: 90, width: 50, height: 20 });
  expect(left?.x).toBe(332);
});
