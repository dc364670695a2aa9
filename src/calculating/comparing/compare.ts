import type { BarChart } from '../../charts/chart.js';
import type { Calculation, CalculationInput } from '../../compute/calculation.js';
import { formatNumber } from '../../compute/format-quantity.js';
import type { AcceleratorSheet } from '../../fact-sheets/accelerator-sheet.js';
import type { FactSheets } from '../../fact-sheets/fact-sheets.js';
import type { ModelSheet } from '../../fact-sheets/model-sheet.js';
import { formatSource } from '../../fact-sheets/source.js';
import { documentLanguageOf } from '../../language/language.js';
import type { ComputeOutcome } from '../compute-desk.js';
import { attempt, type OutcomeContext } from '../outcome.js';
import type { Reading } from '../reading/reading.js';
import { Refusal, unknownName } from '../resolving/refusal.js';
import { traditionalOutcome } from '../traditional.js';
import { ACCELERATOR_CELLS, MODEL_CELLS, type ComparedCell } from './compared-cells.js';
import { askedCells, OF_ACCELERATORS, OF_MODELS } from './asked-cells.js';

const FEWEST = 2;
const MOST = 4;
const ASKS_TO_COMPARE =
  /列(?:个|一)?(?:表|一下)|差多少|差(?:了)?几倍|对比|比一比|比较(?:一下)?|相比|哪个(?:更)?(?:强|快|好|大|划算)|谁(?:更)?(?:强|快|好)|参数对比|规格|\bvs\.?(?=\s|$)|\bversus\b|\bcompare[ds]?\b|\bcomparison\b|\bcomparing\b|side by side|how (?:does|do) .{1,40} (?:stack up|compare)|difference in specs|specs? (?:of|for)/;
const WANTS_WORDS =
  /为什么|为何|为啥|谁(?:更)?大|哪个(?:更)?大|怎么(?:会|选)|区别|差在哪|适合|选哪|should i|\bwhy\b|difference between|which (?:is|one)|出口|禁|价格|多少钱|贵|便宜|price|cost|mmlu|跑分|benchmark|得分|分数|score|elo|训练(?:了)?多|license|licence|协议|许可/;

type Sheet = ModelSheet | AcceleratorSheet;

