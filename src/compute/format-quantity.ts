import type { CalculationResult } from './calculation.js';

type Language = 'zh' | 'en';
type Scale = readonly (readonly [size: number, word: string])[];

const scale = (unit: string, prefixes: string): Scale =>
  Array.from(prefixes, (prefix, index) => [10 ** (3 * (prefixes.length - index)), `${prefix}${unit}`]);

const COUNTS: Readonly<Record<Language, Scale>> = {
  en: [
    [1e12, ' trillion'],
    [1e9, ' billion'],
    [1e6, ' million'],
  ],
  zh: [
    [1e12, ' 万亿'],
    [1e8, ' 亿'],
    [1e4, ' 万'],
  ],
};
const TIMES: Readonly<Record<Language, Scale>> = {
  en: [
    [2 * 365.25 * 86_400, 'years'],
    [2 * 86_400, 'days'],
    [2 * 3600, 'hours'],
    [120, 'minutes'],
    [1, 's'],
    [1e-3, 'ms'],
    [0, 'µs'],
  ],
  zh: [
    [2 * 365.25 * 86_400, '年'],
    [2 * 86_400, '天'],
    [2 * 3600, '小时'],
    [120, '分钟'],
    [1, '秒'],
    [1e-3, '毫秒'],
    [0, '微秒'],
  ],
};
const SECONDS: Readonly<Record<string, number>> = {
  years: 365.25 * 86_400,
  年: 365.25 * 86_400,
  days: 86_400,
  天: 86_400,
  hours: 3600,
  小时: 3600,
  minutes: 60,
  分钟: 60,
  s: 1,
  秒: 1,
  ms: 1e-3,
  毫秒: 1e-3,
  µs: 1e-6,
  微秒: 1e-6,
};
const PREFIXED: Readonly<Record<string, Scale>> = {
  B: scale('B', 'EPTGMk'),
  'B/s': scale('B/s', 'EPTGMk'),
  'B/token': scale('B/token', 'TGMk'),
  'FLOP/s': scale('FLOP/s', 'ZEPTGMk'),
  W: scale('W', 'TGMk'),
  Wh: scale('Wh', 'TGMk'),
  J: scale('J', 'EPTGMk'),
};
/** Bytes below this are shown to the byte: 327,680 B says more than 328 kB. */
const WHOLE_BYTES = 1e6;

/** Up to four significant digits, whole numbers below ten million as they are, `×10^n` above 10^15 and below 10^-4. */
export function formatNumber(value: number): string {
  const size = Math.abs(value);
  if (size !== 0 && (size >= 1e15 || size < 1e-4)) {
    const [mantissa = '', exponent = ''] = value.toExponential(2).split('e');
    return `${String(Number(mantissa))}×10^${String(Number(exponent))}`;
  }
  if (Number.isInteger(value) && size < 1e7) return value.toLocaleString('en-US');
  return Number(value.toPrecision(4)).toLocaleString('en-US', { maximumFractionDigits: 7 });
}

function scaled(value: number, scales: Scale): string | undefined {
  const found = scales.find(([size]) => Math.abs(value) >= size * 0.99995);
  return found === undefined ? undefined : `${formatNumber(value / found[0])}${found[1]}`;
}

function prefixed(value: number, unit: string, scales: Scale): string {
  const isWhole =
    unit.startsWith('B') && !unit.endsWith('/s') && Number.isInteger(value) && Math.abs(value) < WHOLE_BYTES;
  const found = isWhole ? undefined : scales.find(([size]) => Math.abs(value) >= size * 0.99995);
  return found === undefined ? `${formatNumber(value)} ${unit}` : `${formatNumber(value / found[0])} ${found[1]}`;
}

function time(seconds: number, language: Language): string {
  if (seconds === 0) return language === 'en' ? '0 s' : '0 秒';
  const word = (TIMES[language].find(([size]) => Math.abs(seconds) >= size) ?? TIMES[language].at(-1))?.[1] ?? 's';
  return `${formatNumber(seconds / (SECONDS[word] ?? 1))} ${word}`;
}

/** `5.576 million`, `557.6 万`, `1,024`; a plain count. */
export function formatCount(value: number, language: Language): string {
  if (Math.abs(value) >= 1e15) return formatNumber(value);
  const isSmall = Math.abs(value) < (language === 'zh' ? 1e5 : 1e6);
  return isSmall ? formatNumber(value) : (scaled(value, COUNTS[language]) ?? formatNumber(value));
}

/** Lengths of contexts are known by their digits: 131,072 tokens. */
const isLength = (tokens: number): boolean => Number.isInteger(tokens) && tokens < 1e7 && tokens % 1024 === 0;

function mass(grams: number, language: Language): string {
  const word = language === 'en' ? 't CO2e' : '吨 CO2e';
  return grams >= 1e5 ? `${formatCount(grams / 1e6, language)} ${word}` : `${formatNumber(grams / 1e3)} kg CO2e`;
}

function money(dollars: number, language: Language): string {
  if (language === 'en') return `$${formatCount(dollars, 'en')}`;
  const amount = formatCount(dollars, 'zh');
  return /[万亿]$/.test(amount) ? `${amount}美元` : `${amount} 美元`;
}

const SPOKEN: Readonly<Record<string, (value: number, language: Language) => string>> = {
  '': (value) => formatNumber(value),
  '1': formatCount,
  share: (value) => `${formatNumber(value * 100)} %`,
  '%': (value) => `${formatNumber(value)} %`,
  FLOP: (value) => `${formatNumber(value)} FLOP`,
  token: (value, language) =>
    `${isLength(value) ? value.toLocaleString('en-US') : formatCount(value, language)} ${language === 'en' ? 'tokens' : 'token'}`,
  'token/s': (value, language) => `${formatCount(value, language)} ${language === 'en' ? 'tokens/s' : 'token/秒'}`,
  s: time,
  h: (value, language) => time(value * 3600, language),
  d: (value, language) => time(value * 86_400, language),
  'accelerator·h': (value, language) =>
    language === 'en' ? `${formatCount(value, 'en')} accelerator-hours` : `${formatCount(value, 'zh')}卡时`,
  USD: money,
  'USD/h': (value, language) =>
    language === 'en' ? `$${formatNumber(value)} per accelerator-hour` : `每卡时 ${formatNumber(value)} 美元`,
  'USD/Mtoken': (value, language) =>
    language === 'en' ? `$${formatNumber(value)} per million tokens` : `每百万 token ${formatNumber(value)} 美元`,
  'USD/kWh': (value, language) => `${money(value, language)}/kWh`,
  gCO2e: mass,
};

/**
 * A quantity as people write it: `3.15×10^23 FLOP`, `140 GB`, `34 days` or `34 天`, `$5.576 million` or `557.6 万美元`.
 *
 * @param value - In `unit`; a word is given back as it is.
 * @param unit - Symbol of `units.ts`; an unknown one is put behind the number.
 */
export function formatQuantity(value: number | string, unit: string, language: Language): string {
  if (typeof value === 'string') return value;
  const speak = SPOKEN[unit];
  if (speak !== undefined) return speak(value, language);
  const scales = PREFIXED[unit];
  return scales === undefined ? `${formatNumber(value)} ${unit}` : prefixed(value, unit, scales);
}

/** The same for a result or an input of a calculation. */
export const formatResult = ({ value, unit }: CalculationResult, language: Language): string =>
  formatQuantity(value, unit, language);
