import type { Calculation } from '../compute/calculation.js';
import type { Calculator } from '../compute/calculator.js';
import { ALL_CALCULATORS, findCalculator } from '../compute/calculators/all-calculators.js';
import type { FactSheets } from '../fact-sheets/fact-sheets.js';
import type { CalculationRequest } from './compute-desk.js';
import { Refusal } from './resolving/refusal.js';
import { resolveRequest, type ResolvedRequest } from './resolving/resolve-request.js';

/** A calculation that was done, with the sheets that it rests on. */
export interface DoneCalculation {
  readonly calculator: Calculator;
  readonly calculation: Calculation;
  readonly resolved: ResolvedRequest;
}

/** Asked for the tokens of a size, the size itself is no answer. */
function withAskedValue(calculation: Calculation): Calculation {
  const isOfSize = calculation.inputs.some(({ name }) => name === 'parameters');
  const tokens = calculation.results?.find(({ name }) => name === 'tokens');
  if (calculation.name !== 'compute-optimal' || !isOfSize || tokens === undefined) return calculation;
  const { value, unit, results = [] } = calculation;
  return {
    ...calculation,
    value: tokens.value,
    unit: tokens.unit,
    results: [{ name: 'parameters', value, unit }, ...results],
  };
}

/**
 * Does the calculation of a request.
 *
 * @throws {Refusal} If the calculator, a name or a value is unknown.
 * @throws {InvalidInputError | MissingInputError} As the calculator does.
 */
export function calculateRequest(
  request: CalculationRequest,
  sheets: FactSheets,
  language: 'zh' | 'en',
): DoneCalculation {
  const calculator = findCalculator(request.name);
  if (calculator === undefined) {
    const names = ALL_CALCULATORS.map(({ name }) => name).join(', ');
    throw new Refusal({
      zh: `没有名为 ${request.name} 的计算；可用的有：${names}。`,
      en: `There is no calculation called ${request.name}; there are ${names}.`,
    });
  }
  const resolved = resolveRequest(request, calculator, sheets);
  return { calculator, resolved, calculation: withAskedValue(calculator.calculate(resolved.given, language)) };
}
