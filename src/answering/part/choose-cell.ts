import type { Statement, TableCell } from '../../chunking/chunk.js';
import type { Analyser } from '../../indexing/analyser.js';
import type { QuestionAnalysis } from '../question/analyse-question.js';
import { statesQuantity } from '../question/quantity-kind.js';

/** Cells of a row that answer a question, with what the row is about. */
export interface ChosenCells {
  readonly subject: string;
  readonly cells: readonly TableCell[];
  /** The row's other cells, in their order. */
  readonly others: readonly TableCell[];
}

/**
 * The cells of a table row whose header, or whose value's unit, is what the question asks for. The first column says
 * what the row is about.
 *
 * @returns Null where no cell stands out: then the whole row is the answer.
 */
export function chooseCells(
  statement: Statement,
  terms: ReadonlySet<string>,
  analysis: QuestionAnalysis,
  analyser: Analyser,
): ChosenCells | null {
  const [first, ...rest] = statement.cells ?? [];
  if (first === undefined || rest.length < 2) return null;
  const subjectTerms = new Set(analyser.terms(first.value).map(({ term }) => term));
  const scored = rest
    .filter((cell) => cell.value !== '')
    .map((cell) => {
      const headerTerms = new Set(analyser.terms(cell.header).map(({ term }) => term));
      const shared = [...headerTerms].filter((term) => terms.has(term) && !subjectTerms.has(term)).length;
      const quantity = analysis.quantities.findIndex((kind) => statesQuantity(cell.value, kind));
      return { cell, score: shared + (quantity < 0 ? 0 : 1.5 - 0.25 * quantity) };
    });
  const best = Math.max(0, ...scored.map(({ score }) => score));
  if (best < 1) return null;
  const wanted = analysis.quantities.length > 1 ? 1 : best - 0.01;
  const chosen = scored.filter(({ score }) => score >= wanted).map(({ cell }) => cell);
  const others = rest.filter((cell) => cell.value !== '' && !chosen.includes(cell));
  return others.length === 0 ? null : { subject: first.value, cells: chosen, others };
}
