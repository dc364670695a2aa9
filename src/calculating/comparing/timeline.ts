import type { TimelineChart } from '../../charts/chart.js';
import { formatNumber, formatQuantity } from '../../compute/format-quantity.js';
import type { ModelSheet } from '../../fact-sheets/model-sheet.js';
import { hidesActiveParameters } from '../resolving/sheet-inputs.js';
import { formatSources } from '../../fact-sheets/source.js';
import { foldName } from '../../fact-sheets/fold-name.js';
import { documentLanguageOf } from '../../language/language.js';
import type { ComputeOutcome } from '../compute-desk.js';
import { attempt, type OutcomeContext } from '../outcome.js';
import { Refusal } from '../resolving/refusal.js';
import { traditionalOutcome } from '../traditional.js';

/** Training compute of a model: as published, else 6·N·D of what is published. */
interface Point {
  readonly sheet: ModelSheet;
  readonly flop: number;
  readonly isPublished: boolean;
}

function pointOf(sheet: ModelSheet): Point[] {
  const { parameters, training } = sheet;
  if (training?.computeFlop !== undefined) return [{ sheet, flop: training.computeFlop, isPublished: true }];
  const active = parameters?.active ?? parameters?.total;
  if (active === undefined || training?.tokens === undefined || hidesActiveParameters(sheet)) return [];
  return [{ sheet, flop: 6 * active * training.tokens, isPublished: false }];
}

/** The texts of a filter as `CalculationRequest.values` holds them. */
type FilterTexts = Readonly<Record<string, string>>;

function year(text: string | undefined): number | undefined {
  if (text === undefined || text.trim() === '') return undefined;
  const value = Number(text);
  if (Number.isInteger(value) && value >= 1900 && value <= 2100) return value;
  throw new Refusal({
    zh: `“${text}”不是年份；请写成 2020 这样的四位数。`,
    en: `"${text}" is no year; write four digits, such as 2020.`,
  });
}

function matches({ organisation, country, fromYear, toYear }: FilterTexts): (sheet: ModelSheet) => boolean {
  const from = year(fromYear) ?? 0;
  const to = year(toYear) ?? Infinity;
  if (from > to)
    throw new Refusal({
      zh: `起始年份 ${from} 晚于结束年份 ${to}。`,
      en: `The first year ${from} is after the last one ${to}.`,
    });
  const maker = organisation === undefined ? '' : foldName(organisation);
  return (sheet) => {
    const released = Number(sheet.released.slice(0, 4));
    const isMaker = maker === '' || foldName(sheet.organisation).includes(maker);
    return (
      isMaker &&
      (country === undefined || country === '' || sheet.country === country.toUpperCase()) &&
      released >= from &&
      released <= to
    );
  };
}

/** Training compute of models over their dates of release, for an organisation, a country or some years. */
export function timelineOutcome(filter: FilterTexts, context: OutcomeContext): ComputeOutcome {
  const language = documentLanguageOf(context.language);
  const outcome = attempt(undefined, context, language, () => timeline(filter, context, language));
  return context.language === 'zh-TW' ? traditionalOutcome(outcome) : outcome;
}

function timeline(filter: FilterTexts, context: OutcomeContext, language: 'zh' | 'en'): ComputeOutcome {
  const say = (zh: string, en: string): string => (language === 'zh' ? zh : en);
  const isWanted = matches(filter);
  const points = context.sheets.models
    .filter(isWanted)
    .flatMap(pointOf)
    .sort((a, b) => a.sheet.released.localeCompare(b.sheet.released));
  const [first] = points;
  const last = points.at(-1);
  if (first === undefined || last === undefined) {
    throw new Refusal({
      zh: '没有符合条件且公布了训练计算量（或参数量与 token 数）的模型；请放宽机构、国家或年份。',
      en: 'No model fits the filter and has its training compute, or parameters and tokens, published; widen organisation, country or years.',
    });
  }
  const largest = points.reduce((most, point) => (point.flop > most.flop ? point : most), first);
  const show = (flop: number): string => formatQuantity(flop, 'FLOP', language);
  const ratio = formatNumber(Number((largest.flop / first.flop).toPrecision(3)));
  const only = say(
    `只有 ${first.sheet.name}（${first.sheet.released}）：训练计算量 ${show(first.flop)}。`,
    `Only ${first.sheet.name} (${first.sheet.released}) is there: training compute of ${show(first.flop)}.`,
  );
  const span = say(
    `${points.length} 个模型（${first.sheet.released} 至 ${last.sheet.released}）的训练计算量从 ${first.sheet.name} 的 ${show(first.flop)} 到 ${largest.sheet.name} 的 ${show(largest.flop)}，相差 ${ratio} 倍。`,
    `Training compute of ${points.length} models (${first.sheet.released} to ${last.sheet.released}) runs from ${show(first.flop)} for ${first.sheet.name} to ${show(largest.flop)} for ${largest.sheet.name}, ${ratio} times as much.`,
  );
  const lead = points.length === 1 ? only : span;
  const table = {
    columns: [
      say('发布', 'released'),
      say('模型', 'model'),
      say('机构', 'organisation'),
      say('训练计算量', 'training compute'),
      say('依据', 'basis'),
    ],
    rows: points.map(({ sheet, flop, isPublished }) => [
      sheet.released,
      sheet.name,
      sheet.organisation,
      show(flop),
      isPublished ? say('公布', 'published') : '6·N·D',
    ]),
  };
  const chart: TimelineChart = {
    kind: 'timeline',
    title: say('训练计算量的时间线', 'Training compute over time'),
    altText: lead,
    unit: 'FLOP',
    points: points.map(({ sheet, flop }) => ({
      label: sheet.name,
      date: sheet.released,
      value: flop,
      group: sheet.organisation,
    })),
    note: say('公布值；没有公布的按 6·N·D 计', 'as published, else 6·N·D'),
  };
  return {
    kind: 'calculated',
    calculation: {
      name: 'timeline',
      value: largest.flop,
      unit: 'FLOP',
      formula: say('公布值，否则 6·N·D（混合专家按激活参数）', 'as published, else 6·N·D, by active parameters'),
      inputs: points.map(({ sheet, flop }) => ({
        name: sheet.id,
        value: flop,
        unit: 'FLOP',
        origin: 'fact-sheet',
        source: formatSources(sheet, sheet.training),
      })),
      table,
    },
    text: [
      lead,
      say(
        '公布值取自各模型的论文或模型卡；标 6·N·D 的由公布的参数量与 token 数算出。',
        'Published figures are from papers and model cards; those marked 6·N·D follow from published parameters and tokens.',
      ),
    ].join('\n'),
    answeredBy: 'fact-sheet',
    warnings: [],
    chart,
    query: context.query,
    wantsPassages: false,
    isFallback: false,
    changes: [],
    request: { name: 'timeline', values: filter },
  };
}
