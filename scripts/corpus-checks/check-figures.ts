import type { DateInText } from '../../src/quantities/find-dates.js';
import { parseDate } from '../../src/quantities/find-dates.js';
import { findNumbers, type NumberInText } from '../../src/quantities/find-numbers.js';
import { unitNamed } from '../../src/quantities/unit.js';
import type { Table } from './article-blocks.js';
import type { CheckedArticle, CorpusPair, Finding } from './corpus-pair.js';
import type { Figure, FiguresFile } from './figures-file.js';
import {
  isStatedBy,
  namePattern,
  sameNumber,
  statedFigures,
  type NamePattern,
  type StatedFigures,
} from './stated-figures.js';

type ExactDate = Omit<DateInText, 'start' | 'end'>;

/** The numbers that a figure declares, ready to be compared with those of a text. */
export function declaredNumbers(figure: Figure): NumberInText[] {
  if (figure.unit === 'date') return [];
  const unit = unitNamed(figure.unit) ?? unitNamed(figure.unit.split('/')[0] ?? '');
  return [figure.value].flat().map((value) => {
    const number = typeof value === 'number' ? { value } : findNumbers(value)[0];
    if (number === undefined)
      throw new Error(`${figure.of}, ${figure.what}: ${value} is not a number; write 24000 or 175 billion`);
    return { value: number.value, ...(unit !== undefined && { unit }), start: 0, end: 0, inWords: false };
  });
}

function declaredDates(figure: Figure): ExactDate[] {
  return figure.unit === 'date' ? [figure.value].flat().map((value) => parseDate(String(value))) : [];
}

function merged(parts: readonly StatedFigures[]): StatedFigures {
  return { numbers: parts.flatMap(({ numbers }) => numbers), dates: parts.flatMap(({ dates }) => dates) };
}

function tableFigures(tables: readonly Table[], names: NamePattern): StatedFigures {
  return merged(tables.flatMap(({ rows }) => rows.flat().map((cell) => statedFigures(cell, names))));
}

function excerpt(text: string, { start, end }: { start: number; end: number }): string {
  return `“${text.slice(Math.max(0, start - 16), start)}[${text.slice(start, end)}]${text.slice(end, end + 16)}”`;
}

/** Numbers and dates of an article's running text that neither a figure nor a table nor, for dates, a source declares. */
function undeclared(article: CheckedArticle, file: FiguresFile, names: NamePattern): string[] {
  const inTables = tableFigures(article.blocks.tables, names);
  const numbers = [...file.figures.flatMap(declaredNumbers), ...inTables.numbers];
  const sourceDates = [
    ...article.sources.map(({ date }) => date),
    ...file.tables.flatMap(({ asOf }) => asOf ?? []),
    article.asOf,
  ];
  const dates: ExactDate[] = [...file.figures.flatMap(declaredDates), ...sourceDates.map(parseDate), ...inTables.dates];
  return article.blocks.prose.flatMap(({ text, line }) => {
    const stated = statedFigures(text, names);
    const missing = [
      ...stated.numbers.filter((number) => !numbers.some((declared) => sameNumber(number, declared))),
      ...stated.dates.filter((date) => !dates.some((declared) => isStatedBy(date, declared))),
    ];
    return missing.map(
      (figure) => `${article.path}:${line + article.bodyLine}: not declared: ${excerpt(text, figure)}`,
    );
  });
}

