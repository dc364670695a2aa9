import type { CurvePoint } from '../../metrics/abstention-curve.js';
import { formatFigure } from '../render-text.js';
import { axes, length, picture, pointsOf, tickLabel, xOf, yOf, type PlotArea } from './plot-area.js';

const PICTURE = { width: 360, height: 292 };
const shape = { left: 48, top: 10, width: 300, height: 240 };
/** The curve's horizontal axis ends at the first of these that holds nearly all of its rise. */
const ENDS = [0.2, 0.4, 1];
const NEARLY = 0.95;

/** Corners of a step line: a share changes at its threshold, and not before. */
function steps(
  points: readonly CurvePoint[],
  value: (point: CurvePoint) => number,
): (readonly [x: number, y: number])[] {
  return points.flatMap((point, index) => {
    const before = points[index - 1];
    const corner = [point.threshold, value(point)] as const;
    return before === undefined ? [corner] : [[before.threshold, value(point)] as const, corner];
  });
}

function hintOf({ threshold, recall, falseRate }: CurvePoint): string {
  return `threshold ${tickLabel(threshold)}: ${formatFigure(recall)} of the unanswerable questions refused, ${formatFigure(falseRate)} of the answerable ones`;
}

/** Where the curve has all but risen to its height, or the marked point lies, whichever is farther. */
function endOf(points: readonly CurvePoint[], marked: CurvePoint): number {
  const highest = Math.max(...points.map(({ recall }) => recall));
  const risen = points.find(({ recall }) => recall >= highest * NEARLY)?.falseRate ?? 1;
  return ENDS.find((end) => end >= Math.max(risen, marked.falseRate)) ?? 1;
}

/** Refused unanswerable questions against refused answerable ones, the threshold in use marked: the nearer to the upper left, the better. */
export function abstentionCurvePicture(points: readonly CurvePoint[], marked: CurvePoint): string {
  const area: PlotArea = { ...shape, xMost: endOf(points, marked) };
  const shown = points.filter(({ falseRate }) => falseRate <= area.xMost);
  const [x, y] = [xOf(area, marked.falseRate), yOf(area, marked.recall)];
  const isRight = marked.falseRate > area.xMost * 0.6;
  return picture(PICTURE.width, PICTURE.height, `Abstention: ${hintOf(marked)}`, [
    axes(area, 'answerable questions refused', 'unanswerable questions refused'),
    `<polyline class="line" points="${pointsOf(
      area,
      shown.map(({ falseRate, recall }) => [falseRate, recall] as const),
    )}"/>`,
    `<circle class="mark" cx="${length(x)}" cy="${length(y)}" r="6"><title>${hintOf(marked)}</title></circle>`,
    `<text class="value" x="${length(x + (isRight ? -10 : 10))}" y="${length(y + 14)}" text-anchor="${isRight ? 'end' : 'start'}">threshold ${tickLabel(marked.threshold)}</text>`,
  ]);
}

/** Both shares over the threshold, the one in use marked: how much a stricter or a laxer one would cost. */
export function thresholdPicture(points: readonly CurvePoint[], marked: CurvePoint): string {
  const area: PlotArea = { ...shape, xMost: 1 };
  const x = length(xOf(area, marked.threshold));
  const line = (name: string, value: (point: CurvePoint) => number): string =>
    `<polyline class="${name}" points="${pointsOf(area, steps(points, value))}"/>`;
  return picture(PICTURE.width, PICTURE.height, `Over the threshold: ${hintOf(marked)}`, [
    axes(area, 'threshold', 'share refused'),
    line('line', ({ recall }) => recall),
    line('second-line', ({ falseRate }) => falseRate),
    `<path class="marker" d="M${x} ${area.top}v${area.height}"><title>${hintOf(marked)}</title></path>`,
  ]);
}
