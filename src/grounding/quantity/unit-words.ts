import type { Measure, OtherCurrency } from './quantity.js';

const POWERS: Readonly<Record<string, number>> = {
  kilo: 1e3,
  mega: 1e6,
  giga: 1e9,
  tera: 1e12,
  peta: 1e15,
  exa: 1e18,
  zetta: 1e21,
  k: 1e3,
  m: 1e6,
  g: 1e9,
  t: 1e12,
  p: 1e15,
  e: 1e18,
  z: 1e21,
  千: 1e3,
  兆: 1e6,
  吉: 1e9,
  太: 1e12,
  拍: 1e15,
};
const DAY = 86_400;
const HOUR = 3600;
const PREFIX = '(?<prefix>kilo|mega|giga|tera|peta|exa|zetta)';
const PER_SECOND = String.raw`(?: per second| a second|\/s\b|\/sec\b| ?\/ ?秒|每秒)`;

type Spelling = readonly [pattern: RegExp, dimension: Measure['dimension'], base: number];

const spelling = (pattern: string, dimension: Measure['dimension'], base = 1): Spelling => [
  new RegExp(String.raw`[ -]?(?:${pattern})`, 'iy'),
  dimension,
  base,
];
/** One whose letter case matters: GB are bytes, Gb bits. */
const symbol = (pattern: string, dimension: Measure['dimension'], base = 1): Spelling => [
  new RegExp(String.raw`[ -]?(?:${pattern})`, 'y'),
  dimension,
  base,
];

/** Spellings that free prose uses beside those of the tables of figures; the longer before the shorter. */
const SPELLINGS: readonly Spelling[] = [
  spelling(String.raw`${PREFIX}bytes?${PER_SECOND}`, 'bytes per second'),
  symbol(String.raw`(?<prefix>[KMGTP])B(?:${PER_SECOND})`, 'bytes per second'),
  spelling(String.raw`(?<prefix>[千兆吉太])?字节${PER_SECOND}`, 'bytes per second'),
  spelling(String.raw`${PREFIX}bits?${PER_SECOND}`, 'bits per second'),
  symbol(String.raw`(?<prefix>[KMGT])b(?:it)?s?${PER_SECOND}`, 'bits per second'),
  spelling(String.raw`${PREFIX}bytes?\b`, 'bytes'),
  spelling(String.raw`(?<prefix>[千兆吉太])字节`, 'bytes'),
  symbol(String.raw`(?<prefix>[GT])(?= ?(?:的)?(?:显存|内存|显卡|VRAM|memory|HBM))`, 'bytes'),
  symbol(String.raw`(?<prefix>[GTPEZ])(?:FLOPS?(?:\/s)?|F)(?:[-·∙ ]?(?:days?\b|天|日))`, 'operations', DAY),
  spelling(String.raw`${PREFIX}-?flops?(?:\/s| per second)?(?:[-·∙ ]?(?:days?\b|天))`, 'operations', DAY),
  spelling(String.raw`${PREFIX}-?(?:flop\/s|flops\b|flop per second)`, 'operations per second'),
  spelling(String.raw`${PREFIX}-?flop\b`, 'operations'),
  spelling(String.raw`次(?:浮点)?(?:运算|计算|操作)?每秒`, 'operations per second'),
  spelling(String.raw`(?:floating[- ]point )?operations (?:per|a) second`, 'operations per second'),
  spelling(String.raw`(?:[A-Za-z]+\d+[A-Za-z]* )?(?:GPU|TPU|card|卡|chip)[ -]?(?:hours?\b|小时|时)`, 'time', HOUR),
  spelling(String.raw`(?:个)? ?[A-Za-z]+\d+[A-Za-z]*(?: GPU)?[ -]?(?:hours?\b|小时)`, 'time', HOUR),
  spelling(String.raw`(?:个)? ?[A-Za-z]+\d+[A-Za-z]*(?: GPU)?[ -]?(?:days?\b|天)`, 'time', DAY),
  spelling(String.raw`${PREFIX}?watt[ -]?hours?\b`, 'energy'),
  spelling(String.raw`hrs?\b`, 'time', HOUR),
  spelling(String.raw`(?:kilometres|kilometers|km\b|公里|千米)`, 'length', 1000),
  spelling(String.raw`(?:centimetres|centimeters|cm\b|厘米)`, 'length', 0.01),
  spelling(String.raw`(?:millimetres|millimeters|mm\b(?!²)|毫米)`, 'length', 0.001),
  spelling(String.raw`(?:mm²|mm2\b|平方毫米|square milli(?:metre|meter)s?\b)`, 'area', 1e-6),
  spelling(String.raw`(?:m²|m2\b|平方米|square (?:metre|meter)s?\b)`, 'area'),
  spelling(String.raw`(?:m³|m3\b|立方米|cubic (?:metre|meter)s?\b)`, 'volume', 1000),
  symbol('mL', 'volume', 0.001),
  symbol(String.raw`L\b`, 'volume'),
  spelling(String.raw`(?:毫升|milli(?:litre|liter)s?\b)`, 'volume', 0.001),
  spelling(String.raw`(?:升(?![级至到幅高为])|lit(?:re|er)s?\b)`, 'volume'),
  spelling(String.raw`(?:metric )?(?:tonnes?\b|tons?\b)|公?吨`, 'mass', 1e6),
  spelling(String.raw`(?:kilograms?\b|公斤|千克)`, 'mass', 1000),
  symbol(String.raw`kg\b`, 'mass', 1000),
  spelling(String.raw`(?:grams?\b|克(?![隆服制里]))`, 'mass'),
  symbol(String.raw`g\b`, 'mass'),
  spelling(String.raw`(?:°C|℃|摄氏度|degrees Celsius)`, 'temperature'),
  spelling(String.raw`bucks\b|刀(?![片具])`, 'USD'),
  spelling(String.raw`pct\b`, 'share'),
  spelling(String.raw`(?:港元|港币|(?:HK|Hong Kong) dollars?\b|HKD\b)`, 'HKD'),
  spelling(String.raw`(?:加元|Canadian dollars?\b|CAD\b)`, 'CAD'),
  spelling(String.raw`(?:新台币|台币|(?:NT|Taiwan) dollars?\b|TWD\b)`, 'TWD'),
  spelling(String.raw`(?:澳元|Australian dollars?\b|AUD\b)`, 'AUD'),
  spelling(String.raw`(?:新元|新加坡元|Singapore dollars?\b|SGD\b)`, 'SGD'),
  spelling(String.raw`(?:卢比|rupees?\b|INR\b)`, 'INR'),
];

