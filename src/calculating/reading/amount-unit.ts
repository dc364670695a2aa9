/** What an amount of a question measures; `plain` where nothing says so. */
export type AmountDimension =
  | 'bytes'
  | 'bytes per second'
  | 'flop'
  | 'flop per second'
  | 'watts'
  | 'watt-hours'
  | 'seconds'
  | 'accelerator-seconds'
  | 'share'
  | 'tokens'
  | 'tokens per second'
  | 'parameters'
  | 'accelerators'
  | 'servers'
  | 'USD'
  | 'CNY'
  | 'grams per kWh'
  | 'USD per kWh'
  | 'plain';

export interface AmountUnit {
  readonly dimension: AmountDimension;
  /** Base units of one: byte, FLOP, watt, watt-hour, second, fraction, token, dollar. */
  readonly factor: number;
}

type Spelling = readonly [
  pattern: string,
  dimension: AmountDimension,
  factor: number | Readonly<Record<string, number>>,
];

const DECIMAL = { k: 1e3, m: 1e6, g: 1e9, t: 1e12, p: 1e15, e: 1e18, z: 1e21, y: 1e24 };
const BINARY = { k: 2 ** 10, m: 2 ** 20, g: 2 ** 30, t: 2 ** 40, p: 2 ** 50 };
const BITS = { k: 1e3 / 8, m: 1e6 / 8, g: 1e9 / 8, t: 1e12 / 8 };
const HOUR = 3600;
const DAY = 86_400;
const device = String.raw`(?:GPU|TPU|NPU|card|chip|accelerator|device|[A-Z]{1,3}\d{2,4}[A-Z]?)`;

