import { cutText } from './chart-font.js';
import {
  innerWidth,
  labelWidth,
  rectangleAt,
  sizes,
  textAt,
  type DrawingStyle,
  type GraphicElement,
} from './drawing.js';

const SWATCH = 14;
const ROW = 28;
const GAP = 20;

/** Names beside their colours, as many in a row as fit. */
export function drawLegend(
  entries: readonly { readonly label: string; readonly colour: string }[],
  top: number,
  { theme }: DrawingStyle,
): { readonly graphics: readonly GraphicElement[]; readonly height: number } {
  const graphics: GraphicElement[] = [];
  let x: number = sizes.margin;
  let y = top + ROW / 2;
  for (const { label, colour } of entries) {
    const text = cutText(label, sizes.label, innerWidth - SWATCH - 8);
    const width = SWATCH + 8 + labelWidth(text, sizes.label);
    if (x > sizes.margin && x + width > sizes.width - sizes.margin) {
      x = sizes.margin;
      y += ROW;
    }
    graphics.push(
      rectangleAt({ x, y: y - SWATCH / 2, width: SWATCH, height: SWATCH }, colour),
      textAt(text, x + SWATCH + 8, y, { size: sizes.label, colour: theme.text }),
    );
    x += width + GAP;
  }
  return { graphics, height: entries.length === 0 ? 0 : y + ROW / 2 - top };
}
