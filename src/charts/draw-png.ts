import { renderAsync } from '@resvg/resvg-js';
import { chartFontFamily, chartFontFile } from './chart-font.js';
import type { Chart } from './chart.js';
import { drawSvg, type DrawChartOptions } from './draw-svg.js';

/** For sharp text on phones. */
const DEFAULT_SCALE = 2;

export interface DrawPngOptions extends DrawChartOptions {
  /** Pixels of the file for each of the picture's own, above 0. Default 2. */
  readonly scale?: number;
}

/** A picture as a PNG file. */
export interface ChartPng {
  readonly png: Buffer;
  readonly width: number;
  readonly height: number;
}

/**
 * A chart as a PNG, 1,200 pixels wide at the usual scale. The rasteriser works beside the event loop and uses the bundled font alone, so
 * that a picture is the same on every machine.
 */
export async function drawPng(chart: Chart, options: DrawPngOptions = {}): Promise<ChartPng> {
  const { svg } = drawSvg(chart, options);
  const image = await renderAsync(svg, {
    font: { fontFiles: [chartFontFile], loadSystemFonts: false, defaultFontFamily: chartFontFamily },
    fitTo: { mode: 'zoom', value: options.scale ?? DEFAULT_SCALE },
  });
  return { png: image.asPng(), width: image.width, height: image.height };
}
