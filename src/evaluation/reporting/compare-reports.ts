import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { describeError } from '../../shared/errors/describe-error.js';
import { InvalidArgumentError } from '../../shared/errors/invalid-argument-error.js';
import { measures } from '../measures.js';
import type { EvaluationReport } from '../report.js';
import { formatFigure, formatTable } from './render-text.js';

const figures = z.record(z.string(), z.object({ value: z.number() }));

/** What a comparison needs of an earlier report; a baseline is read as one without rows. */
const earlierSchema = z.union([
  z
    .object({
      total: z.object({ figures }),
      rows: z.array(
        z.object({
          id: z.string(),
          answer: z.object({ isCorrect: z.boolean(), kind: z.string(), text: z.string() }),
          search: z.object({ ndcgAt10: z.number() }).nullable(),
        }),
      ),
    })
    .transform(({ total, rows }) => ({ figures: total.figures, rows })),
  z
    .object({ figures: z.object({ total: figures }) })
    .transform((baseline) => ({ figures: baseline.figures.total, rows: [] })),
]);

export type EarlierReport = z.infer<typeof earlierSchema>;

/** Reads a report or a baseline of an earlier run. @throws {InvalidArgumentError} If it is neither. */
export async function readEarlierReport(path: string): Promise<EarlierReport> {
  try {
    return earlierSchema.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch (error) {
    const detail = error instanceof z.ZodError ? 'it is neither a report nor a baseline' : describeError(error);
    throw new InvalidArgumentError(`Cannot compare with ${path}: ${detail}.`, { cause: error });
  }
}

/** Least change of nDCG@10 that is told of a question whose answer did not change. */
const NOTABLE_CHANGE = 0.2;
const SHOWN_CHARACTERS = 90;

function brief(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > SHOWN_CHARACTERS ? `${line.slice(0, SHOWN_CHARACTERS)}…` : line;
}

/** What changed since an earlier run: the figures, then the questions that were won, lost, or found elsewhere. */
export function compareReports(before: EarlierReport, now: EvaluationReport): string {
  const changes = measures.flatMap(({ name, title }) => {
    const [old, current] = [before.figures[name]?.value, now.total.figures[name]?.value];
    if (old === undefined || current === undefined) return [];
    const sign = current > old ? '+' : '';
    return [[title, formatFigure(old), formatFigure(current), `${sign}${formatFigure(current - old)}`]];
  });
  const earlier = new Map(before.rows.map((row) => [row.id, row]));
  const lines = now.rows.flatMap((row) => {
    const old = earlier.get(row.id);
    if (old === undefined) return [];
    const sides = `    before: ${brief(old.answer.text)}\n    now:    ${brief(row.answer.text)}`;
    if (old.answer.isCorrect !== row.answer.isCorrect) {
      return [`${row.answer.isCorrect ? 'WON ' : 'LOST'} ${row.id}: ${row.question}\n${sides}`];
    }
    const change = (row.search?.ndcgAt10 ?? 0) - (old.search?.ndcgAt10 ?? 0);
    if (Math.abs(change) < NOTABLE_CHANGE) return [];
    return [
      `${change > 0 ? 'found better' : 'found worse '} ${row.id}: nDCG@10 ${change > 0 ? '+' : ''}${formatFigure(change)}`,
    ];
  });
  const rank = (line: string): number => ['LOST', 'WON ', 'found'].findIndex((start) => line.startsWith(start));
  const table = formatTable([['', 'before', 'now', 'change'], ...changes]);
  return `${[table, ...lines.sort((left, right) => rank(left) - rank(right))].join('\n')}\n`;
}
