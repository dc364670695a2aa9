import { formatNumber, formatQuantity } from '../compute/format-quantity.js';
import { toTraditional } from '../language/chinese-script.js';
import type { AnswerLanguage } from '../language/language.js';

/** Units whose full words are too long for the end of a bar. */
const SHORT: Readonly<Record<string, (value: number) => string>> = {
  'USD/h': (value) => `$${formatNumber(value)}/h`,
  'USD/Mtoken': (value) => `$${formatNumber(value)}/M`,
};

/** A quantity beside a bar or on an axis: `140 GB`, `3.8×10^25 FLOP`, `$2.5/h`; `–` for what is no number. */
export function chartNumber(value: number, unit: string, language: AnswerLanguage): string {
  if (!Number.isFinite(value)) return '–';
  const short = SHORT[unit];
  if (short !== undefined) return short(value);
  const text = formatQuantity(value, unit, language === 'en' ? 'en' : 'zh');
  return language === 'zh-TW' ? toTraditional(text) : text;
}
