import { chartFont } from '../../src/charts/chart-font.js';

/** A text of an SVG picture with the rectangle that it covers, in the picture's pixels. */
export interface DrawnText {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const TEXT = /<text ([^>]*)>([^<]*)<\/text>/g;

/** Every text of a picture, measured by the font itself. */
export function drawnTexts(svg: string): DrawnText[] {
  return [...svg.matchAll(TEXT)].map(([, attributes = '', escaped = '']) => {
    const text = escaped.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
    const size = Number(/font-size[=:]"?([\d.]+)/.exec(attributes)?.[1]);
    const [, x = 'NaN', y = 'NaN'] = /translate\(([-\d.]+) ([-\d.]+)\)/.exec(attributes) ?? [];
    // An offset within the element moves the text further.
    const dx = Number(/ x="([-\d.]+)"/.exec(` ${attributes}`)?.[1] ?? 0);
    const dy = Number(/ y="([-\d.]+)"/.exec(` ${attributes}`)?.[1] ?? 0);
    const width = chartFont().width(text, size);
    const anchor = /text-anchor="(\w+)"/.exec(attributes)?.[1];
    const left = Number(x) + dx - (anchor === 'end' ? width : anchor === 'middle' ? width / 2 : 0);
    const middle = Number(y) + dy;
    return { text, left, right: left + width, top: middle - size * 0.45, bottom: middle + size * 0.45 };
  });
}

/** Pairs of texts of which one covers the other. */
export function overlappingTexts(texts: readonly DrawnText[]): string[] {
  return texts.flatMap((one, index) =>
    texts
      .slice(index + 1)
      .filter(
        (other) =>
          one.left < other.right - 1 &&
          other.left < one.right - 1 &&
          one.top < other.bottom - 1 &&
          other.top < one.bottom - 1,
      )
      .map((other) => `${one.text} / ${other.text}`),
  );
}
