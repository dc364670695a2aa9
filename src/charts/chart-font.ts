import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { FontMetrics } from './font-metrics.js';

/** Name of the family as the file itself says it. */
export const chartFontFamily = 'Noto Sans SC Medium';

/** The one font of all pictures; part of the package, so that no font of the machine is needed. */
export const chartFontFile = fileURLToPath(new URL('../../fonts/noto-sans-sc-subset.ttf', import.meta.url));

let metrics: FontMetrics | undefined;

/** Metrics of the font, read once. */
export function chartFont(): FontMetrics {
  metrics ??= new FontMetrics(readFileSync(chartFontFile));
  return metrics;
}

/** The text in characters that the font has; others become `?`, which says more than an empty place. */
export function drawable(text: string): string {
  const font = chartFont();
  return Array.from(text.replaceAll(/\s+/g, ' '), (character) => (font.has(character) ? character : '?')).join('');
}

/** What stays together on a line: a Chinese character with its punctuation, a word of another script, a space. */
const PARTS = /[（《“「]?\p{Script=Han}[，。、；：！？）》”」]*|\s|[^\p{Script=Han}\s]+/gu;

/**
 * Breaks a text into lines of at most `width` pixels: between words, and anywhere between Chinese characters.
 *
 * @param maxLines - Beyond it the last line ends in an ellipsis.
 */
export function wrapText(text: string, size: number, width: number, maxLines: number): string[] {
  const font = chartFont();
  const lines: string[] = [''];
  for (const part of drawable(text).match(PARTS) ?? []) {
    const line = lines.at(-1) ?? '';
    if (line !== '' && font.width(line + part.trimEnd(), size) > width) lines.push(part.trimStart());
    else lines[lines.length - 1] = line + part;
  }
  const shown = lines.map((line) => line.trim()).filter((line) => line !== '');
  if (shown.length <= maxLines) return shown.map((line) => cutText(line, size, width));
  const last = shown.slice(maxLines - 1).join(' ');
  return [...shown.slice(0, maxLines - 1), cutText(last, size, width)];
}

/** The text, or its beginning and an ellipsis where it is wider than `width` pixels. */
export function cutText(text: string, size: number, width: number): string {
  const font = chartFont();
  const characters = Array.from(drawable(text));
  if (font.width(characters.join(''), size) <= width) return characters.join('');
  while (characters.length > 0 && font.width(`${characters.join('')}…`, size) > width) characters.pop();
  return `${characters.join('').trimEnd()}…`;
}
