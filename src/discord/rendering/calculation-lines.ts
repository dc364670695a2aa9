import type { Calculation, CalculationInput } from '../../compute/calculation.js';
import type { Calculator } from '../../compute/calculator.js';
import { findCalculator } from '../../compute/calculators/all-calculators.js';
import { formatQuantity } from '../../compute/format-quantity.js';
import { toTraditional } from '../../language/chinese-script.js';
import { documentLanguageOf, type AnswerLanguage } from '../../language/language.js';
import type { InterfaceWords } from '../interface-words.js';
import { clip } from './clip.js';
import { escapeInline } from './escape-markdown.js';

const SOURCE_CHARS = 160;
const CELL_CHARS = 80;

/** A quantity as people write it, `10^25` raised: `3.8×10²⁵ FLOP`. */
export function shownQuantity(value: number | string, unit: string, language: AnswerLanguage): string {
  if (typeof value === 'string') return inScript(shownWord(value, documentLanguageOf(language)), language);
  return inScript(raisedExponents(formatQuantity(value, unit, documentLanguageOf(language))), language);
}

/** Formats and kinds of attention are written in capitals. */
const IN_CAPITALS = /^(?:bf|fp|int|nf|mxfp|nvfp|tf|gptq|awq|q)\d*|^m[hqlt]a$|^gqa$/;
const PLAIN_WORDS: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  none: ['无', 'none'],
  yes: ['是', 'yes'],
  no: ['否', 'no'],
  full: ['全部', 'full'],
  selective: ['部分', 'selective'],
  causal: ['因果', 'causal'],
  lora: ['LoRA', 'LoRA'],
  qlora: ['QLoRA', 'QLoRA'],
  'sliding-window': ['滑动窗口', 'sliding window'],
  en: ['英文', 'English'],
  zh: ['中文', 'Chinese'],
  code: ['代码', 'code'],
  multilingual: ['多语', 'multilingual'],
};

/** A word of a choice as people write it. */
function shownWord(word: string, language: 'zh' | 'en'): string {
  const plain = PLAIN_WORDS[word];
  if (plain !== undefined) return language === 'zh' ? plain[0] : plain[1];
  return IN_CAPITALS.test(word) ? word.toUpperCase() : word;
}

/** `10^25` as 10²⁵, since Discord raises nothing. */
export function raisedExponents(text: string): string {
  return text.replaceAll(/10\^(-?\d+)/g, (_, digits: string) => {
    const raised = Array.from(digits, (digit) => (digit === '-' ? '⁻' : ('⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)] ?? digit)));
    return `10${raised.join('')}`;
  });
}

/**
 * Inputs of one or more origins as lines, those of one reason or source together:
 * `- layers 126, KV heads 8 · The Llama 3 Herd of Models, Meta, 2024-07-31`.
 */
export function inputLines(
  calculation: Calculation,
  origins: readonly CalculationInput['origin'][],
  language: AnswerLanguage,
  words: InterfaceWords,
): string[] {
  const calculator = findCalculator(calculation.name);
  const groups = new Map<string, string[]>();
  for (const input of calculation.inputs.filter(({ origin }) => origins.includes(origin))) {
    const reason = reasonOf(input, words);
    const shown = `${inputName(input.name, calculator, language)} **${shownQuantity(input.value, input.unit, language)}**`;
    groups.set(reason, [...(groups.get(reason) ?? []), shown]);
  }
  return [...groups].map(([reason, shown]) => {
    const source = reason === '' ? '' : ` · ${escapeInline(clip(reason, SOURCE_CHARS))}`;
    return `- ${shown.join(', ')}${source}`;
  });
}

function reasonOf({ origin, why, source }: CalculationInput, { compute }: InterfaceWords): string {
  if (origin === 'asked') return compute.asAsked;
  return (origin === 'assumed' ? (why ?? source) : source) ?? '';
}

/** What the calculator calls an input, up to its first explanation. */
function inputName(name: string, calculator: Calculator | undefined, language: AnswerLanguage): string {
  const definition = calculator?.inputs.find((each) => each.name === name);
  const description = definition?.description[documentLanguageOf(language)] ?? name;
  return escapeInline(inScript(description.split(/[：:;；（(]/)[0]?.trim() ?? description, language));
}

/** The publications behind a table, each once, as many as fit into `limit` characters; of a timeline the newest first. */
export function sourceLines(calculation: Calculation, limit: number, { compute }: InterfaceWords): string[] {
  const { inputs, name } = calculation;
  const ordered = name === 'timeline' ? inputs.toReversed() : inputs;
  const sources = [...new Set(ordered.flatMap(({ source }) => source?.split('; ') ?? []))];
  const lines = sources.map((source) => `- ${escapeInline(clip(source, SOURCE_CHARS))}`);
  let chars = 30;
  const shown = lines.filter((line) => (chars += line.length + 1) <= limit);
  return shown.length === lines.length ? lines : [...shown, compute.moreRows(lines.length - shown.length)];
}

/**
 * Rows of a table, each on a line. What is compared stands once above the rows, in their order:
 * `**memory** 80 GB · 141 GB`; of dated things the newest come first; else each cell has the name of its column:
 * `format **FP8** — weights: 405 GB · fits: yes`.
 */
export function tableLines({ name, table }: Calculation): string[] {
  if (table === undefined) return [];
  const [first = '', ...columns] = table.columns;
  if (name === 'compare') {
    const rows = table.rows.map(
      ([subject = '', ...cells]) => `**${shownCell(subject)}** ${cells.map(shownCell).join(' · ')}`,
    );
    return [`**${columns.map(shownCell).join(' · ')}**`, ...rows];
  }
  if (name === 'timeline') return table.rows.map((cells) => cells.map(shownCell).join(' · ')).reverse();
  return table.rows.map(([subject = '', ...cells]) => {
    const pairs = cells.flatMap((cell, index) => {
      const column = columns[index] ?? '';
      if (cell === '') return [];
      return [column === '' ? shownCell(cell) : `${shownCell(column)}: ${shownCell(cell)}`];
    });
    return `${first === '' ? '' : `${shownCell(first)} `}**${shownCell(subject)}** — ${pairs.join(' · ')}`;
  });
}

function shownCell(cell: string): string {
  return cell === '' ? '—' : escapeInline(clip(raisedExponents(cell), CELL_CHARS));
}

function inScript(text: string, language: AnswerLanguage): string {
  return language === 'zh-TW' ? toTraditional(text) : text;
}
