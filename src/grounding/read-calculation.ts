import type { Calculation } from '../compute/calculation.js';
import type { Analyser } from '../indexing/analyser.js';
import { readText, type ReadText } from './text/read-text.js';

/** A calculation as a text of its figures with their units, and of the names in it. */
export function readCalculation(calculation: Calculation, analyser: Analyser): ReadText {
  const { name, value, unit, formula, inputs, results = [], table } = calculation;
  const measured = (amount: number | string, of: string): string => (of === '1' ? String(amount) : `${amount} ${of}`);
  const lines = [
    `${name}: ${measured(value, unit)}`,
    formula,
    ...inputs.map(
      (input) => `${input.name}: ${measured(input.value, input.unit)}; ${input.source ?? ''}; ${input.why ?? ''}`,
    ),
    ...results.map((result) => `${result.name}: ${measured(result.value, result.unit)}`),
    ...(table === undefined ? [] : [table.columns.join('; '), ...table.rows.map((row) => row.join('; '))]),
  ];
  return readText(lines.join('\n'), analyser);
}
