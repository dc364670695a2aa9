import stringWidth from 'string-width';

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** Never first on a line. */
const CLOSING = /^[\p{Pe}\p{Pf}。，、；：？！…—·～％℃,.;:?!%]/u;
/** Never last on a line. */
const OPENING = /[\p{Ps}\p{Pi}￥＄]$/u;
const MARKERS = /^(?:\[\d+\])+$/;
const BULLET = /^\s*(?:[-*•]|\d+[.)、])\s+/;

/** What is not broken inside: a word, or a wide character with the punctuation that belongs to it. */
interface Unit {
  text: string;
  isWide: boolean;
  /** Columns of white space before it. */
  gap: string;
}

function unitsOf(line: string): Unit[] {
  const units: Unit[] = [];
  let gap = '';
  for (const { segment } of graphemes.segment(line)) {
    if (/^\s+$/u.test(segment)) {
      gap += ' ';
      continue;
    }
    const isWide = stringWidth(segment) > 1;
    const previous = units.at(-1);
    const isGlued =
      previous !== undefined &&
      gap === '' &&
      ((!isWide && !previous.isWide) || OPENING.test(previous.text) || CLOSING.test(segment));
    if (isGlued) {
      previous.text += segment;
      if (!CLOSING.test(segment)) previous.isWide = isWide;
    } else {
      units.push({ text: segment, isWide, gap });
    }
    gap = '';
  }
  return units.reduce<Unit[]>((merged, unit) => {
    const previous = merged.at(-1);
    if (previous !== undefined && unit.gap === '' && MARKERS.test(unit.text)) previous.text += unit.text;
    else merged.push(unit);
    return merged;
  }, []);
}

/** Cuts a unit that is wider than a line, such as a long address. */
function pieces(text: string, width: number): string[] {
  const found: string[] = [];
  let piece = '';
  let used = 0;
  for (const { segment } of graphemes.segment(text)) {
    const columns = stringWidth(segment);
    if (used + columns > width && used > 0) {
      found.push(piece);
      piece = '';
      used = 0;
    }
    piece += segment;
    used += columns;
  }
  return [...found, piece];
}

function wrapLine(line: string, width: number, indent: string, further: string): string[] {
  const bullet = BULLET.exec(line)?.[0] ?? '';
  const hanging = further + ' '.repeat(Math.min(stringWidth(bullet), Math.max(0, width - further.length - 10)));
  const lines: string[] = [];
  let current = indent + bullet;
  let used = stringWidth(current);
  let isEmpty = true;
  for (const unit of unitsOf(line.slice(bullet.length))) {
    const columns = stringWidth(unit.text);
    if (!isEmpty && used + unit.gap.length + columns > width) {
      lines.push(current);
      current = hanging;
      used = hanging.length;
      isEmpty = true;
    }
    const gap = isEmpty ? '' : unit.gap;
    const [first = '', ...more] =
      columns > width - used - gap.length ? pieces(unit.text, Math.max(2, width - used)) : [unit.text];
    current += gap + first;
    used += gap.length + stringWidth(first);
    for (const piece of more) {
      lines.push(current);
      current = hanging + piece;
      used = stringWidth(current);
    }
    isEmpty = false;
  }
  lines.push(current.trimEnd());
  return lines;
}

/**
 * Breaks a text into lines of at most `width` columns, a Chinese character counting two. Words stay whole, closing
 * punctuation and `[1]` markers stay with what they follow, and a list item's further lines are indented under it.
 *
 * @param width - Columns, indent included; `Infinity` only indents.
 * @param indent - Put before every line. Default none.
 * @param further - Put in its place before the lines that a break makes.
 */
export function wrapText(text: string, width: number, indent = '', further = indent): string[] {
  return text.split('\n').flatMap((line) => {
    if (width === Infinity) return [(indent + line).trimEnd()];
    return wrapLine(line, width, indent, further);
  });
}
