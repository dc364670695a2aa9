import { Jieba } from '@node-rs/jieba';
import { dict } from '@node-rs/jieba/dict.js';

/** Cuts Chinese text into words. */
export type ChineseSegmenter = (text: string) => string[];

/**
 * jieba with its own dictionary and the field's words, which it would cut apart (英伟达 → 英·伟达).
 *
 * @param words - Chinese words to keep whole, Simplified; words with other characters are left out.
 */
export function createChineseSegmenter(words: readonly string[]): ChineseSegmenter {
  const jieba = Jieba.withDict(dict);
  const known = [...new Set(words)].filter((word) => /^\p{Script=Han}{2,}$/u.test(word));
  if (known.length > 0) jieba.loadDict(Buffer.from(known.map((word) => `${word} 100000 n`).join('\n')));
  return (text) => jieba.cut(text, true);
}