/** What may stand beside the names in a plain comparison: words that ask for it, and the figures that it shows anyway. */
const PLAIN_WORDS =
  /差多少|差(?:了)?几倍|差别|对比(?:一下)?|比一比|比较(?:一下)?|相比|哪个|谁|更|强|快|好|大|高|多|参数|规格|性能|算力|显存|带宽|功耗|的|和|与|跟|比|一下|呢|吗|各|分别|多少|请|帮我|给我|看看|在|上|卡|显卡|芯片|模型|之间|\bvs\.?|\b(?:versus|compare[ds]?|comparison|comparing|comparisons|side|by|how|do|does|stack|up|specs?|specification|with|and|the|to|of|a|between|in|for|please|difference|differences|against|memory|bandwidth|compute|power|performance|is|are|what|s|me|show|give|table)\b|[\s?？。，,!！、.:：;；/&+'’-]/g;
const MOST_LEFT = 2;

/** Ids of what a question wants side by side; undefined where it does not want that, or more than the plain figures. */
export function comparedIn(reading: Reading, _sheets: FactSheets): readonly string[] | undefined {
  const { text, models, accelerators } = reading;
  const names = accelerators.length >= FEWEST && models.length === 0 ? accelerators : models;
  const isPlain = Object.keys(reading.values).length === 0 && reading.unknownNames.length === 0;
  if (names.length < FEWEST || names.length > MOST || !isPlain || (models.length > 0 && accelerators.length > 0))
    return undefined;
  const isTable = /列(?:个|一)?(?:表|一下)|\btable\b/.test(text);
  if (!isTable && reading.rest.replace(PLAIN_WORDS, '').length > MOST_LEFT) return undefined;
  return ASKS_TO_COMPARE.test(text) && (isTable || !WANTS_WORDS.test(text)) ? names : undefined;
}

/** Two to four models, or accelerators, side by side; what is not published is said to be so. */
export function compareOutcome(names: readonly string[], context: OutcomeContext): ComputeOutcome {
  const language = documentLanguageOf(context.language);
  const outcome = attempt(undefined, context, language, () => compared(names, context, language));
  return context.language === 'zh-TW' ? traditionalOutcome(outcome) : outcome;
}

function sheetsOf(
  names: readonly string[],
  sheets: FactSheets,
): { models: ModelSheet[] } | { accelerators: AcceleratorSheet[] } {
  const asked = names.map((name) => name.trim()).filter((name) => name !== '');
  if (asked.length < FEWEST || asked.length > MOST) {
    throw new Refusal({
      zh: `对比需要 ${FEWEST} 到 ${MOST} 个名称，而给出的是 ${asked.length} 个。`,
      en: `A comparison takes ${FEWEST} to ${MOST} names, and ${asked.length} were given.`,
    });
  }
  const models = asked.map((name) => sheets.findModel(name));
  const accelerators = asked.map((name) => sheets.findAccelerator(name));
  const areAll = <Found>(found: readonly (Found | undefined)[]): found is readonly Found[] =>
    found.every((sheet) => sheet !== undefined);
  if (areAll(accelerators)) return { accelerators: distinct([...accelerators]) };
  if (areAll(models)) return { models: distinct([...models]) };
  const at = asked.findIndex((_, index) => models[index] === undefined && accelerators[index] === undefined);
  const name = asked[at];
  if (name === undefined) {
    throw new Refusal({
      zh: '模型只能与模型对比，加速卡只能与加速卡对比。',
      en: 'Models are compared with models, and accelerators with accelerators.',
    });
  }
  const isAmongModels = models.some((sheet) => sheet !== undefined);
  throw isAmongModels
    ? unknownName('model', name, sheets.nearModels(name))
    : unknownName('accelerator', name, sheets.nearAccelerators(name));
}

function distinct<Found extends Sheet>(sheets: Found[]): Found[] {
  const unique = [...new Map(sheets.map((sheet) => [sheet.id, sheet])).values()];
  if (unique.length < FEWEST) {
    throw new Refusal({
      zh: '给出的名称指的是同一个，没有可对比的。',
      en: 'The names mean one and the same, so that there is nothing to compare.',
    });
  }
  return unique;
}

function compared(names: readonly string[], context: OutcomeContext, language: 'zh' | 'en'): ComputeOutcome {
  const found = sheetsOf(names, context.sheets);
  const leading = (asked: readonly string[], usual: readonly string[]): readonly string[] =>
    asked.length > 0 ? asked : usual;
  if ('models' in found) {
    const cells = leading(askedCells(context.query, OF_MODELS), ['parameters', 'tokens']);
    return outcomeFor(found.models, MODEL_CELLS, cells, context, language);
  }
  const cells = leading(askedCells(context.query, OF_ACCELERATORS), ['bf16', 'memory', 'bandwidth']);
  return outcomeFor(found.accelerators, ACCELERATOR_CELLS, cells, context, language);
}

function outcomeFor<S extends Sheet>(
  sheets: readonly S[],
  cells: readonly ComparedCell<S>[],
  leading: readonly string[],
  context: OutcomeContext,
  language: 'zh' | 'en',
): ComputeOutcome {
  const say = (zh: string, en: string): string => (language === 'zh' ? zh : en);
  const absent = say('未公布', 'not published');
  const readable = cells.filter(({ isEnglish }) => language === 'en' || isEnglish !== true);
  const filled = readable.filter(({ read }) => sheets.some((sheet) => read(sheet) !== undefined));
  const shown = ({ read, show, isNote }: ComparedCell<S>, sheet: S): string => {
    const value = read(sheet);
    if (value === undefined) return isNote === true ? '—' : absent;
    return show(value, language);
  };
  const table = {
    columns: [say('项目', 'cell'), ...sheets.map(({ name }) => name)],
    rows: filled.map((cell) => [cell.label[language], ...sheets.map((sheet) => shown(cell, sheet))]),
  };
  const isComparable = ({ name, read }: ComparedCell<S>): boolean =>
    leading.includes(name) && sheets.every((sheet) => read(sheet) !== undefined);
  const sentences = filled
    .filter(isComparable)
    .map((cell) => `${cell.label[language]} ${comparison(cell, sheets, shown, language)}`);
  const lead =
    sentences.length === 0
      ? say('没有可直接相比的公布数据', 'Nothing published can be compared directly')
      : sentences.join(say('；', '; '));
  const title = sheets.map(({ name }) => name).join(say(' 与 ', ' and '));
  const gaps = sheets.flatMap((sheet) => {
    const silent = filled.filter((cell) => leading.includes(cell.name) && cell.read(sheet) === undefined);
    if (silent.length === 0) return [];
    const names = silent.map((cell) => cell.label[language]).join(say('、', ', '));
    return [say(`${sheet.name} 未公布：${names}。`, `Not published of ${sheet.name}: ${names}.`)];
  });
  const text = [
    say(`${title}：${lead}。`, `${title}: ${lead}.`),
    ...gaps,
    `${say('数据来源：', 'Sources: ')}${sourcesOf(sheets).join(say('；', '; '))}${say('。', '.')}`,
  ].join('\n');
  const calculation: Calculation = {
    name: 'compare',
    value: lead,
    unit: '',
    formula: say('资料表中公布的数值，峰值均为稠密', 'figures as published; peaks are dense'),
    inputs: sheets.map((sheet): CalculationInput => ({
      name: sheet.id,
      value: sheet.name,
      unit: '',
      origin: 'fact-sheet',
      source: sourcesOf([sheet]).join('; '),
    })),
    results: filled.flatMap((cell) =>
      sheets.flatMap((sheet) => {
        const value = cell.read(sheet);
        return value === undefined
          ? []
          : [
              {
                name: `${sheet.id}.${cell.name}`,
                value,
                unit: typeof value === 'number' ? (cell.bar?.unit === undefined ? '1' : baseUnit(cell.name)) : '',
              },
            ];
      }),
    ),
    table,
  };
  const chart = barsOf(sheets, filled, title, lead, language);
  return {
    kind: 'calculated',
    calculation,
    text,
    answeredBy: 'fact-sheet',
    warnings: [],
    ...(chart !== undefined && { chart }),
    query: context.query,
    wantsPassages: context.wantsPassages,
    isFallback: false,
    changes: [],
    request: { name: 'compare', values: { names: sheets.map(({ id }) => id).join(',') } },
  };
}

const baseUnit = (name: string): string =>
  ({ bf16: 'FLOP/s', memory: 'B', bandwidth: 'B/s', power: 'W', parameters: '1', tokens: 'token' })[name] ?? '1';

/** "989.4 TFLOP/s 比 320 TFLOP/s（3.09 倍）". */
function comparison<S extends Sheet>(
  cell: ComparedCell<S>,
  sheets: readonly S[],
  shown: (cell: ComparedCell<S>, sheet: S) => string,
  language: 'zh' | 'en',
): string {
  const values = sheets.map((sheet) => shown(cell, sheet));
  const [first, second] = sheets.map((sheet) => cell.read(sheet));
  const words = values.join(language === 'zh' ? ' 比 ' : ' against ');
  if (sheets.length !== 2 || typeof first !== 'number' || typeof second !== 'number') return words;
  const ratio = first / second;
  return language === 'zh'
    ? `${words}（${formatNumber(Number(ratio.toPrecision(3)))} 倍）`
    : `${words} (${formatNumber(Number(ratio.toPrecision(3)))} times)`;
}

function sourcesOf(sheets: readonly Sheet[]): string[] {
  return [...new Set(sheets.flatMap((sheet) => Object.values(sheet.sources).map(formatSource)))];
}

function barsOf<S extends Sheet>(
  sheets: readonly S[],
  cells: readonly ComparedCell<S>[],
  title: string,
  altText: string,
  language: 'zh' | 'en',
): BarChart | undefined {
  const panels = cells.flatMap(({ label, bar, read }) => {
    if (bar === undefined) return [];
    const bars = sheets.flatMap((sheet) => {
      const value = read(sheet);
      return typeof value === 'number' ? [{ label: sheet.name, value: value / bar.scale }] : [];
    });
    return bars.length < FEWEST ? [] : [{ title: label[language], unit: bar.unit, bars }];
  });
  return panels.length === 0
    ? undefined
    : { kind: 'bars', title, altText, panels, note: sourcesOf(sheets).slice(0, 2).join('; ') };
}
