import { BarChart, LineChart, ScatterChart } from 'echarts/charts';
import { GraphicComponent, GridComponent } from 'echarts/components';
import * as echarts from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import type { AnswerLanguage } from '../language/language.js';
import { chartFont, wrapText } from './chart-font.js';
import { chartThemes, type ChartThemeName } from './chart-theme.js';
import type { Chart } from './chart.js';
import { drawBars } from './draw-bars.js';
import { drawLines } from './draw-lines.js';
import { drawStack } from './draw-stack.js';
import { drawTimeline } from './draw-timeline.js';
import { innerWidth, sizes, textAt, type Drawing, type DrawingStyle, type GraphicElement } from './drawing.js';

const TITLE_LINE = 33;
const NOTE_LINE = 20;

echarts.use([BarChart, LineChart, ScatterChart, GridComponent, GraphicComponent, SVGRenderer]);
// There is no browser to measure text: without this, Chinese is taken for square and Latin for Arial.
echarts.setPlatformAPI({
  measureText: (text: string, font?: string) => {
    const size = Number(/([\d.]+)px/.exec(font ?? '')?.[1] ?? sizes.label);
    return { width: chartFont().width(text, size) };
  },
});

export interface DrawChartOptions {
  /** Default `dark`, as most see Discord. */
  readonly theme?: ChartThemeName;
  /** Language of units, such as days or 天. Default `en`. */
  readonly language?: AnswerLanguage;
}

/** A picture as a text of SVG, with its size in pixels. */
export interface ChartSvg {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

/** A chart as SVG: the title, the chart, the note; 600 pixels wide and as high as it needs. Equal charts give equal text. */
export function drawSvg(chart: Chart, options: DrawChartOptions = {}): ChartSvg {
  const theme = chartThemes[options.theme ?? 'dark'];
  const style: DrawingStyle = { theme, language: options.language ?? 'en' };
  const title = wrapText(chart.title, sizes.title, innerWidth, 3);
  const top = sizes.margin + title.length * TITLE_LINE + 12;
  const drawing = drawKind(chart, top, style);
  const note = chart.note === undefined ? [] : wrapText(chart.note, sizes.note, innerWidth, 4);
  const noteTop = top + drawing.height + (note.length > 0 ? 18 : 0);
  const height = Math.ceil(noteTop + note.length * NOTE_LINE + sizes.margin);
  const frame: GraphicElement[] = [
    ...linesAt(title, sizes.margin, TITLE_LINE, sizes.title, theme.text),
    ...linesAt(note, noteTop, NOTE_LINE, sizes.note, theme.faintText),
  ];
  const picture = echarts.init(null, null, { renderer: 'svg', ssr: true, width: sizes.width, height });
  try {
    picture.setOption({
      animation: false,
      backgroundColor: theme.background,
      ...drawing.option,
      graphic: [...frame, ...drawing.graphics],
    });
    return { svg: plainSvg(picture.renderToSVGString()), width: sizes.width, height };
  } finally {
    picture.dispose();
  }
}

function drawKind(chart: Chart, top: number, style: DrawingStyle): Drawing {
  switch (chart.kind) {
    case 'bars':
      return drawBars(chart, top, style);
    case 'stack':
      return drawStack(chart, top, style);
    case 'timeline':
      return drawTimeline(chart, top, style);
    case 'lines':
      return drawLines(chart, top, style);
  }
}

function linesAt(lines: readonly string[], top: number, height: number, size: number, colour: string) {
  return lines.map((line, index) => textAt(line, sizes.margin, top + height * (index + 0.5), { size, colour }));
}

/**
 * Leaves out the looks under a mouse, whose names count up over the life of the process, and says size and family of fonts
 * apart: the rasteriser does not read CSS's short form.
 */
function plainSvg(svg: string): string {
  return svg
    .replaceAll(/<style[^]*?<\/style>\s*/g, '')
    .replaceAll(/ class="zr\d+-cls-\d+"/g, '')
    .replaceAll(/\bzr\d+-/g, 'zr-')
    .replaceAll(/style="font: (?:normal normal )?([\d.]+)px ([^";]+);?"/g, 'font-size="$1" font-family="$2"');
}
