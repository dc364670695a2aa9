import type { CalculatedAnswer } from '../../answering/answer.js';
import { renderUnicode } from '../../charts/render-unicode.js';
import type { CalculationInput } from '../../compute/calculation.js';
import { formatQuantity } from '../../compute/format-quantity.js';
import { inputLabel, resultLabel } from '../../compute/labels.js';
import { toTraditional } from '../../language/chinese-script.js';
import { documentLanguageOf } from '../../language/language.js';
import { interfaceWords } from '../interface-words.js';
import { onOneLine, printable } from '../printable.js';
import { wrapText } from '../wrap-text.js';
import { alignColumns } from './align-columns.js';
import type { RenderOptions } from './render-options.js';

const INDENT = '  ';
/** Width of a chart where the output has none. */
const USUAL_COLUMNS = 80;

/** Texts of a calculation in the language of its answer. */
interface Speaker {
  readonly plain: 'zh' | 'en';
  readonly say: (text: string) => string;
}

function speakerOf({ language }: CalculatedAnswer): Speaker {
  return { plain: documentLanguageOf(language), say: language === 'zh-TW' ? toTraditional : (text) => text };
}

function block(title: string, lines: readonly string[], { palette }: RenderOptions): string[] {
  return lines.length === 0 ? [] : [[palette.bold(title), ...lines].join('\n')];
}

/** Labels with their values, and below them where they are from: once for neighbours that are from the same place. */
function inputLines(answer: CalculatedAnswer, options: RenderOptions): string[] {
  const { plain, say } = speakerOf(answer);
  const { name, inputs } = answer.calculation;
  const notes = inputs.map((input) => originOf(answer, input));
  return inputs.flatMap((input, index) => {
    const label = say(inputLabel(name, input.name, plain));
    const value = say(formatQuantity(input.value, input.unit, plain));
    const head = label === input.name ? `${label}: ${value}` : `${label} (${input.name}): ${value}`;
    const note = notes[index] ?? '';
    return [
      ...wrapText(onOneLine(head), options.columns, INDENT, INDENT + INDENT),
      ...(notes[index + 1] === note ? [] : wrapText(note, options.columns, INDENT + INDENT).map(options.palette.dim)),
    ];
  });
}

function originOf({ language }: CalculatedAnswer, { origin, why, source }: CalculationInput): string {
  const word = interfaceWords[language].calculation.origins[origin];
  return onOneLine([word, why, source].filter((part) => part !== undefined).join(' · '));
}

function resultLines(answer: CalculatedAnswer): string[] {
  const { plain, say } = speakerOf(answer);
  const rows = (answer.calculation.results ?? []).map(({ name, value, unit }) => [
    say(resultLabel(name, plain)),
    say(formatQuantity(value, unit, plain)),
  ]);
  return alignColumns(rows, INDENT);
}

function tableLines(answer: CalculatedAnswer, { palette }: RenderOptions): string[] {
  const { table } = answer.calculation;
  if (table === undefined) return [];
  const cells = [table.columns, ...table.rows].map((row) => row.map(onOneLine));
  return alignColumns(cells, INDENT).map((line, index) => (index === 0 ? palette.dim(line) : line));
}

/** How a calculated answer came about: formula, inputs with their origin and source, results. Empty where a sheet gave it. */
export function renderDerivation(answer: CalculatedAnswer, options: RenderOptions): string {
  // A fact sheet's cells stand in the table already, their sources in the text.
  if (answer.answeredBy === 'fact-sheet') return '';
  const words = interfaceWords[answer.language].calculation;
  const { formula } = answer.calculation;
  return [
    ...block(words.formula, formula === '' ? [] : wrapText(onOneLine(formula), options.columns, INDENT), options),
    ...block(words.inputs, inputLines(answer, options), options),
    ...block(words.results, resultLines(answer), options),
  ].join('\n\n');
}

/** What stands under a calculated answer: its table, and the chart as bars of block characters. No line end at the end. */
export function renderCalculation(answer: CalculatedAnswer, options: RenderOptions): string {
  const words = interfaceWords[answer.language].calculation;
  const { chart, language } = answer;
  const width = Number.isFinite(options.columns) ? options.columns : USUAL_COLUMNS;
  return [
    ...block(words.table, tableLines(answer, options), options),
    ...(chart === undefined ? [] : [printable(renderUnicode(chart, { width, language }))]),
  ].join('\n\n');
}
