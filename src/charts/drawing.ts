import type { EChartsCoreOption } from 'echarts/core';
import type { AnswerLanguage } from '../language/language.js';
import { chartFont, chartFontFamily } from './chart-font.js';
import type { ChartTheme } from './chart-theme.js';

/** Sizes in the picture's own pixels; it is drawn at twice as many. A phone shows the width in about 350 points. */
export const sizes = {
  width: 600,
  margin: 24,
  title: 25,
  heading: 19,
  label: 18,
  note: 14,
} as const;

/** Width between the margins. */
export const innerWidth = sizes.width - 2 * sizes.margin;

/** What drawing a chart needs besides it. */
export interface DrawingStyle {
  readonly theme: ChartTheme;
  /** Language of units, such as days or 天. */
  readonly language: AnswerLanguage;
}

/** One element of a picture that is put at a place of ours: a text, a rectangle, a line. */
export type GraphicElement = Readonly<Record<string, unknown>>;

/** The middle of a picture: what stands between its title and its note. */
export interface Drawing {
  /** Height in pixels, from the `top` that was given. */
  readonly height: number;
  readonly graphics: readonly GraphicElement[];
  /** Grids, axes and series. */
  readonly option: EChartsCoreOption;
}

interface Writing {
  readonly size: number;
  readonly colour: string;
  /** Which end of the text stands at `x`. Default `left`. */
  readonly align?: 'left' | 'center' | 'right';
  /** Colour of a rim that keeps lines behind the text off it. Default none. */
  readonly rim?: string;
}

/** A line of text whose middle is at `y`. */
export function textAt(
  text: string,
  x: number,
  y: number,
  { size, colour, align = 'left', rim }: Writing,
): GraphicElement {
  return {
    type: 'text',
    x,
    y,
    z: 100,
    silent: true,
    style: {
      ...(rim === undefined ? {} : { stroke: rim, lineWidth: 4 }),
      ...raisedText(text, size),
      font: fontOf(size),
      fill: colour,
      align,
      verticalAlign: 'middle',
    },
  };
}

export function rectangleAt(
  shape: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
  fill: string,
): GraphicElement {
  return { type: 'rect', shape: { ...shape, r: 3 }, style: { fill }, silent: true };
}

/** As CSS writes it. */
export function fontOf(size: number): string {
  return `${size}px ${chartFontFamily}`;
}

/** Text style of axes and labels. */
export function writing(size: number, colour: string) {
  return { fontFamily: chartFontFamily, fontSize: size, color: colour, rich: { up: raisedStyle(size) } };
}

function raisedStyle(size: number) {
  return { fontSize: Math.round(size * 0.7), fontFamily: chartFontFamily, verticalAlign: 'top' as const };
}

/** `10^25` with its exponent raised; the font has no raised characters for all digits. */
export function raised(text: string): string {
  return text.replaceAll(/[{}|]/g, ' ').replaceAll(/\^(-?\d+)/g, '{up|$1}');
}

function raisedText(text: string, size: number) {
  return /\^-?\d/.test(text)
    ? { text: raised(text), rich: { up: { font: fontOf(Math.round(size * 0.7)), verticalAlign: 'top' } } }
    : { text };
}

/** Width in pixels of a label, its exponents raised. */
export function labelWidth(text: string, size: number): number {
  const font = chartFont();
  return text
    .split(/\^(-?\d+)/)
    .reduce((sum, part, index) => sum + font.width(part, index % 2 === 1 ? Math.round(size * 0.7) : size), 0);
}

/** The biggest of the values; 1 where there is none above 0, so that an axis has a length. */
export function largest(values: readonly number[]): number {
  const biggest = Math.max(0, ...values.filter((value) => Number.isFinite(value)));
  return biggest > 0 ? biggest : 1;
}
