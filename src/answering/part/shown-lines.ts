import type { OpenIndex } from '../../indexing/open-index.js';
import type { QuestionAnalysis } from '../question/analyse-question.js';
import { statementAt, type Place } from './list-block.js';
import type { ListUnit } from './rank-list-units.js';

/** Lines of a list shown; the others stay in the article. */
const MAX_LINES = 12;

/** Keeps the lines that meet a condition, where enough of them do. */
function meeting(lines: readonly Place[], least: number, isMet: (line: Place) => boolean): readonly Place[] {
  const met = lines.filter(isMet);
  return met.length >= least ? met : lines;
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
  const namedAbove = new Set(recogniser.entitiesIn(above));
  const isRow = block.kind === 'row';
  const isNamedAbove = analysis.entities.every((id) => namedAbove.has(id));
  // What stands above holds for every item; a table of several companies may still stand under the name of one.
  if (analysis.entities.length > 0 && (isRow || !isNamedAbove)) {
    const entities = isRow ? analysis.entities : analysis.entities.filter((id) => !namedAbove.has(id));
    const asked = new Set(entities.flatMap((id) => [id, ...recogniser.relatedTo(id)]));
    const isAbout = (line: Place): boolean => recogniser.entitiesIn(textOf(line)).some((id) => asked.has(id));
    shown = meeting(shown, isNamedAbove ? 2 : 1, isAbout);
  }
  if (isRow) {
    const years = analysis.years.filter((year) => !above.includes(year));
    if (years.length > 0) shown = meeting(shown, 1, (line) => years.some((year) => textOf(line).includes(year)));
  }
  if (shown.length <= MAX_LINES) return shown;
  const scores = new Map(lines.map((line) => [`${line.chunkNumber}:${line.position}`, line.score]));
  const scoreOf = ({ chunkNumber, position }: Place): number => scores.get(`${chunkNumber}:${position}`) ?? -Infinity;
  const kept = new Set([...shown].sort((left, right) => scoreOf(right) - scoreOf(left)).slice(0, MAX_LINES));
  return shown.filter((line) => kept.has(line));
}
