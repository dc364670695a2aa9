import type { OpenIndex } from '../../indexing/open-index.js';
import type { QuestionAnalysis } from '../question/analyse-question.js';
import { statementAt, type Place } from './list-block.js';
import type { ListUnit } from './rank-list-units.js';

/** Lines of a list shown; the others stay in the article. */
const MAX_LINES = 12;

/** Keeps the lines that meet a condition, where some do and others do not. */
function meeting(lines: readonly Place[], isMet: (line: Place) => boolean): readonly Place[] {
  const met = lines.filter(isMet);
  return met.length >= 2 ? met : lines;
}

/**
 * The lines of a list or table that answer: those of a table that name what was asked for and a year that was asked for,
 * where others do not; of a long list the best.
 */
export function shownLines(
  { block, lines, best }: Pick<ListUnit, 'block' | 'lines' | 'best'>,
  analysis: QuestionAnalysis,
  index: OpenIndex,
): readonly Place[] {
  if (block === undefined) return [];
  const { recogniser } = index.analyser;
  const textOf = (line: Place | undefined): string =>
    line === undefined ? '' : (statementAt(index, line)?.plainText ?? '');
  const above = [best.document.title, ...best.chunk.headingPath, textOf(block.lead)].join('\n');
  let shown: readonly Place[] = block.lines;
  if (block.kind === 'row') {
    const asked = new Set(analysis.entities.flatMap((id) => [id, ...recogniser.relatedTo(id)]));
    shown = meeting(shown, (line) => recogniser.entitiesIn(textOf(line)).some((id) => asked.has(id)));
    const years = analysis.years.filter((year) => !above.includes(year));
    if (years.length > 0) shown = meeting(shown, (line) => years.some((year) => textOf(line).includes(year)));
  }
  if (shown.length <= MAX_LINES) return shown;
  const scores = new Map(lines.map((line) => [`${line.chunkNumber}:${line.position}`, line.score]));
  const scoreOf = ({ chunkNumber, position }: Place): number => scores.get(`${chunkNumber}:${position}`) ?? -Infinity;
  const kept = new Set([...shown].sort((left, right) => scoreOf(right) - scoreOf(left)).slice(0, MAX_LINES));
  return shown.filter((line) => kept.has(line));
}
