import type { ReliabilityBin } from '../../metrics/calibration.js';
import { formatFigure } from '../render-text.js';
import { axes, length, picture, pointsOf, tickLabel, xOf, yOf, type PlotArea } from './plot-area.js';

const area: PlotArea = { left: 48, top: 10, width: 300, height: 240, xMost: 1 };
/** Bars of the counts, under the axis title. */
const counts = { bottom: 366, tallest: 46 };
const PICTURE = { width: 360, height: 372 };
/** Share of a tenth's width that its bar fills. */
const BAR_SHARE = 0.7;

function rangeOf({ from, to }: ReliabilityBin): string {
  return `${tickLabel(from)} to ${tickLabel(to)}`;
}

function dot(bin: ReliabilityBin): string {
  const { meanConfidence, shareTrue, count } = bin;
  const hint = `confidence ${rangeOf(bin)}: ${count} questions, mean confidence ${formatFigure(meanConfidence)}, answerable ${formatFigure(shareTrue)}`;
  const [x, y] = [length(xOf(area, meanConfidence)), length(yOf(area, shareTrue))];
  return `<circle class="dot" cx="${x}" cy="${y}" r="4.5"><title>${hint}</title></circle>`;
}

function countBar(bin: ReliabilityBin, most: number): string {
  const { from, to, count } = bin;
  const centre = xOf(area, (from + to) / 2);
  const width = (xOf(area, to) - xOf(area, from)) * BAR_SHARE;
  const height = (count / most) * counts.tallest;
  const top = counts.bottom - height;
  return (
    `<rect class="soft" x="${length(centre - width / 2)}" y="${length(top)}" width="${length(width)}" height="${length(height)}"/>` +
    `<text x="${length(centre)}" y="${length(top - 4)}" text-anchor="middle">${count}</text>`
  );
}

/**
 * Stated confidence by tenths against the share of questions that can be answered: on the diagonal the two agree, under it
 * the confidence is too high. The bars beneath count the questions of each tenth.
 */
export function reliabilityPicture(bins: readonly ReliabilityBin[]): string {
  const most = Math.max(1, ...bins.map(({ count }) => count));
  const label = `Reliability: ${bins.map((bin) => `confidence ${rangeOf(bin)}, ${bin.count} questions, ${formatFigure(bin.shareTrue)} answerable`).join('; ')}`;
  const line = bins.map(({ meanConfidence, shareTrue }) => [meanConfidence, shareTrue] as const);
  return picture(PICTURE.width, PICTURE.height, label, [
    axes(area, 'stated confidence', 'share that can be answered'),
    `<polyline class="ideal" points="${pointsOf(area, [
      [0, 0],
      [1, 1],
    ])}"/>`,
    `<polyline class="line" points="${pointsOf(area, line)}"/>`,
    ...bins.map(dot),
    ...bins.map((bin) => countBar(bin, most)),
  ]);
}
