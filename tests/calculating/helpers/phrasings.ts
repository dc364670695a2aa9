import type { ValueKey } from '../../../src/calculating/reading/value-key.js';

/** A question made from a template, and what a reader must find in it. */
export interface Phrasing {
  readonly question: string;
  readonly values: Readonly<Partial<Record<ValueKey, number>>>;
  readonly accelerator?: string;
  readonly precision?: string;
}

/** A generator of numbers in [0, 1) that gives the same row for the same seed (mulberry32). */
export function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

type Spelling = readonly [text: string, value: number];
type Slot = (pick: <Item>(items: readonly Item[]) => Item, language: 'zh' | 'en') => Spelling;

const trim = (value: number): string => String(Number(value.toPrecision(6)));

const SLOTS: Readonly<Record<string, readonly [ValueKey, Slot]>> = {
  N: [
    'parameters',
    (pick, language) => {
      const billions = pick([0.5, 1.5, 3, 6.7, 13, 22, 34, 65, 110, 175, 300, 1300]);
      const value = billions * 1e9;
      const en = [`${billions}B`, `${billions} billion parameter`, `${billions}b`];
      const zh = [`${billions}B`, `${trim(billions * 10)} 亿参数的`, `${trim(billions * 10)}亿参数`, `${billions}b`];
      return [pick(language === 'zh' ? zh : en), value];
    },
  ],
  D: [
    'tokens',
    (pick, language) => {
      const trillions = pick([0.3, 1, 1.4, 2, 5.5, 15, 18, 36]);
      const en = [`${trillions}T tokens`, `${trillions} trillion tokens`, `${trim(trillions * 1000)}B tokens`];
      const zh = [
        `${trillions} 万亿 token`,
        `${trillions}T tokens`,
        `${trim(trillions * 1e4)} 亿 token`,
        `${trillions}万亿词元`,
      ];
      return [pick(language === 'zh' ? zh : en), trillions * 1e12];
    },
  ],
  C: [
    'accelerators',
    (pick, language) => {
      const count = pick([8, 16, 64, 256, 512, 1024, 2048, 3072, 16384]);
      const grouped = count.toLocaleString('en-US');
      return language === 'zh'
        ? [pick([`${count} 张`, `${count}张`, `${count} 块`, `${grouped} 张`]), count]
        : [pick([`${count}`, `${count} x`, grouped]), count];
    },
  ],
  T: [
    'seconds',
    (pick, language) => {
      const days = pick([7, 14, 30, 60, 90]);
      const months = days / 30;
      const inMonths = Number.isInteger(months);
      const en = [`${days} days`, `${days / 7} weeks`, ...(inMonths ? [`${months} months`] : [])].filter(
        (text) => !text.includes('.'),
      );
      const zh = [`${days} 天`, `${days}天`, ...(inMonths ? [`${months} 个月`, `${months}个月`] : [])];
      return [pick(language === 'zh' ? zh : en), days * 86_400];
    },
  ],
  M: [
    'mfu',
    (pick) => {
      const percent = pick([25, 30, 35, 38, 40, 45, 52]);
      return [pick([`MFU ${percent}%`, `${percent}% MFU`, `MFU 0.${percent}`, `mfu=${percent}%`]), percent / 100];
    },
  ],
  P: [
    'pricePerHour',
    (pick, language) => {
      const price = pick([0.8, 1.5, 2, 2.49, 3, 4.1]);
      const en = [`$${price}/h`, `$${price} per GPU hour`, `$${price}/hr`, `$${price} an hour`];
      const zh = [
        `每卡时 ${price} 美元`,
        `$${price}/h`,
        `${price} 美元/卡时`,
        `每小时 ${price} 美元`,
        `一小时${price}刀`,
      ];
      return [pick(language === 'zh' ? zh : en), price];
    },
  ],
  X: [
    'contextTokens',
    (pick, language) => {
      const thousands = pick([4, 8, 16, 32, 64, 128]);
      const value = thousands * 1024;
      const en = [
        `${thousands}k context`,
        `a context of ${thousands}k`,
        `${value} tokens of context`,
        `context length ${value}`,
      ];
      const zh = [`${thousands}k 上下文`, `上下文 ${thousands}k`, `${thousands}K上下文`, `上下文长度为 ${value}`];
      return [pick(language === 'zh' ? zh : en), value];
    },
  ],
  B: [
    'batch',
    (pick, language) => {
      const batch = pick([2, 4, 16, 32, 64, 256]);
      const en = [
        `batch ${batch}`,
        `batch size ${batch}`,
        `${batch} concurrent users`,
        `bs=${batch}`,
        `batch of ${batch}`,
      ];
      const zh = [`batch ${batch}`, `并发 ${batch}`, `${batch} 个并发`, `bs${batch}`, `${batch} 路并发`];
      return [pick(language === 'zh' ? zh : en), batch];
    },
  ],
};

