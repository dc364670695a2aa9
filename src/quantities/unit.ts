/** What a unit measures. Numbers of different dimensions are never the same figure. */
export type Dimension =
  | 'bytes'
  | 'bytes per second'
  | 'bits per second'
  | 'operations'
  | 'operations per second'
  | 'power'
  | 'energy'
  | 'time'
  | 'length'
  | 'frequency'
  | 'USD'
  | 'CNY'
  | 'EUR'
  | 'GBP'
  | 'JPY'
  | 'KRW'
  | 'share'
  | 'ratio'
  | 'tokens'
  | 'parameters'
  | 'accelerators';

/** A unit that a number carries: its dimension, and how many of the dimension's base unit it is. */
export interface Unit {
  readonly dimension: Dimension;
  /** Base units: byte, operation, watt, watt-hour, second, metre, hertz, per cent; 1 for what is counted. */
  readonly factor: number;
}

const POWERS: Readonly<Record<string, number>> = {
  K: 1e3,
  k: 1e3,
  M: 1e6,
  G: 1e9,
  T: 1e12,
  P: 1e15,
  E: 1e18,
  Z: 1e21,
  千: 1e3,
  兆: 1e6,
  吉: 1e9,
  太: 1e12,
};
const MINUTE = 60;
const HOUR = 3600;
const DAY = 86_400;

type Spelling = readonly [pattern: string, dimension: Dimension, factor: number | ((match: RegExpExecArray) => number)];

const scaled = (match: RegExpExecArray): number => POWERS[match.groups?.['scale'] ?? ''] ?? 1;
const binary = (match: RegExpExecArray): number =>
  1024 ** ('KMGTP'.indexOf((match.groups?.['scale'] ?? 'K').toUpperCase()) + 1);

/** Spellings that stand after a number, the longer before the shorter. */
const AFTER: readonly Spelling[] = [
  [String.raw`(?<scale>[KMGTP])B(?:\/s|ps| per second| a second)`, 'bytes per second', scaled],
  [String.raw`(?<scale>[KMGTP])iB(?:\/s)`, 'bytes per second', binary],
  [String.raw`(?<scale>[KMGT])(?:b\/s|bps|bit\/s)`, 'bits per second', scaled],
  [String.raw`(?<scale>[KMGTP])iB`, 'bytes', binary],
  [String.raw`(?<scale>[KMGTPE])B(?![A-Za-z])`, 'bytes', scaled],
  [String.raw`(?:bytes?\b|字节|个字节)`, 'bytes', 1],
  [String.raw`(?<scale>[MGTPEZ])FLOP(?:\/s|S)`, 'operations per second', scaled],
  [String.raw`(?<scale>[GTP])OPS\b`, 'operations per second', scaled],
  [String.raw`(?:FLOP\/s|FLOPS\b)`, 'operations per second', 1],
  [String.raw`(?<scale>[GTPEZ])FLOPs?\b`, 'operations', scaled],
  [String.raw`(?:FLOPs?\b|(?:floating[- ]point )?operations\b|次(?:浮点)?运算)`, 'operations', 1],
  [String.raw`(?<scale>[kMGT]?)Wh\b`, 'energy', scaled],
  [String.raw`(?:megawatt[- ]hours?|兆瓦时)`, 'energy', 1e6],
  [String.raw`(?:kilowatt[- ]hours?|千瓦时|度电)`, 'energy', 1e3],
  [String.raw`(?:太瓦时)`, 'energy', 1e12],
  [String.raw`(?:吉瓦时)`, 'energy', 1e9],
  [String.raw`(?:瓦时)`, 'energy', 1],
  [String.raw`(?<scale>[kMG]?)W\b`, 'power', scaled],
  [String.raw`(?<scale>千|兆|吉)瓦`, 'power', scaled],
  [String.raw`kilowatts?\b`, 'power', 1e3],
  [String.raw`megawatts?\b`, 'power', 1e6],
  [String.raw`gigawatts?\b`, 'power', 1e9],
  [String.raw`(?:watts?\b|瓦)`, 'power', 1],
  [String.raw`(?<scale>[kMG]?)Hz\b`, 'frequency', scaled],
  [String.raw`(?:nm\b|纳米|nanomet(?:re|er)s?\b)`, 'length', 1e-9],
  [String.raw`(?:ms\b|milliseconds?\b|毫秒)`, 'time', 1e-3],
  [String.raw`(?:µs|μs|microseconds?\b|微秒)`, 'time', 1e-6],
  [
    String.raw`(?:(?:GPU|H100|H800|A100|TPU|V100|H20|accelerator|core|card|chip)[ -]?hours?\b|(?:个)?[ ]?(?:GPU|H100|H800|A100|TPU|V100|卡) ?小?时)`,
    'time',
    HOUR,
  ],
  [String.raw`(?:(?:GPU|TPU|H100|A100)[ -]days?\b|(?:个)?[ ]?(?:GPU|TPU|卡) ?天)`, 'time', DAY],
  [String.raw`(?:个)?(?:seconds?\b|秒)`, 'time', 1],
  [String.raw`(?:个)?(?:minutes?\b|分钟)`, 'time', MINUTE],
  [String.raw`(?:个)?(?:hours?\b|小时)`, 'time', HOUR],
  [String.raw`(?:days?\b|天(?!河|翼|数|机)|日(?!元|本|活|均))`, 'time', DAY],
  [String.raw`(?:个)?(?:weeks?\b|周(?!年|期|活|均|末)|星期)`, 'time', 7 * DAY],
  [String.raw`(?:months?\b|个月)`, 'time', 30 * DAY],
  [String.raw`(?:years?\b|年(?!度|级))`, 'time', 365 * DAY],
  [String.raw`(?:US )?dollars?\b|USD\b|美元|美金`, 'USD', 1],
  [String.raw`(?:US )?cents?\b|美分`, 'USD', 0.01],
  [String.raw`(?:yuan\b|RMB\b|CNY\b|renminbi\b|元(?!年|老|素|组)|人民币)`, 'CNY', 1],
  [String.raw`(?:euros?\b|EUR\b|欧元)`, 'EUR', 1],
  [String.raw`(?:pounds?\b|GBP\b|英镑)`, 'GBP', 1],
  [String.raw`(?:yen\b|JPY\b|日元)`, 'JPY', 1],
  [String.raw`(?:won\b|KRW\b|韩元)`, 'KRW', 1],
  [String.raw`(?:%|％|per ?cent\b|percentage points?\b|个?百分点)`, 'share', 1],
  [String.raw`成(?![为立本功员果长熟交])`, 'share', 10],
  [String.raw`(?:times\b|-?fold\b|倍|x\b)`, 'ratio', 1],
  [String.raw`(?:tokens?\b|个?词元|个? ?token)`, 'tokens', 1],
  [String.raw`(?:(?:active |total |trainable )?parameters?\b|个?参数)`, 'parameters', 1],
  [
    String.raw`(?:GPUs?\b|TPUs?\b|accelerators?\b|NPUs?\b|cards?\b|张|块(?!链)|[个颗枚片] ?(?:GPU|芯片|加速|NPU|TPU|卡)|颗)`,
    'accelerators',
    1,
  ],
];

