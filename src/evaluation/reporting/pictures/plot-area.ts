import { escapeHtml } from '../escape-html.js';

/** A rectangle of a picture in which points of two shares are drawn; in the picture's own units, y downwards. */
export interface PlotArea {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** Value at the right edge; 0 is at the left one. */
  readonly xMost: number;
}

const TICKS = [0, 0.25, 0.5, 0.75, 1];

/** A length as a picture's source has it: at most one decimal. */
export function length(value: number): string {
  return String(Math.round(value * 10) / 10);
}

/** A share as labels have it: 0, .25, 1. */
export function tickLabel(value: number): string {
  return String(Math.round(value * 1000) / 1000).replace(/^0\./, '.');
}

/** Where a value of the horizontal axis lies; what is beyond the edge lies on it. */
export function xOf({ left, width, xMost }: PlotArea, value: number): number {
  return left + (Math.min(xMost, Math.max(0, value)) / xMost) * width;
}

/** Where a share of the vertical axis lies, 1 at the top. */
export function yOf({ top, height }: PlotArea, share: number): number {
  return top + (1 - Math.min(1, Math.max(0, share))) * height;
}

/** Corners of a line through values, for `points`. */
export function pointsOf(area: PlotArea, values: readonly (readonly [x: number, y: number])[]): string {
  return values.map(([x, y]) => `${length(xOf(area, x))},${length(yOf(area, y))}`).join(' ');
}

/** Grid, scales and the names of both axes. */
export function axes(area: PlotArea, xTitle: string, yTitle: string): string {
  const { left, top, width, height, xMost } = area;
  const middle = { x: length(left + width / 2), y: length(top + height / 2) };
  const across = TICKS.map((tick) => {
    const y = length(yOf(area, tick));
    return `<path class="grid" d="M${left} ${y}h${width}"/><text x="${left - 6}" y="${y}" dy=".35em" text-anchor="end">${tickLabel(tick)}</text>`;
  });
  const upright = TICKS.map((tick) => {
    const x = length(xOf(area, tick * xMost));
    return `<path class="grid" d="M${x} ${top}v${height}"/><text x="${x}" y="${top + height + 15}" text-anchor="middle">${tickLabel(tick * xMost)}</text>`;
  });
  const titles = [
    `<text class="axis" x="${middle.x}" y="${top + height + 32}" text-anchor="middle">${escapeHtml(xTitle)}</text>`,
    `<text class="axis" x="12" y="${middle.y}" text-anchor="middle" transform="rotate(-90 12 ${middle.y})">${escapeHtml(yTitle)}</text>`,
  ];
  return [...across, ...upright, ...titles].join('\n');
}

/** A picture of its own, for those who hear it too. @param label - Says what it shows, figures included. */
export function picture(width: number, height: number, label: string, content: readonly string[]): string {
  const size = `viewBox="0 0 ${length(width)} ${length(height)}" width="${length(width)}" height="${length(height)}"`;
  return `<svg ${size} role="img" aria-label="${escapeHtml(label)}">\n${content.join('\n')}\n</svg>`;
}
