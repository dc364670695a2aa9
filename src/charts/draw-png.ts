import { renderAsync } from '@resvg/resvg-js';
import { chartFontFamily, chartFontFile } from './chart-font.js';
import type { Chart } from './chart.js';
import { drawSvg, type DrawChartOptions } from './draw-svg.js';

/** Pixels of the file for each of the picture's own, for sharp text on phones. */
const SCALE = 2;

/** A picture as a PNG file. */
export interface ChartPng {
  readonly png: Buffer;
  readonly width: number;
  readonly height: number;
}

/**
 * A chart as a PNG of 1,200 pixels width. The rasteriser works beside the event loop and uses the bundled font alone, so
 * that a picture is the same on every machine.
 */
export async function drawPng(chart: Chart, options: DrawChartOptions = {}): Promise<ChartPng> {
  const { svg } = drawSvg(chart, options);
  const image = await renderAsync(svg, {
    font: { fontFiles: [chartFontFile], loadSystemFonts: false, defaultFontFamily: chartFontFamily },
    fitTo: { mode: 'zoom', value: SCALE },
  });
  return { png: image.asPng(), width: image.width, height: image.height };
}
