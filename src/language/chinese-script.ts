import { createRequire } from 'node:module';
import { Converter as createSimplifier } from 'opencc-js/t2cn';

const simplify = createSimplifier({ from: 'twp', to: 'cn' });

// The dictionaries for the way back take 0.2 s to load and serve only Traditional answers, so they wait for the first.
const require = createRequire(import.meta.url);
let traditionalise: ((text: string) => string) | undefined;

type OpenccModule = { readonly Converter: typeof createSimplifier };

function loadTraditionaliser(): (text: string) => string {
  const { Converter } = require('opencc-js/cn2t') as OpenccModule;
  return Converter({ from: 'cn', to: 'twp' });
}

const HAN = /\p{Script=Han}/u;

/** Whether the text holds a Chinese character. */
export function hasHan(text: string): boolean {
  return HAN.test(text);
}

/**
 * Characters already looked up, and whether the dictionary changes them when they stand alone. Simplified text keeps 昇 in
 * names, so that 昇腾 (Ascend) does not make a question Traditional, and 么 is its 麼, although the dictionary also knows
 * it as a way to write 幺.
 */
const changedAlone = new Map<string, boolean>([
  ['昇', false],
  ['么', false],
]);

function mayChange(character: string): boolean {
  let known = changedAlone.get(character);
  if (known === undefined) {
    known = simplify(character) !== character;
    changedAlone.set(character, known);
  }
  return known;
}

/**
 * Whether the text holds characters that only Traditional Chinese uses. The single characters are asked first: the
 * dictionary of phrases takes ten times as long to find that there is nothing to do.
 */
export function isTraditional(text: string): boolean {
  return (
    hasHan(text) &&
    Array.from(text).some((character) => character >= '\u3400' && mayChange(character)) &&
    simplify(text) !== text
  );
}

/** Terms of the field that the dictionary takes apart: 顯示記憶體 is one thing, and 显存 its name. */
const MAINLAND_FIELD_TERMS: readonly (readonly [RegExp, string])[] = [
  [/显示内存/g, '显存'],
  [/显示卡/g, '显卡'],
  [/升腾/g, '昇腾'],
];

/**
 * Traditional Chinese as written in Taiwan, in Simplified characters and mainland terms (資料中心 → 数据中心).
 * Other text comes back unchanged. The length may change, so offsets of the two texts do not correspond.
 */
export function toSimplified(text: string): string {
  if (!isTraditional(text)) return text;
  return MAINLAND_FIELD_TERMS.reduce((result, [pattern, term]) => result.replace(pattern, term), simplify(text));
}

/** Where the dictionary of Taiwan's terms picks a programmer's word for one of this field. */
const TAIWAN_FIELD_TERMS: readonly (readonly [RegExp, string])[] = [
  [/引數/g, '參數'],
  [/視訊記憶體/g, '顯示記憶體'],
  [/型別/g, '類型'],
  [/專案標/g, '項目標'],
];

/** Simplified Chinese in Traditional characters and Taiwan's terms (软件 → 軟體). Other text comes back unchanged. */
export function toTraditional(text: string): string {
  if (!hasHan(text)) return text;
  traditionalise ??= loadTraditionaliser();
  return TAIWAN_FIELD_TERMS.reduce((result, [pattern, term]) => result.replace(pattern, term), traditionalise(text));
}
