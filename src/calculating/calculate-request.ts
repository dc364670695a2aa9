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

/** The calculation with another of its results as the main one. */
function withMain(calculation: Calculation, name: string | undefined, ownName: string): Calculation {
  const main = calculation.results?.find((result) => result.name === name);
  if (main === undefined) return calculation;
  const { value, unit, results = [] } = calculation;
  const others = results.filter((result) => result !== main);
  return { ...calculation, value: main.value, unit: main.unit, results: [{ name: ownName, value, unit }, ...others] };
}

/** What is asked for where the calculator's own value is not: the size itself is no answer to how many tokens it wants. */
function withAskedValue(calculation: Calculation, asked: string | undefined): Calculation {
  const isOfSize = calculation.inputs.some(({ name }) => name === 'parameters');
  if (calculation.name === 'compute-optimal' && isOfSize) return withMain(calculation, 'tokens', 'parameters');
  if (calculation.name === 'training-time') return withMain(calculation, asked, 'time');
  return calculation.name === 'decode-speed' ? withMain(calculation, asked, 'tokensPerSecond') : calculation;
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
  return {
    calculator,
    resolved,
    calculation: withAskedValue(calculator.calculate(resolved.given, language), request.values['answer']),
  };
}