const BEFORE: readonly (readonly [pattern: RegExp, dimension: Dimension])[] = [
  [/(?:US ?\$|\$|USD ?)$/, 'USD'],
  [/(?:¥|RMB ?|CNY ?|￥)$/, 'CNY'],
  [/(?:€|EUR ?)$/, 'EUR'],
  [/(?:£|GBP ?)$/, 'GBP'],
];

/** Whether any of the spellings stands there: most numbers have no unit, and one pattern is quicker than each in turn. */
const ANY = new RegExp(
  String.raw`[ -]?(?:${AFTER.map(([pattern]) => pattern.replaceAll('(?<scale>', '(?:')).join('|')})`,
  'y',
);

const compiled = AFTER.map(([pattern, dimension, factor]) => ({
  pattern: new RegExp(String.raw`[ -]?(?:${pattern})`, 'y'),
  dimension,
  factor,
}));

/** The unit that stands directly after a number, or the currency before it. */
export function unitAt(text: string, start: number, end: number): (Unit & { readonly end: number }) | undefined {
  ANY.lastIndex = end;
  for (const { pattern, dimension, factor } of ANY.test(text) ? compiled : []) {
    pattern.lastIndex = end;
    const match = pattern.exec(text);
    if (match === null) continue;
    return { dimension, factor: typeof factor === 'number' ? factor : factor(match), end: pattern.lastIndex };
  }
  const before = text.slice(Math.max(0, start - 5), start);
  const currency = BEFORE.find(([pattern]) => pattern.test(before));
  return currency === undefined ? undefined : { dimension: currency[1], factor: 1, end };
}

/** The unit that a word or symbol names by itself: `GB`, `USD`, `%`. None for what has no dimension here (`layers`). */
export function unitNamed(name: string): Unit | undefined {
  const found = unitAt(name, 0, 0);
  return found?.end === name.length ? { dimension: found.dimension, factor: found.factor } : undefined;
}
