/** A rectangle in pixels. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A point with the size of its label; what comes first is placed first. */
export interface LabelledPoint {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where a label may stand beside its point: how far it is moved from it, in parts of its own width and height. */
const SIDES: readonly (readonly [right: number, down: number])[] = [
  [0.5, 0],
  [-0.5, 0],
  [0, -0.5],
  [0, 0.5],
  [0.5, -0.5],
  [-0.5, -0.5],
  [0.5, 0.5],
  [-0.5, 0.5],
];

/**
 * Finds a place for each label, beside its point, within `bounds`, and off every point and every label placed before.
 *
 * @param radius - Of the points, in pixels.
 * @returns One for each point; `undefined` where no place is free: then the label is left out.
 */
export function placeLabels(
  points: readonly LabelledPoint[],
  bounds: Box,
  radius: number,
): readonly (Box | undefined)[] {
  const taken: Box[] = points.map(({ x, y }) => ({
    x: x - radius,
    y: y - radius,
    width: 2 * radius,
    height: 2 * radius,
  }));
  return points.map((point, index) => {
    const others = taken.filter((_, place) => place !== index);
    const box = SIDES.map(([right, down]) => boxOf(point, right, down, radius + 3)).find(
      (each) => contains(bounds, each) && !others.some((other) => overlaps(other, each)),
    );
    if (box !== undefined) taken.push(box);
    return box;
  });
}

function boxOf({ x, y, width, height }: LabelledPoint, right: number, down: number, distance: number): Box {
  // Beside a corner of the point there is less to keep clear of.
  const gap = right !== 0 && down !== 0 ? distance * 0.6 : distance;
  return {
    x: x - width / 2 + right * width + Math.sign(right) * gap,
    y: y - height / 2 + down * height + Math.sign(down) * gap,
    width,
    height,
  };
}

function contains(outer: Box, inner: Box): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  );
}

function overlaps(one: Box, other: Box): boolean {
  return (
    one.x < other.x + other.width &&
    other.x < one.x + one.width &&
    one.y < other.y + other.height &&
    other.y < one.y + one.height
  );
}
