import type { OpenIndex } from '../../indexing/open-index.js';
import type { QuestionAnalysis } from '../question/analyse-question.js';
import type { QuestionKind } from '../question/question-kind.js';
import { isRepetition } from '../statement/choose-statements.js';
import type { StatementCandidate } from '../statement/statement-candidate.js';
import { isMadeOf, type AnswerPart } from './answer-part.js';
import { blockOf, isSamePlace } from './list-block.js';
import { listParts, type CellChoice } from './list-parts.js';
import { enumerated, rankListUnits, type ListUnit } from './rank-list-units.js';
import { shownLines } from './shown-lines.js';

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
/** Statements beside a list, or in place of one. */
const MAX_SENTENCES = 2;
const MAX_SENTENCES_ALONE = 4;
/** How far behind the first a further statement or list may be. */
const SENTENCE_GAP = 3;
const BLOCK_GAP = 1;
/** Two lists answer together only while they are short. */
const MAX_LINES_OF_TWO = 8;

/** What the lines of a list are made with. */
export interface ListMaking {
  readonly index: OpenIndex;
  readonly cellsOf: CellChoice;
  readonly part: (candidate: StatementCandidate) => AnswerPart;
}

/** Statements to look for lists among, best first. */
export interface ListSearch {
  /** Of the passages and of the rest of their sections. */
  readonly candidates: readonly StatementCandidate[];
  /** Numbers of the passages' chunks. */
  readonly passages: ReadonlySet<number>;
}

/**
 * What answers a question for several things: the list, table or sentence that fits best, with what fits nearly as well.
 *
 * @returns Empty where nothing was found.
 */
export function answerList(
  { candidates, passages }: ListSearch,
  analysis: QuestionAnalysis,
  making: ListMaking,
): AnswerPart[] {
  const { index, part, cellsOf } = making;
  const units = rankListUnits(index, candidates, { count: analysis.count, wantsAll: analysis.wantsAll, passages });
  const [first] = units;
  if (first === undefined) return [];
  const inOneLanguage = units.filter(({ best }) => best.chunk.language === first.best.chunk.language);
  const lines = chosenLists(inOneLanguage, analysis.count).flatMap((unit) =>
    unit.block === undefined
      ? []
      : listParts(index, unit.block, unit.best.document, cellsOf, shownLines(unit, analysis, index)),
  );
  const sentences = chosenSentences(inOneLanguage, first.score, lines, index).map(part);
  return first.block === undefined ? [...sentences, ...lines] : [...lines, ...sentences];
}

/** Whether a unit is a sentence that names the things one after another: then no list has to follow. */
function isEnumeration({ block, best }: ListUnit): boolean {
  return block === undefined && best.statement.kind === 'sentence' && enumerated(best.statement.plainText) > 0;
}

/** The best list near the first unit, with the next one where both are short. */
function chosenLists(units: readonly ListUnit[], count: number | undefined): ListUnit[] {
  const [top] = units;
  if (top === undefined) return [];
  const near = units.filter(({ block, score }) => block !== undefined && score >= top.score - BLOCK_GAP);
  const [first] = isEnumeration(top) ? near.filter(({ block }) => block?.lines.length === count) : near;
  if (first === undefined) return [];
  const second = near.find((unit) => unit !== first && unit.lines.length + first.lines.length <= MAX_LINES_OF_TWO);
  return second === undefined || second.score < first.score - BLOCK_GAP ? [first] : [first, second];
}

function chosenSentences(
  units: readonly ListUnit[],
  top: number,
  lines: readonly AnswerPart[],
  index: OpenIndex,
): StatementCandidate[] {
  const chosen: StatementCandidate[] = [];
  const most = lines.length > 0 ? MAX_SENTENCES : MAX_SENTENCES_ALONE;
  for (const { best, block, score } of units) {
    if (chosen.length >= most || score < top - SENTENCE_GAP) break;
    if (block !== undefined || lines.some((line) => isMadeOf(line, best)) || isRepetition(best, chosen, index))
      continue;
    chosen.push(best);
  }
  return chosen;
}

/**
 * The list or table whose lines were chosen one by one for a question that did not ask for several things.
 *
 * @param chosen - The statements that would answer otherwise, the direct answer first.
 * @returns Empty where no list answers.
 */
export function listOfChosen(
  chosen: readonly StatementCandidate[],
  analysis: QuestionAnalysis,
  { index, cellsOf }: ListMaking,
): AnswerPart[] {
  const [first, second] = chosen;
  if (first === undefined || NEVER_LISTED.has(analysis.kind)) return [];
  // One row far ahead of the others is the answer; the rest of its table is not.
  if ((second?.score ?? 0) < first.score - SINGLED_GAP) return [];
  const block = blockOf(index, first);
  if (block === undefined) return [];
  const parts = listParts(index, block, first.document, cellsOf);
  const support = chosen.filter((candidate) => parts.some((part) => isMadeOf(part, candidate))).length;
  if (support < Math.max(3, chosen.length - 1)) return [];
  const best = chosen.filter((candidate) => block.lines.some((line) => isSamePlace(candidate, line)));
  return listParts(
    index,
    block,
    first.document,
    cellsOf,
    shownLines({ block, lines: best, best: first }, analysis, index),
  );
}
