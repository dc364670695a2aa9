/** A run of characters of one look. */
export interface Run {
  readonly text: string;
  readonly isBold: boolean;
  readonly isLink: boolean;
}

/** One line of a picture. */
export interface TextLine {
  readonly runs: readonly Run[];
  readonly kind: 'plain' | 'quote' | 'small' | 'heading';
  /** Empty space before it, in em. */
  readonly indent: number;
}

/** Width of a character in em, as sans-serif fonts have it on average. */
function widthOf(character: string): number {
  if (/[\u2E80-\u9FFF\uF900-\uFAFF\uFF00-\uFF60\u3000-\u303F]|\p{Extended_Pictographic}/u.test(character)) return 1;
  if (/[iljtfI.,;:!'|()[\] ]/.test(character)) return 0.3;
  if (/[mwMW@%]/.test(character)) return 0.86;
  return /[A-Z]/.test(character) ? 0.66 : 0.55;
}

/** Width of a text in em. */
export function textWidth(text: string): number {
  return Array.from(text).reduce((sum, character) => sum + widthOf(character), 0);
}

/** Reads Discord's Markdown and breaks it into lines of at most `width` em. */
export function layoutText(markdown: string, width: number): TextLine[] {
  return markdown.split('\n').flatMap((line) => {
    const { kind, text, indent } = lineKind(line);
    return wrap(runsOf(text), width - indent).map((runs) => ({ runs, kind, indent }));
  });
}

function lineKind(line: string): { kind: TextLine['kind']; text: string; indent: number } {
  if (line.startsWith('> ')) return { kind: 'quote', text: line.slice(2), indent: 1 };
  if (line.startsWith('-# ')) return { kind: 'small', text: line.slice(3), indent: 0 };
  const item = /^( *)- (.*)$/.exec(line);
  if (item !== null) return { kind: 'plain', text: `• ${item[2] ?? ''}`, indent: 0.5 + (item[1]?.length ?? 0) / 2 };
  return { kind: 'plain', text: line, indent: 0 };
}

const TOKEN = /\\(.)|\*\*([^*]+)\*\*|\[((?:[^\]\\]|\\.)+)\]\(<?(https?:[^)>\s]+)>?\)|([^\\*[]+|[*[])/gu;

function runsOf(text: string): Run[] {
  return [...text.matchAll(TOKEN)].map(([, escaped, bold, link, , plain]) => ({
    text: (escaped ?? bold ?? link ?? plain ?? '').replace(/\\(.)/gu, '$1'),
    isBold: bold !== undefined,
    isLink: link !== undefined,
  }));
}

/** Joins what looks the same. */
function append(line: Run[] = [], run: Run): void {
  const last = line.at(-1);
  if (last?.isBold === run.isBold && last.isLink === run.isLink)
    line.splice(-1, 1, { ...last, text: last.text + run.text });
  else line.push(run);
}

function wrap(runs: readonly Run[], width: number): Run[][] {
  const lines: Run[][] = [[]];
  let used = 0;
  for (const run of runs) {
    // Latin words stay whole; every other character may begin a line.
    for (const text of run.text.match(/[\p{Script=Latin}\p{N}][^\s\p{Script=Han}]*\s?|[^]/gu) ?? []) {
      const wide = textWidth(text);
      if (used + wide > width && used > 0) {
        lines.push([]);
        used = 0;
      }
      append(lines.at(-1), { ...run, text });
      used += wide;
    }
  }
  return lines;
}
