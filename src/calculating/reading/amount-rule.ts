import type { AmountDimension } from './amount-unit.js';
import type { Amount } from './find-amounts.js';
import type { ValueKey } from './value-key.js';

/** An amount with the words around it. */
export interface AmountInContext {
  readonly amount: Amount;
  /** Up to 24 characters before and after it, in lower case. */
  readonly before: string;
  readonly after: string;
  /** The name of an accelerator, or a number of them, stands right beside it. */
  readonly isBesideAccelerator: boolean;
  /** The question names an accelerator, whose peak is known. */
  readonly hasAccelerator: boolean;
  /** The question is about training. */
  readonly isTraining: boolean;
}

/** When an amount says something: all that is present must hold. */
export interface AmountRule {
  readonly key: ValueKey;
  readonly dimensions: readonly AmountDimension[];
  readonly before?: RegExp;
  readonly after?: RegExp;
  readonly fits?: (found: AmountInContext) => boolean;
}
