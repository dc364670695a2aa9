import { statementsOf, type Evidence } from '../evidence.js';
import type { SentenceFault } from '../sentence-verdict.js';
import type { Asserted } from '../support/asserted.js';
import { supportOf } from '../support/support-of.js';

/** A denial that the statements which the sentence repeats do not have, or the lack of one that all of them have. */
export function matchPolarity(sentence: Asserted, evidence: Evidence): SentenceFault[] {
  const support = supportOf(sentence, statementsOf(evidence));
  if (support.length === 0) return [];
  const { denials } = sentence;
  if (denials.all > 0 && support.every((statement) => statement.denials.all === 0)) {
    return [{ kind: 'negation', detail: 'the sentence denies what the passages affirm' }];
  }
  return [];
}