const CARDS: readonly (readonly [string, string])[] = [
  ['H100', 'h100-sxm'],
  ['A100', 'a100-80gb-sxm'],
  ['H800', 'h800-sxm'],
  ['H200', 'h200-sxm'],
  ['B200', 'b200'],
  ['H20', 'h20'],
  ['MI300X', 'mi300x'],
  ['RTX 4090', 'rtx-4090'],
];
const FORMATS = ['bf16', 'fp16', 'fp8', 'int8', 'int4', 'q4_k_m', 'q8_0', 'nf4'];

const TEMPLATES: Readonly<Record<'zh' | 'en', readonly string[]>> = {
  zh: [
    '训练 {N} 模型，{D}，用 {C} {G}，{M}，要多久？',
    '用{D}训练一个{N}模型，{T}内训完要多少张 {G}',
    '{N} 模型在 {C} {G} 上训 {D}，{P}，一共多少钱',
    '{C} {G} 租 {T}，{P}，多少钱',
    '{N}模型 {F} 推理，{X}，{B}，要多少显存',
    '{C} {G} 放得下 {F} 的 {N} 模型吗，{X}',
    '{X}、{B} 的时候 {N} 模型的 KV cache 多大',
    '我想训个 {N} 的模型 数据 {D} {M} 大概多少钱 {P}',
  ],
  en: [
    'how long to train a {N} model on {D} with {C} {G}s at {M}?',
    'how many {G}s to train a {N} model on {D} in {T}',
    'cost of training {N} model on {D} with {C} {G} at {P}, {M}',
    'rent {C} {G} for {T} at {P}: how much?',
    'does a {N} model in {F} fit on {C} {G} with {X} and {B}?',
    'memory for a {N} model, {F}, {X}, {B}',
    'kv cache of a {N} model, {X}, {B}',
    'train a {N} model on {D}, {M}, {P}, total cost?',
  ],
};

/** So many questions with their values, half of them Chinese; the same ones for the same seed. */
export function phrasings(count: number, seed: number): Phrasing[] {
  const next = randomNumbers(seed);
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(next() * items.length)]!;
  return Array.from({ length: count }, (_, index) => {
    const language = index % 2 === 0 ? 'zh' : 'en';
    const values: Partial<Record<ValueKey, number>> = {};
    let accelerator: string | undefined;
    let precision: string | undefined;
    const question = pick(TEMPLATES[language]).replace(/\{(\w)\}/g, (_match, name: string) => {
      if (name === 'G') {
        const [text, id] = pick(CARDS);
        accelerator = id;
        return text;
      }
      if (name === 'F') return (precision = pick(FORMATS));
      const [key, slot] = SLOTS[name]!;
      const [text, value] = slot(pick, language);
      values[key] = value;
      return text;
    });
    return {
      question,
      values,
      ...(accelerator !== undefined && { accelerator }),
      ...(precision !== undefined && { precision }),
    };
  });
}
