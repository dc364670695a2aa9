import type { Calculation, InputOrigin } from './calculation.js';

/** A text in both languages; Traditional Chinese is made from `zh`. */
export interface Localised {
  readonly zh: string;
  readonly en: string;
}

/** One quantity that a calculator needs. */
export interface InputDefinition {
  /** camelCase, such as `tokens` or `kvHeads`; the flag of `suanli compute` is its kebab-case form. */
  readonly name: string;
  /** Unit in which the value is given to `calculate`; see `units.ts`. */
  readonly unit: string;
  readonly description: Localised;
  /** Where present, the value is one of these words, such as `bf16`. */
  readonly choices?: readonly string[];
  /** Smallest and largest value that makes sense; both belong to the range. */
  readonly minimum?: number;
  readonly maximum?: number;
  readonly isInteger?: boolean;
  /** True where the calculation cannot be done without it and nothing may be assumed. */
  readonly isRequired: boolean;
  /** What is assumed where nothing is given: value, why, and the source of the value. */
  readonly assumption?: { readonly value: number | string; readonly why: Localised; readonly source: string };
}

/** A value for one input. */
export interface GivenInput {
  readonly value: number | string;
  readonly origin: InputOrigin;
  /** Title, publisher and date, where the value comes from a fact sheet or is assumed by the caller. */
  readonly source?: string;
  readonly why?: Localised;
}

/** Values by the name of their input; what is absent is assumed where the definition says how. */
export type GivenInputs = Readonly<Record<string, GivenInput>>;

/** A pure function with everything that flags, tools, forms and sentences need to know about it. */
export interface Calculator {
  /** kebab-case, such as `training-flops`; the contract's `calculation.name`. */
  readonly name: string;
  readonly title: Localised;
  readonly description: Localised;
  readonly formula: string;
  /** Paper, standard or vendor's page that the formula comes from. */
  readonly source: string;
  readonly inputs: readonly InputDefinition[];
  /** A published case that the calculator reproduces: what was published, by whom, and the values that give it. */
  readonly publishedCase: {
    readonly source: string;
    readonly given: Readonly<Record<string, number | string>>;
    readonly published: number;
    /** Largest relative deviation from the published number; 0.02 is two per cent. */
    readonly tolerance: number;
  };
  /**
   * @throws {InvalidInputError} If a value is out of range, not finite, of an unknown word, or contradicts another one.
   * @throws {MissingInputError} If required inputs are absent; it names them all.
   */
  calculate(given: GivenInputs, language: 'zh' | 'en'): Calculation;
}
