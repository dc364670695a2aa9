import type { QuestionSigns } from './question-signs.js';

/** Names of the calculators that a sentence may ask for. */
export type IntentName =
  | 'training-flops'
  | 'training-time'
  | 'accelerators-for-deadline'
  | 'training-cost'
  | 'training-energy'
  | 'compute-optimal'
  | 'training-memory'
  | 'inference-memory'
  | 'fine-tuning-memory'
  | 'decode-speed'
  | 'prefill-speed'
  | 'serving-cost'
  | 'all-reduce'
  | 'all-to-all'
  | 'data-volume'
  | 'cluster-power'
  | 'kv-cache'
  | 'model-weights'
  | 'mfu';

/** When a question asks for a calculation. */
export interface IntentRule {
  readonly name: IntentName;
  readonly asksFor: (signs: QuestionSigns) => boolean;
}

export const isModelOrGeneric = (signs: QuestionSigns): boolean => signs.hasModel || signs.isGeneric;
export const memoryOrFit = (signs: QuestionSigns): boolean => signs.asks('memory') || signs.asks('fit');
export const hasCardOrCount = (signs: QuestionSigns): boolean => signs.hasAccelerator;
