import type { OpenIndex } from '../../indexing/open-index.js';
import type { QuestionAnalysis } from '../question/analyse-question.js';
import type { QuestionKind } from '../question/question-kind.js';
import type { StatementCandidate } from '../statement/statement-candidate.js';
import { isMadeOf, type AnswerPart } from './answer-part.js';
import { listParts, type CellChoice } from './list-parts.js';

/** Kinds of question that one line answers, or two set side by side. */
const NEVER_LISTED: ReadonlySet<QuestionKind> = new Set([
  'amount',
  'comparison',
  'date',
  'definition',
  'person',
  'reason',
  'yes-no',
]);
/** A row that scores this far above the next answers alone. */
const SINGLED_GAP = 0.7;
/** Statements whose list or table may be the answer. */
const LIST_STARTS = 3;
/** A list must begin this close to the best statement. */
const LIST_GAP = 0.5;
/** Lines of a list that must be among the first candidates. */
const LIST_SUPPORT = 2;
/** Candidates among which a list that was asked for must have many of its lines, wherever it begins. */
const WIDE = 12;
const WIDE_SUPPORT = 4;

/** Whether a sentence is a list by itself: three things or more, joined by commas. */
function isEnumeration(text: string): boolean {
  return (text.match(/、/g)?.length ?? 0) >= 2 || /(?:[^,]{2,40}, ){2,}(?:and|or) /.test(text);
}

/** What the lines of a list are made with. */
export interface ListMaking {
  readonly index: OpenIndex;
  readonly cellsOf: CellChoice;
  readonly part: (candidate: StatementCandidate) => AnswerPart;
}

const holds = (parts: readonly AnswerPart[], candidate: StatementCandidate): boolean =>
  parts.some((part) => isMadeOf(part, candidate));

const supportOf = (parts: readonly AnswerPart[], candidates: readonly StatementCandidate[]): number =>
  candidates.filter((candidate) => holds(parts, candidate)).length;

/**
 * The list or table that answers as a whole: one that was asked for, or whose lines were chosen one by one anyway.
 *
 * @param candidates - Best first.
 * @param chosen - The statements that would answer otherwise.
 * @returns Empty where no list answers.
 */
export function chooseList(
  candidates: readonly StatementCandidate[],
  chosen: readonly StatementCandidate[],
  analysis: QuestionAnalysis,
  making: ListMaking,
): AnswerPart[] {
  const [best] = candidates;
  if (best === undefined || NEVER_LISTED.has(analysis.kind)) return [];
  const isAsked = analysis.kind === 'list';
  // One row far ahead of the others is the answer; the rest of its table is not.
  if (!isAsked && (chosen[1]?.score ?? 0) < best.score - SINGLED_GAP) return [];
  for (const start of isAsked ? candidates.slice(0, LIST_STARTS) : chosen.slice(0, 1)) {
    if (start.score < best.score - LIST_GAP || isEnumeration(start.statement.plainText)) continue;
    const parts = listParts(making.index, start, making.cellsOf);
    const support = supportOf(parts, isAsked ? candidates.slice(0, 10) : chosen);
    if (support >= (isAsked ? LIST_SUPPORT : Math.max(3, chosen.length - 1)))
      return aboutAsked(parts, analysis, making.index);
  }
  return isAsked && !isEnumeration(best.statement.plainText) ? listBehind(best, candidates, analysis, making) : [];
}

/** A list much of which is among the first candidates, after the statement that is ahead of it. */
function listBehind(
  best: StatementCandidate,
  candidates: readonly StatementCandidate[],
  analysis: QuestionAnalysis,
  making: ListMaking,
): AnswerPart[] {
  const first = candidates.slice(0, WIDE);
  for (const start of first.filter(({ statement }) => statement.kind !== 'sentence')) {
    const parts = listParts(making.index, start, making.cellsOf);
    if (supportOf(parts, first) < WIDE_SUPPORT) continue;
    const told = aboutAsked(parts, analysis, making.index);
    return holds(told, best) ? told : [making.part(best), ...told];
  }
  return [];
}

/** The lines that name what was asked, where some of a table's lines do and others are about other things. */
function aboutAsked(parts: readonly AnswerPart[], analysis: QuestionAnalysis, index: OpenIndex): AnswerPart[] {
  if (parts.some(({ kind }) => kind !== 'row')) return [...parts];
  const { recogniser } = index.analyser;
  const asked = new Set(analysis.entities.flatMap((id) => [id, ...recogniser.relatedTo(id)]));
  const about = parts.filter((part) => recogniser.entitiesIn(part.text).some((id) => asked.has(id)));
  return about.length >= 2 ? about : [...parts];
}
