import type { AnswerLanguage } from '../../language/language.js';
import { answerLanguages } from '../golden-question.js';
import { bootstrapInterval } from '../metrics/bootstrap-interval.js';
import type { Split } from '../split.js';
import type { Figure } from '../summarise.js';
import type { DeskRow } from './measure-desk.js';

/** What `npm test` holds the development questions to: least share right, and how many others may be captured. */
export const deskBars = { right: 0.95, captured: 0 } as const;

/** Figures of the compute desk over one set; intervals are bootstraps over questions. */
export interface DeskSummary {
  /** Share of the calculations that were right in value and stated assumptions; null where there are none. */
  readonly right: Figure | null;
  /** The same by language; one without questions is absent. */
  readonly rightByLanguage: Partial<Record<AnswerLanguage, Figure>>;
  /** Share of the questions for retrieval that a calculator took; null where there are none. */
  readonly captured: Figure | null;
}

/** Figures of the compute desk over the sets that were asked for, and what it got wrong where that may be looked at. */
export interface DeskReport {
  readonly dev: DeskSummary | null;
  readonly heldOut: DeskSummary | null;
  /** Of the development set only. */
  readonly wrong: readonly DeskRow[];
  readonly captured: readonly DeskRow[];
}

function shareFigure(rows: readonly DeskRow[], isCounted: (row: DeskRow) => boolean): Figure | null {
  const share = (sample: readonly DeskRow[]): number | null =>
    sample.length === 0 ? null : sample.filter(isCounted).length / sample.length;
  const value = share(rows);
  const interval = bootstrapInterval(rows, share);
  return value === null || interval === null ? null : { value, ...interval, count: rows.length };
}

const isRight = ({ fault }: DeskRow): boolean => fault === undefined;

/** Figures over the rows of one set. */
export function summariseDesk(rows: readonly DeskRow[]): DeskSummary {
  const asked = rows.filter(({ isToStay }) => !isToStay);
  const rightByLanguage: Partial<Record<AnswerLanguage, Figure>> = {};
  for (const language of answerLanguages) {
    const figure = shareFigure(
      asked.filter((row) => row.language === language),
      isRight,
    );
    if (figure !== null) rightByLanguage[language] = figure;
  }
  return {
    right: shareFigure(asked, isRight),
    rightByLanguage,
    captured: shareFigure(
      rows.filter(({ isToStay }) => isToStay),
      (row) => !isRight(row),
    ),
  };
}

/** Puts a report together; a split that was not asked for is null. */
export function createDeskReport(rows: readonly DeskRow[], split: Split | 'all'): DeskReport {
  const of = (wanted: Split): DeskRow[] => rows.filter((row) => row.split === wanted);
  const summary = (wanted: Split): DeskSummary | null =>
    split === wanted || split === 'all' ? summariseDesk(of(wanted)) : null;
  const faulty = split === 'held-out' ? [] : of('dev').filter((row) => !isRight(row));
  return {
    dev: summary('dev'),
    heldOut: summary('held-out'),
    wrong: faulty.filter(({ isToStay }) => !isToStay),
    captured: faulty.filter(({ isToStay }) => isToStay),
  };
}
