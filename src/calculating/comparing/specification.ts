import type { Calculation } from '../../compute/calculation.js';
import type { AcceleratorSheet } from '../../fact-sheets/accelerator-sheet.js';
import type { ModelSheet } from '../../fact-sheets/model-sheet.js';
import { formatSources } from '../../fact-sheets/source.js';
import { documentLanguageOf } from '../../language/language.js';
import type { CalculatedOutcome, ComputeOutcome } from '../compute-desk.js';
import type { OutcomeContext } from '../outcome.js';
import type { Reading } from '../reading/reading.js';
import { traditionalOutcome } from '../traditional.js';
import { OF_ACCELERATORS, OF_MODELS, type AskedCell } from './asked-cells.js';
import { ACCELERATOR_CELLS, MODEL_CELLS, type ComparedCell } from './compared-cells.js';

type Sheet = ModelSheet | AcceleratorSheet;
type Group = { readonly source: readonly string[]; readonly asOf: string };

/** What may stand beside the name and the cell in a plain look-up. */
const SMALL_WORDS =
  /多少|多大|多高|几|是|有|的|呢|吗|个|总|共|一共|请问|单卡|单张|稠密|size|what(?:'s| is| are)?|how (?:many|much|big|large)|\b(?:is|the|of|does|do|has|have|in|gb|tb|s|an?|on|for|it|per|second|dense)\b|tflops|[\s?？。，,!/:'’-]/g;
const MOST_LEFT = 1;

interface Asked<S extends Sheet> {
  readonly sheet: S;
  readonly cell: ComparedCell<S>;
  readonly asked: AskedCell;
}

function findAsked<S extends Sheet>(
  text: string,
  rest: string,
  sheet: S | undefined,
  cells: readonly ComparedCell<S>[],
  patterns: Readonly<Record<string, AskedCell>>,
): Asked<S> | undefined {
  if (sheet === undefined) return undefined;
  const name = Object.keys(patterns).find((key) => patterns[key]?.pattern.test(text));
  const cell = cells.find((candidate) => candidate.name === name);
  const asked = name === undefined ? undefined : patterns[name];
  if (cell === undefined || asked === undefined) return undefined;
  const left = rest.replace(new RegExp(asked.pattern, 'g'), '').replace(SMALL_WORDS, '');
  return left.length <= MOST_LEFT ? { sheet, cell, asked } : undefined;
}

/**
 * One cell of one model or accelerator, for a question that asks for that and nothing else. Articles say more about most of
 * them, so that this is for where they do not answer.
 */
export function specificationOutcome(reading: Reading, context: OutcomeContext): ComputeOutcome | undefined {
  const { models, accelerators, values, unknownNames, text, rest } = reading;
  const isPlain =
    Object.keys(values).length === 0 && unknownNames.length === 0 && models.length + accelerators.length === 1;
  if (!isPlain) return undefined;
  const { sheets } = context;
  const model = sheets.models.find(({ id }) => id === models[0]);
  const accelerator = sheets.accelerators.find(({ id }) => id === accelerators[0]);
  const found = findAsked(text, rest, model, MODEL_CELLS, OF_MODELS);
  if (found !== undefined) return outcomeFor(found, context);
  const card = findAsked(text, rest, accelerator, ACCELERATOR_CELLS, OF_ACCELERATORS);
  return card === undefined ? undefined : outcomeFor(card, context);
}

function outcomeFor<S extends Sheet>({ sheet, cell, asked }: Asked<S>, context: OutcomeContext): ComputeOutcome {
  const language = documentLanguageOf(context.language);
  const say = (zh: string, en: string): string => (language === 'zh' ? zh : en);
  const value = cell.read(sheet);
  const group = (sheet as unknown as Readonly<Record<string, Group | undefined>>)[asked.group];
  const source = formatSources(sheet, group);
  const label = cell.label[language];
  const published = value === undefined ? say('未公布', 'not published') : cell.show(value, language);
  const lead = say(`${sheet.name} 的${label}：${published}`, `${sheet.name}, ${label}: ${published}`);
  const origin =
    group === undefined || value === undefined
      ? ''
      : say(`（${source}，截至 ${group.asOf}）`, ` (${source}, as of ${group.asOf})`);
  const unit = typeof value === 'number' ? asked.unit : '';
  const calculation: Calculation = {
    name: 'specification',
    value: value ?? published,
    unit,
    formula: say('公布的数值', 'as published'),
    inputs: [
      { name: cell.name, value: value ?? published, unit, origin: 'fact-sheet', ...(source !== '' && { source }) },
    ],
  };
  const outcome: CalculatedOutcome = {
    kind: 'calculated',
    calculation,
    text: `${lead}${origin}${say('。', '.')}`,
    answeredBy: 'fact-sheet',
    warnings: [],
    query: context.query,
    wantsPassages: true,
    isFallback: true,
    changes: [],
    request: { name: 'specification', values: { name: sheet.id, cell: cell.name } },
  };
  return context.language === 'zh-TW' ? traditionalOutcome(outcome) : outcome;
}
