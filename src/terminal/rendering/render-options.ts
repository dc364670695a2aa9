import type { Palette } from '../terminal.js';

/** How a surface that is a terminal shows things. */
export interface RenderOptions {
  readonly palette: Palette;
  /** Columns to wrap at; `Infinity` does not wrap. */
  readonly columns: number;
  /** Sources listed under a citation, from 0; the rest is counted. Default all. */
  readonly sourcesShown?: number;
  /** Shows formula, inputs and results under a calculation. Default false: what was assumed stands in the text. */
  readonly showsDerivation?: boolean;
}