/** Whether any of them may stand there, letter case aside. */
const ANY = new RegExp(SPELLINGS.map(([{ source }]) => source.replaceAll('(?<prefix>', '(?:')).join('|'), 'iy');

/** A rate whose "per second" stands before its number: 每秒 3.35 TB. */
const RATE_BEFORE = /每秒(?:钟)?[^，。,;；\d]{0,6}$/;

/** Whether "per second" stands before the number that begins at an index. */
export function isRatedBefore(text: string, start: number): boolean {
  return RATE_BEFORE.test(text.slice(Math.max(0, start - 10), start));
}

const CURRENCY_BEFORE: readonly (readonly [RegExp, OtherCurrency])[] = [
  [/HK ?\$ ?$/, 'HKD'],
  [/(?:CA|C) ?\$ ?$/, 'CAD'],
  [/NT ?\$ ?$/, 'TWD'],
  [/A(?:U)? ?\$ ?$/, 'AUD'],
  [/(?:SG|S) ?\$ ?$/, 'SGD'],
  [/₹ ?$/, 'INR'],
];

/** The currency whose sign stands before a number, where it is no US dollar: HK$. */
export function currencyBefore(text: string, start: number): Measure | undefined {
  const before = text.slice(Math.max(0, start - 5), start);
  const found = CURRENCY_BEFORE.find(([pattern]) => pattern.test(before));
  return found === undefined ? undefined : { dimension: found[1], factor: 1 };
}

/** The unit that follows a number, where it is spelled in one of the ways of free prose. */
export function unitWordAt(text: string, end: number): Measure | undefined {
  ANY.lastIndex = end;
  if (!ANY.test(text)) return undefined;
  for (const [pattern, dimension, base] of SPELLINGS) {
    pattern.lastIndex = end;
    const match = pattern.exec(text);
    if (match === null) continue;
    return { dimension, factor: base * (POWERS[match.groups?.['prefix']?.toLowerCase() ?? ''] ?? 1) };
  }
  return undefined;
}
