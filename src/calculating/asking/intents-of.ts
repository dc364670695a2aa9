import type { IntentName } from './intent-rule.js';
import type { QuestionSigns } from './question-signs.js';
import { SERVING_RULES } from './serving-rules.js';
import { TRAINING_RULES } from './training-rules.js';

/** What a question asks to be computed, in the order in which the rules stand; empty where it asks for nothing of the kind. */
export function intentsOf(signs: QuestionSigns): IntentName[] {
  const found = [...TRAINING_RULES, ...SERVING_RULES].filter(({ asksFor }) => asksFor(signs)).map(({ name }) => name);
  return [...new Set(found)];
}
