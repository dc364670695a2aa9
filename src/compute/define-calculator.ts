import type { Calculation, CalculationResult } from './calculation.js';
import type { Calculator, GivenInputs } from './calculator.js';
import { InputValues } from './input-values.js';
import { InvalidInputError } from './invalid-input-error.js';

/** What a formula gives, before its inputs are listed beside it. */
export interface CalculatorOutcome {
  readonly value: number | string;
  readonly unit: string;
  /** Only where it differs from the calculator's, such as with the attention term. */
  readonly formula?: string;
  readonly results?: readonly CalculationResult[];
  readonly table?: Calculation['table'];
}

function checkFinite({ value, results = [] }: CalculatorOutcome, language: 'zh' | 'en'): void {
  for (const number of [value, ...results.map((result) => result.value)]) {
    if (typeof number !== 'number' || Number.isFinite(number)) continue;
    throw new InvalidInputError(
      'value',
      language === 'zh'
        ? '这些数值合在一起超出了可计算的范围；请检查单位与数量级。'
        : 'These values together leave the range of numbers that can be computed; check units and magnitudes.',
    );
  }
}

/** A calculator made of its definition and a pure function over checked values. */
export function defineCalculator(
  definition: Omit<Calculator, 'calculate'>,
  compute: (values: InputValues) => CalculatorOutcome,
): Calculator {
  return {
    ...definition,
    calculate(given: GivenInputs, language): Calculation {
      const values = new InputValues(definition.name, definition.inputs, given, language);
      const outcome = compute(values);
      checkFinite(outcome, language);
      return {
        name: definition.name,
        value: outcome.value,
        unit: outcome.unit,
        formula: outcome.formula ?? definition.formula,
        inputs: values.used(),
        ...(outcome.results === undefined ? {} : { results: outcome.results }),
        ...(outcome.table === undefined ? {} : { table: outcome.table }),
      };
    },
  };
}
