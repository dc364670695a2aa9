import { toTraditional } from '../language/chinese-script.js';
import type { Chart } from '../charts/chart.js';
import type { Calculation } from '../compute/calculation.js';
import type { CalculatedOutcome, ComputeOutcome } from './compute-desk.js';

/** Every text of a value in Traditional characters, keys and numbers as they are. */
function everywhere<Value>(value: Value): Value {
  if (typeof value === 'string') return toTraditional(value) as Value;
  if (Array.isArray(value)) return value.map(everywhere) as Value;
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(
      Object.entries(value).map(([key, member]) => [key, everywhere(member as unknown)]),
    ) as Value;
  }
  return value;
}

/** Titles of publications stay as they are. */
function traditionalCalculation(calculation: Calculation): Calculation {
  const inputs = calculation.inputs.map((input) =>
    input.why === undefined ? input : { ...input, why: toTraditional(input.why) },
  );
  const { results, table } = calculation;
  return {
    ...calculation,
    inputs,
    ...(results !== undefined && { results: everywhere(results) }),
    ...(table !== undefined && { table: everywhere(table) }),
  };
}

/** An outcome in Traditional Chinese, for those who ask in it. */
export function traditionalOutcome(outcome: ComputeOutcome): ComputeOutcome {
  if (outcome.kind !== 'calculated') return { ...outcome, message: toTraditional(outcome.message) };
  const { chart } = outcome;
  return {
    ...outcome,
    text: toTraditional(outcome.text),
    calculation: traditionalCalculation(outcome.calculation),
    warnings: everywhere(outcome.warnings),
    changes: everywhere(outcome.changes),
    ...(chart !== undefined && { chart: everywhere<Chart>(chart) }),
  } satisfies CalculatedOutcome;
}
