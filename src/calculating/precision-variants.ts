import type { Calculation } from '../compute/calculation.js';
import { formatQuantity } from '../compute/format-quantity.js';
import type { DoneCalculation } from './calculate-request.js';

export type Variant = readonly [label: string, calculation: Calculation];

const PRECISIONS = ['bf16', 'fp8', 'int4'];

/** The memory of serving in 16, 8 and 4 bits, where no precision was asked for; empty where one was, or for other calculations. */
export function precisionVariants(
  { calculator, calculation, resolved }: DoneCalculation,
  language: 'zh' | 'en',
): Variant[] {
  const precision = calculation.inputs.find(({ name }) => name === 'weightPrecision');
  if (calculator.name !== 'inference-memory' || precision?.origin !== 'assumed') return [];
  return PRECISIONS.map((each) => {
    const given = { ...resolved.given, weightPrecision: { value: each, origin: 'assumed' as const } };
    return [each.toUpperCase(), calculator.calculate(given, language)];
  });
}

const resultOf = (calculation: Calculation, name: string): number | string | undefined =>
  calculation.results?.find((result) => result.name === name)?.value;

/** One row for each precision: weights, KV cache, total, whether it fits, fewest devices. */
export function variantTable(variants: readonly Variant[], language: 'zh' | 'en'): NonNullable<Calculation['table']> {
  const say = (zh: string, en: string): string => (language === 'zh' ? zh : en);
  const hasFit = variants.some(([, calculation]) => resultOf(calculation, 'fits') !== undefined);
  const bytes = (value: number | string | undefined): string =>
    typeof value === 'number' ? formatQuantity(value, 'B', language) : '—';
  return {
    columns: [
      say('精度', 'precision'),
      say('权重', 'weights'),
      say('KV 缓存', 'KV cache'),
      say('合计', 'total'),
      ...(hasFit ? [say('放得下', 'fits')] : []),
      say('最少卡数', 'fewest devices'),
    ],
    rows: variants.map(([label, calculation]) => [
      label,
      bytes(resultOf(calculation, 'weights')),
      bytes(resultOf(calculation, 'kvCache')),
      bytes(calculation.value),
      ...(hasFit ? [String(resultOf(calculation, 'fits') ?? '—')] : []),
      String(resultOf(calculation, 'fewestDevices') ?? '—'),
    ]),
  };
}

/** The other precisions in one sentence. */
export function variantSentence(variants: readonly Variant[], language: 'zh' | 'en'): string[] {
  const others = variants.slice(1).map(([label, calculation]) => {
    const total = formatQuantity(calculation.value, calculation.unit, language);
    const fits = resultOf(calculation, 'fits');
    const fewest = String(resultOf(calculation, 'fewestDevices') ?? '');
    if (language === 'zh')
      return `${label} 需 ${total}${fits === undefined ? '' : `，${fits}`}${fewest === '' ? '' : `，最少 ${fewest} 张`}`;
    return `${label} takes ${total}${fits === undefined ? '' : fits === 'yes' ? ', which fits' : ', which does not fit'}${fewest === '' ? '' : ` (at least ${fewest})`}`;
  });
  if (others.length === 0) return [];
  return [language === 'zh' ? `${others.join('；')}。` : `${others.join('; ')}.`];
}
