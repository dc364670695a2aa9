import { inflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { chartThemes } from '../../src/charts/chart-theme.js';
import { drawPng } from '../../src/charts/draw-png.js';
import { drawSvg } from '../../src/charts/draw-svg.js';
import { sampleCharts, stack } from './sample-charts.js';

interface Decoded {
  readonly width: number;
  readonly height: number;
  /** Number of bytes that the picture's rows unpack to. */
  readonly bytes: number;
}

/** Reads the chunks of a PNG file. @see W3C Recommendation, Portable Network Graphics */
function decode(png: Buffer): Decoded {
  expect(png.subarray(0, 8)).toEqual(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]));
  const data: Buffer[] = [];
  let last = '';
  for (let at = 8; at < png.length;) {
    const length = png.readUInt32BE(at);
    last = png.toString('latin1', at + 4, at + 8);
    if (last === 'IDAT') data.push(png.subarray(at + 8, at + 8 + length));
    at += 12 + length;
  }
  expect(last).toBe('IEND');
  const bytes = inflateSync(Buffer.concat(data)).length;
  return { width: png.readUInt32BE(16), height: png.readUInt32BE(20), bytes };
}

test.each(sampleCharts.map((chart) => [chart.kind, chart] as const))(
  'a PNG of %s decodes, twice as large as the SVG, in both themes',
  async (_, chart) => {
    for (const theme of ['dark', 'light'] as const) {
      const picture = await drawPng(chart, { theme, language: 'zh-CN' });
      const { width, height } = drawSvg(chart, { theme, language: 'zh-CN' });
      const decoded = decode(picture.png);
      expect(decoded).toMatchObject({ width: 2 * width, height: 2 * height });
      expect(picture).toMatchObject({ width: decoded.width, height: decoded.height });
      // RGBA, and one byte of filter for each row.
      expect(decoded.bytes).toBe(decoded.height * (4 * decoded.width + 1));
      // Discord takes 10 MB; a picture for a phone takes far less.
      expect(picture.png.length).toBeLessThan(400_000);
    }
  },
);

test('a picture is the same file each time, and another in the other theme', async () => {
  const [first, second, light] = await Promise.all([
    drawPng(stack),
    drawPng(stack),
    drawPng(stack, { theme: 'light' }),
  ]);
  expect(first.png.equals(second.png)).toBe(true);
  expect(first.png.equals(light.png)).toBe(false);
  expect(chartThemes.dark.background).not.toBe(chartThemes.light.background);
});