// Each pattern is tried right after the number and its scale; the longer come before the shorter. The named group "s" is
// the prefix that the factor hangs on.
const SPELLINGS: readonly Spelling[] = [
  [String.raw`(?:g|克)\s?(?:CO2e?(?:q)?)?\s?(?:\/|每|per)\s?(?:kWh|度|千瓦时)`, 'grams per kWh', 1],
  [String.raw`(?:kg|千克|公斤)\s?(?:CO2e?(?:q)?)?\s?(?:\/|每|per)\s?(?:kWh|度|千瓦时)`, 'grams per kWh', 1000],
  [String.raw`(?:c|¢|cents?|美分)\s?(?:\/|每|per|an?)\s?(?:kWh|度|千瓦时)`, 'USD per kWh', 0.01],
  [String.raw`(?:USD|dollars?|美元|美金|刀)\s?(?:\/|每|一|per|an?)\s?(?:kWh|度|千瓦时)`, 'USD per kWh', 1],
  [String.raw`t(?:ok(?:en)?s?)?ps\b`, 'tokens per second', 1],
  [String.raw`(?<s>[kmgtp])iB(?:\/s|ps|\/秒| per second)`, 'bytes per second', BINARY],
  [String.raw`(?<s>[kmgt])(?:bps|bit\/s|bits?\/s|b\/s(?<=b\/s))`, 'bytes per second', BITS],
  [String.raw`(?<s>[kmgtp])B?(?:\/s\b|ps\b|\/秒| per second| a second)`, 'bytes per second', DECIMAL],
  [String.raw`(?<s>[kmgtp])iB(?![a-z\d])`, 'bytes', BINARY],
  [String.raw`(?:个)?\s?(?<s>[kmgtp])B(?![a-z\d])`, 'bytes', DECIMAL],
  [String.raw`(?:个)?\s?(?<s>g)(?:igs?\b|igabytes?\b|ig\b)?(?![a-z/])`, 'bytes', DECIMAL],
  [String.raw`(?:bytes?\b|个?字节)`, 'bytes', 1],
  [String.raw`(?:P(?:eta)?FLOPS?\/?s?|PF)[-·\s]?days?`, 'flop', 1e15 * DAY],
  [String.raw`(?<s>[kmgtpezy])FLOPs?(?:\/s|ps|\/秒| per second)`, 'flop per second', DECIMAL],
  [String.raw`(?<s>[kmgtpe])(?:FLOPS|OPS)(?![a-z])`, 'flop per second', DECIMAL],
  [String.raw`(?<s>[kmgtpezy])FLOPs?(?![a-z])`, 'flop', DECIMAL],
  [String.raw`(?:FLOPs?\s?(?:\/|per )\s?s(?:ec(?:ond)?)?)`, 'flop per second', 1],
  [String.raw`(?:个)?(?:FLOPS?(?![a-z])|floating[- ]point operations|次(?:浮点)?(?:运算|计算)|次浮点)`, 'flop', 1],
  [String.raw`(?<s>[kmgt])Wh(?![a-z])`, 'watt-hours', DECIMAL],
  [String.raw`(?:度电|千瓦时|kilowatt[- ]hours?)`, 'watt-hours', 1e3],
  [String.raw`(?:兆瓦时|megawatt[- ]hours?)`, 'watt-hours', 1e6],
  [String.raw`(?:个)?(?<s>[kmg])W(?![a-z])`, 'watts', DECIMAL],
  [String.raw`(?:千瓦|kilowatts?\b)`, 'watts', 1e3],
  [String.raw`(?:兆瓦|megawatts?\b)`, 'watts', 1e6],
  [String.raw`(?:吉瓦|gigawatts?\b)`, 'watts', 1e9],
  [String.raw`(?:W(?![a-z/])|watts?\b|瓦)`, 'watts', 1],
  [
    String.raw`(?:个)?\s?(?:${device}[-·\s]?(?:hours?|hrs?|h)\b|(?:${device}|卡)\s?[·\-]?\s?(?:小?时)|${device}\s?卡\s?[·\-]?\s?小?时)`,
    'accelerator-seconds',
    HOUR,
  ],
  [String.raw`(?:个)?\s?(?:${device}[-·\s]?days?\b|(?:${device}|卡)\s?[·\-]?\s?天)`, 'accelerator-seconds', DAY],
  [String.raw`(?:ms\b|毫秒|milliseconds?\b)`, 'seconds', 1e-3],
  [String.raw`(?:s\b|sec(?:ond)?s?\b|秒(?!速))`, 'seconds', 1],
  [String.raw`(?:个)?(?:min(?:ute)?s?\b|分钟)`, 'seconds', 60],
  [String.raw`(?:个)?(?:半)?(?:h\b|hrs?\b|hours?\b|小时|钟头)`, 'seconds', HOUR],
  [String.raw`(?:个)?(?:d\b|days?\b|天|日(?!元|本))`, 'seconds', DAY],
  [String.raw`(?:个)?(?:weeks?\b|wks?\b|周(?!年)|星期|礼拜)`, 'seconds', 7 * DAY],
  [String.raw`(?:months?\b|个?月(?!之))`, 'seconds', 30 * DAY],
  [String.raw`(?:个)?(?:quarters?\b|季度?)`, 'seconds', 90 * DAY],
  [String.raw`(?:years?\b|yrs?\b|年)`, 'seconds', 365 * DAY],
  [String.raw`(?:%|％|percent\b|per cent\b|个?百分点)`, 'share', 0.01],
  [
    String.raw`(?:tokens?|tok|词元|t)\s?(?:\/\s?s(?:ec)?\b|每秒|\/\s?秒|ps\b|\s?(?:per|a) second\b)`,
    'tokens per second',
    1,
  ],
  [String.raw`(?:个)?\s?(?:的\s?)?(?:tokens?|toks?|词元)(?![a-z])`, 'tokens', 1],
  [String.raw`(?:个)?\s?(?:active |total |activated )?(?:params?(?:eters?)?)(?![a-z])`, 'parameters', 1],
  [String.raw`(?:个)?(?:总|激活)?参数`, 'parameters', 1],
  [
    String.raw`(?:台(?:8\s?卡|八卡|服务器|机器|节点|dgx|hgx)?|个?节点|个节点|(?:DGX |HGX )?(?:servers?|nodes?|machines?|boxes)\b)`,
    'servers',
    1,
  ],
  [
    String.raw`(?:张(?!量)|块(?!链)|颗|枚|片|卡(?!时|\s?小时|·时)|个\s?(?:GPU|卡|芯片|NPU|TPU|加速)|(?:GPU|TPU|NPU|accelerator|card|chip|device)s?(?![a-z-])|(?:ranks|workers)\b|x(?=\s?(?:[?？,，]|$)))`,
    'accelerators',
    1,
  ],
  [String.raw`(?:USD\b|US\$|\$|(?:US )?dollars?\b|bucks?\b|美元|美金|刀|美刀)`, 'USD', 1],
  [String.raw`(?:美分|cents?\b)`, 'USD', 0.01],
  [String.raw`(?:元(?!素)|块钱|人民币|RMB\b|CNY\b|yuan\b)`, 'CNY', 1],
];

const compiled = SPELLINGS.map(([pattern, dimension, factor]) => ({
  pattern: new RegExp(String.raw`[\s-]?(?:${pattern})`, 'iy'),
  dimension,
  factor,
}));
/** `Gb/s` is bits, `GB/s` bytes: the one place where case decides. */
const BYTES_IN_CAPITALS = /B\/s$/;

/** The unit that stands at `position`, right after a number and its scale. */
export function amountUnitAt(text: string, position: number): (AmountUnit & { readonly end: number }) | undefined {
  for (const { pattern, dimension, factor } of compiled) {
    pattern.lastIndex = position;
    const match = pattern.exec(text);
    if (match === null) continue;
    if (factor === BITS && BYTES_IN_CAPITALS.test(match[0])) continue;
    const prefix = (match.groups?.['s'] ?? '').toLowerCase();
    return { dimension, factor: typeof factor === 'number' ? factor : (factor[prefix] ?? 1), end: pattern.lastIndex };
  }
  return undefined;
}
