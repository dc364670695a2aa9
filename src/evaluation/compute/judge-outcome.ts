import type { Calculation } from '../../compute/calculation.js';
import { convert } from '../../compute/units.js';
import type { ComputeOutcome } from '../../calculating/compute-desk.js';
import type { ComputeExpectation } from './compute-question.js';

type ExpectedValue = Extract<ComputeExpectation, { name: unknown }>;

/** The value in the expected unit; `undefined` where it is a word or of another dimension. */
function valueIn(calculation: Calculation, unit: string): number | undefined {
  if (typeof calculation.value !== 'number') return undefined;
  try {
    return convert(calculation.value, calculation.unit, unit);
  } catch {
    return undefined;
  }
}

function valueFault(calculation: Calculation, { value, unit = '1', tolerance }: ExpectedValue): string | undefined {
  if (value === undefined) return undefined;
  const found = valueIn(calculation, unit);
  const shown = `${String(calculation.value)} ${calculation.unit}`;
  if (found === undefined) return `gives ${shown}, which is no ${unit}`;
  return Math.abs(found / value - 1) <= tolerance ? undefined : `gives ${shown}, right is ${String(value)} ${unit}`;
}

function assumptionFault({ inputs }: Calculation, { assumptions }: ExpectedValue): string | undefined {
  const assumed = new Set(inputs.filter(({ origin }) => origin === 'assumed').map(({ name }) => name));
  const silent = assumptions.filter((name) => !assumed.has(name));
  return silent.length === 0 ? undefined : `does not list as assumed: ${silent.join(', ')}`;
}

function calculationFault(outcome: ComputeOutcome, expected: ExpectedValue): string | undefined {
  if (outcome.kind !== 'calculated') return `${outcome.kind}: ${outcome.message}`;
  const { calculation, wantsPassages } = outcome;
  if (!expected.name.includes(calculation.name))
    return `calculates ${calculation.name}, asked is ${expected.name.join(' or ')}`;
  if (expected.wantsPassages === true && !wantsPassages) return 'does not ask for passages beside the number';
  return valueFault(calculation, expected) ?? assumptionFault(calculation, expected);
}

/**
 * What is wrong with an outcome; `undefined` where it is right.
 *
 * A value is right within its tolerance, whatever unit of the same dimension it is in, with every assumption listed.
 */
export function faultOf(outcome: ComputeOutcome | undefined, expected: ComputeExpectation): string | undefined {
  if (outcome === undefined) return 'is left to retrieval';
  if ('name' in expected) return calculationFault(outcome, expected);
  if ('asksFor' in expected) {
    if (outcome.kind !== 'asks') return `is ${outcome.kind}, must ask for ${expected.asksFor}`;
    return outcome.missing.includes(expected.asksFor) ? undefined : `asks for ${outcome.missing.join(', ')}`;
  }
  return outcome.kind === 'refused' ? undefined : `is ${outcome.kind}, must be refused`;
}
