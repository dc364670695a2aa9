import { foldName } from '../../fact-sheets/fold-name.js';

/** The size in a model's name: `72B`, `8x7B`, `235B-A22B`. */
const WRITTEN_SIZE = /(?<=[\s\-_.])(?:\d+x)?\d+(?:\.\d+)?\s?[BTM]\b|(?<=[A-Za-z])\d+(?:\.\d+)?B\b/i;

/** The folded names that a model shares with others of another size or version: `Qwen2.5-72B` has `qwen2.5` and `qwen`. */
export function familiesOf(name: string): string[] {
  const at = WRITTEN_SIZE.exec(name);
  if (at === null || at.index === 0) return [];
  const family = foldName(name.slice(0, at.index));
  const generation = family.replace(/v?\d+(?:\.\d+)?$/, '');
  return [...new Set([family, generation])].filter((word) => /[a-z\p{Script=Han}]{2}/u.test(word));
}

/** The size in a model's name in parameters: 72e9 of `Qwen2.5-72B`; undefined where it names none, or a product of experts. */
export function sizeInName(name: string): number | undefined {
  const at = WRITTEN_SIZE.exec(name)?.[0];
  const match = at === undefined ? null : /^(\d+(?:\.\d+)?)\s?([BTM])$/i.exec(at);
  if (match === null) return undefined;
  const factor = { b: 1e9, t: 1e12, m: 1e6 }[(match[2] ?? 'b').toLowerCase()] ?? 1e9;
  return Number(match[1]) * factor;
}