/** Figures that are declared but do not stand in an article. */
function absent(article: CheckedArticle, file: FiguresFile, names: NamePattern): string[] {
  const stated = merged([
    ...article.blocks.prose.map(({ text }) => statedFigures(text, names)),
    tableFigures(article.blocks.tables, names),
    // A number that the rules take for part of a name or for a mere count may be declared all the same.
    ...[
      ...article.blocks.prose.map(({ text }) => text),
      ...article.blocks.tables.flatMap(({ rows }) => rows.flat()),
    ].map((text) => ({
      numbers: findNumbers(text),
      dates: [],
    })),
  ]);
  return file.figures.flatMap((figure) => {
    const numbers = declaredNumbers(figure).filter(
      (declared) => !stated.numbers.some((number) => sameNumber(number, declared)),
    );
    const dates = declaredDates(figure).filter(
      (declared) => !stated.dates.some((date) => isStatedBy(date, declared) && statesFully(date, declared)),
    );
    return numbers.length + dates.length === 0
      ? []
      : [
          `${article.path}: the declared figure does not stand in it: ${figure.of}, ${figure.what}: ${String(figure.value)} ${figure.unit}`,
        ];
  });
}

/** Whether the text's date goes as far as the declared one; the year may stand elsewhere. */
function statesFully(date: DateInText, declared: ExactDate): boolean {
  return (['month', 'day'] as const).every((part) => declared[part] === undefined || date[part] !== undefined);
}

function isSameDate(a: DateInText, b: DateInText): boolean {
  return isStatedBy(a, b) && isStatedBy(b, a);
}

function differingCells(zh: Table, en: Table, names: NamePattern): string[] {
  return en.rows.flatMap((row, r) =>
    row.flatMap((cell, c) => {
      const [left, right] = [statedFigures(zh.rows[r]?.[c] ?? '', names), statedFigures(cell, names)];
      const isSame =
        left.numbers.every((number) => right.numbers.some((other) => sameNumber(number, other))) &&
        right.numbers.every((number) => left.numbers.some((other) => sameNumber(number, other))) &&
        left.dates.every((date) => right.dates.some((other) => isSameDate(date, other))) &&
        right.dates.every((date) => left.dates.some((other) => isSameDate(date, other)));
      return isSame ? [] : [`row ${r + 1}, column ${c + 1}: ${zh.rows[r]?.[c] ?? 'nothing'} | ${cell}`];
    }),
  );
}

function tableFindings({ zh, en }: CorpusPair, file: FiguresFile, names: NamePattern): string[] {
  const [left, right] = [zh.blocks.tables, en.blocks.tables];
  if (left.length !== right.length) return [`zh has ${left.length} tables, en ${right.length}`];
  const declared =
    file.tables.length === left.length ? [] : [`${left.length} tables in the articles, ${file.tables.length} declared`];
  return [
    ...declared,
    ...left.flatMap((table, index) => {
      const other = right[index];
      if (
        other === undefined ||
        table.rows.length !== other.rows.length ||
        table.rows.some((row, r) => row.length !== other.rows[r]?.length)
      ) {
        return [`table ${index + 1} has another shape in zh than in en`];
      }
      return differingCells(table, other, names).map((what) => `table ${index + 1}, ${what}: the figures differ`);
    }),
  ];
}

/**
 * Whether every declared figure stands in both articles, every number and date in them is declared or structural, and
 * the tables give the same figures cell by cell.
 *
 * @param knownNames - Names of the field, whose digits are no figures.
 */
export function checkFigures(pair: CorpusPair, knownNames: Iterable<string>): Finding[] {
  const { figures: file, slug, zh, en } = pair;
  if (typeof file === 'string') return [{ where: slug, what: `corpus/figures/${slug}.yaml cannot be read: ${file}` }];
  const names = namePattern([...knownNames, ...file.names, ...zh.entities, ...en.entities]);
  const keys = new Set([...en.sources.map(({ key }) => key), 'arithmetic']);
  const used = [...file.figures.map(({ source }) => source), ...file.tables.flatMap(({ source }) => source)];
  return [
    ...used.filter((key) => !keys.has(key)).map((key) => `the source ${key} is not in the head`),
    ...[zh, en].flatMap((article) => [...undeclared(article, file, names), ...absent(article, file, names)]),
    ...tableFindings(pair, file, names),
  ].map((what) => ({ where: slug, what }));
}
