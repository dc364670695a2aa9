/** A number format or quantization as the calculators name it, and where a question names it. */
export interface PrecisionMention {
  readonly precision: string;
  /** Said of the KV cache and not of the weights. */
  readonly isOfCache: boolean;
  readonly start: number;
  readonly end: number;
}

/** Spellings in lower case and the word of the calculators; the longer before the shorter. */
const SPELLINGS: readonly (readonly [RegExp, string | ((match: RegExpExecArray) => string)])[] = [
  [/\bi?q[2-8](?:_[0-9km](?:_(?:xxs|xs|s|m|l|xl))?|_0|_1|_k(?:_[sml])?|_(?:xxs|xs|s|m|nl))/g, (match) => match[0]],
  [/\bq([4-8])\b(?!\s?(?:20\d\d|\d\d\b|财|季|earn|revenue|result|营收))/g, (match) => match[0]],
  [/\bw(\d)a(\d{1,2})\b/g, (match) => `int${match[1] ?? '4'}`],
  [/\bmx-?fp4\b/g, 'mxfp4'],
  [/\bnv-?fp4\b/g, 'nvfp4'],
  [/\bgptq(?:[ -]?(?:int)?([348])(?:[ -]?bits?)?)?(?![a-z0-9])/g, (match) => `gptq-int${match[1] ?? '4'}`],
  [/\bawq(?:[ -]?(?:int)?4(?:[ -]?bits?)?)?(?![a-z0-9])/g, () => 'awq-int4'],
  [/\bnf4\b/g, 'nf4'],
  [/\b(bf|fp|tf|int)[ -]?(\d{1,2})(?![0-9.])/g, (match) => `${match[1] ?? ''}${match[2] ?? ''}`],
  [/\bbfloat[ -]?16\b/g, 'bf16'],
  [/\bfloat[ -]?(16|32)\b/g, (match) => `fp${match[1] ?? ''}`],
  [/(?<![\w.])([2348])[ -]?bits?(?![a-z])/g, (match) => `int${match[1] ?? ''}`],
  [/(?<![\w.])(?:16|sixteen)[ -]?bits?(?![a-z])/g, 'bf16'],
  [/(?<![\w.])(?:32|thirty-two)[ -]?bits?(?![a-z])/g, 'fp32'],
  [/(?<![\w.])([48])\s?(?:位|比特)(?:量化|精度)?/g, (match) => `int${match[1] ?? ''}`],
  [/四(?:位|比特)(?:量化)?/g, 'int4'],
  [/八(?:位|比特)(?:量化)?/g, 'int8'],
  [/(?<![\w.])16\s?(?:位|比特)(?:精度)?/g, 'bf16'],
  [/半精度|half[ -]precision/g, 'fp16'],
  [/单精度|全精度|single[ -]precision|full[ -]precision/g, 'fp32'],
];

const CACHE_BEFORE = /(?:kv|缓存|cache)[^,，。;；、+]{0,12}$/i;
const CACHE_AFTER = /^\s?(?:的\s?)?(?:kv|键值)/i;
const WEIGHTS_AFTER = /^\s?(?:的\s?)?(?:权重|weights?|模型|model)/i;
const WEIGHTS_BETWEEN = /权重|weights?|模型|model/i;

/** Every precision that a question names, in its order. @param text - After `questionText`. */
export function findPrecisions(text: string): PrecisionMention[] {
  const lower = text.toLowerCase();
  const found: PrecisionMention[] = [];
  for (const [pattern, word] of SPELLINGS) {
    for (const match of lower.matchAll(pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      if (found.some((other) => start < other.end && end > other.start)) continue;
      const precision = typeof word === 'string' ? word : word(match);
      const before = CACHE_BEFORE.exec(text.slice(0, start))?.[0];
      const isOfCache =
        CACHE_AFTER.test(text.slice(end)) ||
        (before !== undefined && !WEIGHTS_BETWEEN.test(before) && !WEIGHTS_AFTER.test(text.slice(end)));
      found.push({ precision, isOfCache, start, end });
    }
  }
  // "Full precision, bf16" means the format and not 32 bits.
  const isInWords = ({ start, end }: PrecisionMention): boolean => /^(?:full|全)/.test(lower.slice(start, end));
  const exact = found.filter((mention) => !isInWords(mention));
  return (exact.length > 0 ? exact : found).sort((a, b) => a.start - b.start);
}
