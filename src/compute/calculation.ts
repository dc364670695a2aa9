/** Where a number that went into a calculation comes from. */
export type InputOrigin = 'asked' | 'fact-sheet' | 'assumed';

/** One quantity that went into a calculation. */
export interface CalculationInput {
  /** Name of the input as the calculator defines it, such as `parameters`. */
  readonly name: string;
  readonly value: number | string;
  /** Unit of the value, `1` for a plain number; see `compute/units.ts`. */
  readonly unit: string;
  readonly origin: InputOrigin;
  /** Where a fact sheet's number or an assumption comes from: title, publisher and date. Absent where it was asked. */
  readonly source?: string;
  /** Why this value was assumed, in the asker's language; only where it was. */
  readonly why?: string;
}

/** One of the quantities that a calculation gives. */
export interface CalculationResult {
  readonly name: string;
  readonly value: number | string;
  readonly unit: string;
}

/** What a calculator found, with everything needed to do it again by hand. */
export interface Calculation {
  /** Name of the calculator, such as `training-flops`. */
  readonly name: string;
  /** The main result. */
  readonly value: number | string;
  readonly unit: string;
  /** In the notation of the source, such as `6·N·D`. */
  readonly formula: string;
  readonly inputs: readonly CalculationInput[];
  /** The other results, and parts of the main one. */
  readonly results?: readonly CalculationResult[];
  readonly table?: { readonly columns: readonly string[]; readonly rows: readonly (readonly string[])[] };
}
