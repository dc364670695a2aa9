import type { ReadText } from '../text/read-text.js';

/**
 * Whether texts have words with these initials, one after the other: MFU of "model FLOPs utilisation".
 *
 * @param key - A name key.
 */
export function isAcronym(key: string, texts: readonly Pick<ReadText, 'folded'>[]): boolean {
  if (!/^[a-z]{3,5}$/.test(key)) return false;
  const words = new RegExp(String.raw`\b${Array.from(key).join(String.raw`[a-z]*[ -]`)}[a-z]+`);
  return texts.some(({ folded }) => words.test(folded));
}
