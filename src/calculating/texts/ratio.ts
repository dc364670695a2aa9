import { formatNumber } from '../../compute/format-quantity.js';
import type { DoneCalculation } from '../calculate-request.js';
import type { AnswerFacts } from './answer-facts.js';

/** How many times the first is of the second, where one calculation was done for two things. */
export function ratioSentence(facts: AnswerFacts, others: readonly DoneCalculation[]): string[] {
  const [other, third] = others;
  const isPair = other !== undefined && third === undefined && other.calculation.name === facts.calculation.name;
  const first = facts.calculation.value;
  const second = other?.calculation.value;
  if (!isPair || typeof first !== 'number' || typeof second !== 'number' || second === 0) return [];
  const ratio = Number((first / second).toPrecision(2));
  if (ratio >= 1)
    return [
      facts.say(`前者是后者的 ${formatNumber(ratio)} 倍。`, `The first is ${formatNumber(ratio)} times the second.`),
    ];
  const inverse = formatNumber(Number((second / first).toPrecision(2)));
  return [facts.say(`后者是前者的 ${inverse} 倍。`, `The second is ${inverse} times the first.`)];
}
