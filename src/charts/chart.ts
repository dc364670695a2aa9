interface ChartBase {
  readonly title: string;
  /** The same in words, for those who do not see the picture. */
  readonly altText: string;
  /** One line below the picture: source and as-of date. */
  readonly note?: string;
}

/** One quantity compared over several things; each panel has its own axis. */
export interface BarChart extends ChartBase {
  readonly kind: 'bars';
  readonly panels: readonly {
    readonly title: string;
    /** Symbol of `compute/units.ts`; what is drawn is scaled, so that 1.4e11 `B` reads 140 GB. */
    readonly unit: string;
    readonly bars: readonly { readonly label: string; readonly value: number }[];
  }[];
}

/** Parts that add up, against a limit: weights, KV cache and activations against a card's memory. */
export interface StackChart extends ChartBase {
  readonly kind: 'stack';
  /** Symbol of `compute/units.ts`. */
  readonly unit: string;
  readonly bars: readonly {
    readonly label: string;
    readonly parts: readonly { readonly label: string; readonly value: number }[];
  }[];
  readonly limit?: { readonly label: string; readonly value: number };
}

/** Points in time on a logarithmic axis: training compute of models by release. */
export interface TimelineChart extends ChartBase {
  readonly kind: 'timeline';
  /** Symbol of `compute/units.ts`. */
  readonly unit: string;
  /** `date` is `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; points of one group share a colour. Values are above 0. */
  readonly points: readonly {
    readonly label: string;
    readonly date: string;
    readonly value: number;
    readonly group: string;
  }[];
}

/** One quantity over another: cost over MFU, or over the price of an hour. */
export interface LineChart extends ChartBase {
  readonly kind: 'lines';
  readonly xTitle: string;
  readonly yTitle: string;
  /** Symbols of `compute/units.ts`, such as `share` and `USD`. Default a plain number. */
  readonly xUnit?: string;
  readonly yUnit?: string;
  readonly lines: readonly { readonly label: string; readonly points: readonly (readonly [number, number])[] }[];
}

/** What a picture shows, as data; drawn as PNG for Discord and as Unicode bars in the terminal. */
export type Chart = BarChart | StackChart | TimelineChart | LineChart;
