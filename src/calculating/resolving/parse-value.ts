import type { InputDefinition } from '../../compute/calculator.js';
import { contextLength } from '../reading/classify-amount.js';
import { findAmounts, type Amount } from '../reading/find-amounts.js';
import { findPrecisions } from '../reading/precision-words.js';
import { questionText } from '../reading/question-text.js';

/** Lengths that are powers of two when they are written in k. */
const LENGTHS = new Set(['context', 'promptTokens', 'window']);
/** Number formats under other names than the calculators have. */
const SAME_FORMAT: Readonly<Record<string, string>> = {
  fp16: 'fp16',
  q4_k: 'q4_k_m',
  q3_k: 'q3_k_m',
  q5_k: 'q5_k_m',
  q6: 'q6_k',
  q8: 'q8_0',
  q4: 'q4_k_m',
  q5: 'q5_k_m',
  q3: 'q3_k_m',
  q2: 'q2_k',
  int3: 'gptq-int3',
  gptq: 'gptq-int4',
  awq: 'awq-int4',
  int16: 'bf16',
};
const CHOICE_WORDS: Readonly<Record<string, string>> = { true: 'yes', false: 'no', 是: 'yes', 否: 'no' };

/** The calculators' word for a number format as people write it; the text itself where it is none. */
export function formatWord(text: string): string {
  const lower = text.trim().toLowerCase();
  const found = findPrecisions(lower)[0]?.precision ?? lower;
  return SAME_FORMAT[found] ?? found;
}

/** Whether an amount of this dimension can be the value of an input in this unit, and its value there. */
function inUnit(amount: Amount, { name, unit }: InputDefinition): number | undefined {
  const { dimension, value } = amount;
  if (dimension === 'plain') {
    if (unit === 'share' && Math.abs(value) > 1) return value / 100;
    return LENGTHS.has(name) ? contextLength(amount) : value;
  }
  if (unit === 'share') return dimension === 'share' ? value : undefined;
  if (unit === '1') return ['parameters', 'accelerators', 'servers'].includes(dimension) ? value : undefined;
  if (unit === 'token') return dimension === 'tokens' ? (LENGTHS.has(name) ? contextLength(amount) : value) : undefined;
  if (unit === 'accelerator·h') return /seconds$/.test(dimension) ? value / 3600 : undefined;
  const dimensions: Readonly<Record<string, string>> = {
    FLOP: 'flop',
    'FLOP/s': 'flop per second',
    B: 'bytes',
    'B/s': 'bytes per second',
    s: 'seconds',
    W: 'watts',
    'USD/h': 'USD',
    USD: 'USD',
    'gCO2e/kWh': 'grams per kWh',
    'USD/kWh': 'USD per kWh',
    'token/s': 'tokens per second',
  };
  if (unit === 'FLOP/s' && dimension === 'flop') return value;
  if (unit === 'FLOP' && dimension === 'flop per second') return value;
  return dimensions[unit] === dimension ? value : undefined;
}

/**
 * The value of an input as people write it: `70B`, `1.5 万亿`, `40%`, `80 GB`, `30 days`, `$2`, `bf16`.
 *
 * @returns Undefined where the text is no value of the input.
 */
export function parseValue(definition: InputDefinition, raw: string): number | string | undefined {
  const text = questionText(raw).trim();
  if (text === '') return undefined;
  if (definition.choices !== undefined) {
    const lower = text.toLowerCase();
    if (definition.choices.includes(lower)) return lower;
    return CHOICE_WORDS[lower] ?? formatWord(text);
  }
  if (/^-?[\d.]+(?:e[+-]?\d+)?$/i.test(text)) {
    const value = Number(text);
    if (definition.unit === 'share' && Math.abs(value) > 1) return value / 100;
    return Number.isNaN(value) ? undefined : value;
  }
  if (/^-?(?:infinity|nan|∞)$/i.test(text)) return Number.NaN;
  const [amount, second] = findAmounts(text);
  if (amount === undefined || second !== undefined || amount.start > 2) return undefined;
  return inUnit(amount, definition);
}
