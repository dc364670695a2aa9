import type { Warning } from '../answering/answer.js';
import type { Chart } from '../charts/chart.js';
import type { Calculation } from '../compute/calculation.js';
import type { Calculator } from '../compute/calculator.js';
import type { AnswerLanguage } from '../language/language.js';

/** A calculation as it is asked for, in plain strings, so that it can be stored with a message and done again. */
export interface CalculationRequest {
  /** A calculator's name, or `compare`, `timeline` or `specification`, which read the fact sheets. */
  readonly name: string;
  /**
   * Values as people write them, by the calculator's input names: `{parameters: '70B', weightPrecision: 'fp8'}`. Every
   * calculator also takes `model` and `accelerator`, an id, name or alias of the fact sheets, and `precision`; what is
   * said apart goes before what the sheets say. `answer` names the result that is shown as the main value.
   */
  readonly values: Readonly<Record<string, string>>;
}

/** One value that a person may change under a calculation. */
export interface ChangeChoice {
  /** Key of `CalculationRequest.values`, such as `weightPrecision`, `batch`, `contextTokens` or `accelerator`. */
  readonly input: string;
  /** In the asker's language, such as `Precision`. */
  readonly label: string;
  /** The value that was used, one of the options where the calculation used a usual one. */
  readonly current: string;
  readonly options: readonly {
    /** As `recalculate` takes it. */
    readonly value: string;
    readonly label: string;
  }[];
}

/** A number, table or picture, with all that was assumed for it. */
export interface CalculatedOutcome {
  readonly kind: 'calculated';
  readonly calculation: Calculation;
  /** Plain text in the asker's language: the direct answer first, then the assumptions that matter. */
  readonly text: string;
  /** `fact-sheet` where cells are shown as they are published and nothing is computed. */
  readonly answeredBy: 'calculator' | 'fact-sheet';
  /** `stale-figure` for prices older than 90 days. */
  readonly warnings: readonly Warning[];
  readonly chart?: Chart;
  /** The stand-alone form of the question. */
  readonly query: string;
  /** Whether the question wants more than the number, such as a reason: cited passages belong beside it. */
  readonly wantsPassages: boolean;
  /**
   * True for a plain look-up, such as the memory of a card: articles say more about it where they know it, so that retrieval
   * goes first and this is shown where it finds nothing.
   */
  readonly isFallback: boolean;
  readonly changes: readonly ChangeChoice[];
  /** What `recalculate` starts from. */
  readonly request: CalculationRequest;
}

/** Something is missing that nothing can be assumed for. */
export interface AskingOutcome {
  readonly kind: 'asks';
  /** One short question that names the options, in the asker's language. */
  readonly message: string;
  /** Names of the missing inputs. */
  readonly missing: readonly string[];
  readonly query: string;
}

/** The values make no sense: negative, absurd, contradictory, of an unknown name. */
export interface RefusedOutcome {
  readonly kind: 'refused';
  /** What was wrong, the value, the limit or the near names, in the asker's language. */
  readonly message: string;
  readonly query: string;
  /** A cell of what was named is not published: articles may tell of it. */
  readonly isUnpublished?: boolean;
}

export type ComputeOutcome = CalculatedOutcome | AskingOutcome | RefusedOutcome;

export interface ComputeQuestion {
  readonly question: string;
  /** Earlier questions of the same conversation, oldest first. Default none. */
  readonly history?: readonly string[];
  readonly language: AnswerLanguage;
  /** Decides which prices are stale. */
  readonly now: Date;
}

/** What `timeline` shows; an absent member is no limit. */
export interface TimelineFilter {
  /** Part of the name of an organisation, in either language. */
  readonly organisation?: string;
  /** ISO 3166-1 alpha-2, such as `CN`. */
  readonly country?: string;
  /** First and last year of release, such as 2020. */
  readonly fromYear?: number;
  readonly toYear?: number;
}

/** A model or accelerator whose name begins with, or holds, what was typed. */
export interface Suggestion {
  /** As `CalculationRequest.values` and `compare` take it. */
  readonly id: string;
  readonly name: string;
}

/** Calculations asked for in words, by name, or by a button. */
export interface ComputeDesk {
  readonly calculators: readonly Calculator[];
  /** Undefined where the question asks for no calculation: retrieval answers it. */
  ask(question: ComputeQuestion): ComputeOutcome | undefined;
  calculate(
    name: string,
    values: Readonly<Record<string, string>>,
    language: AnswerLanguage,
    now: Date,
  ): ComputeOutcome;
  /** The same calculation with one value changed. */
  recalculate(
    previous: CalculationRequest,
    change: { readonly input: string; readonly value: string },
    language: AnswerLanguage,
    now: Date,
  ): ComputeOutcome;
  /** Two to four models, or two to four accelerators, side by side. */
  compare(names: readonly string[], language: AnswerLanguage, now: Date): ComputeOutcome;
  /** Training compute of models over their dates of release. */
  timeline(filter: TimelineFilter, language: AnswerLanguage): ComputeOutcome;
  /** At most `count` (default 25) models for what was typed so far; the best known for an empty text. */
  suggestModels(typed: string, count?: number): readonly Suggestion[];
  suggestAccelerators(typed: string, count?: number): readonly Suggestion[];
}
