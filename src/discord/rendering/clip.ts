const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/**
 * The text, or its beginning and an ellipsis where it is longer than `maxChars` UTF-16 code units. Never cut inside
 * a character as a reader sees it (a surrogate pair, an emoji of several code points).
 */
export function clip(text: string, maxChars: number): string {
  if (text.length <= maxChars) return text;
  let end = 0;
  for (const { index, segment } of graphemes.segment(text.slice(0, maxChars * 2))) {
    if (index + segment.length > maxChars - 1) break;
    end = index + segment.length;
  }
  return `${text.slice(0, end)}…`;
}
