import type { ReadPassage } from '../passage/read-passage.js';
import type { TranslatingTerms } from '../passage/translating-terms.js';
import type { SentenceFault } from '../sentence-verdict.js';
import { isWordHeld, type Asserted, type AssertedWord } from './asserted.js';

/** Share of the words beside names that the cited passages must hold of a sentence without figures. */
export const leastClaimShare = 0.34;
/** Fewer words than this make no claim that could be compared. */
const LEAST_WORDS = 2;
/** A word of which only a translation is shared with a word of the passage. */
const SYNONYM = 0.5;

/** Words that every kind of sentence has, as the lexical index stems them. */
const GENERIC: ReadonlySet<string> = new Set(
  `not no never nor neither without do contrast
  among other everi own sinc still us hi just most more less later after befor now veri well such like make made mai onli get
  give given take say said call mean way part kind thing didn doesn isn wasn aren hadn hasn haven won yet even rather
  所有 包括 其余 容易 的话 后来 得不到 所用 大部分 大多数 主要 其实 一家 全部 需要 认为 应该 用来 来自 出来 那里 是从 属于 分别
  各自 进行 使用 采用 通过 之后 之前 其他 另外 一种 这种 可能 同样 相当 相比 目前 当时 本身 只是 并且 不过 此外 例如`
    .split(/\s+/)
    .filter((word) => word !== ''),
);

function shareHeld(asserted: AssertedWord, passage: ReadPassage, terms: TranslatingTerms): number {
  const { word, translations } = asserted;
  if (isWordHeld(asserted, passage.words) || passage.translated.has(word)) return 1;
  if (translations.some((other) => passage.translated.has(other))) return SYNONYM;
  if (!/^\p{Script=Han}{3,}$/u.test(word)) return 0;
  // 训练算力 is one word to the segmenter; its halves are known.
  const halves = [word.slice(0, 2), word.slice(-2)];
  const held = halves.filter(
    (half) =>
      passage.words.has(half) ||
      passage.translated.has(half) ||
      terms.translate(half).some((other) => passage.words.has(other)),
  );
  return held.length / halves.length;
}

/**
 * How much a passage holds of the words of the field's terms that it has under any of their names: all of "parameter count", of which it
 * says 参数量, and half of a single word.
 */
function heldTerms(
  sentence: Asserted,
  cited: readonly ReadPassage[],
  terms: TranslatingTerms,
): ReadonlyMap<string, number> {
  const held = new Map<string, number>();
  for (const { kind, id, start, end } of sentence.mentions) {
    if (kind !== 'concept' || !cited.some(({ whole }) => whole.concepts.has(id))) continue;
    const words = [...terms.wordsOf(sentence.readable.slice(start, end), false)];
    for (const word of words) held.set(word, words.length > 1 ? 1 : SYNONYM);
  }
  return held;
}

/**
 * A claim without figures of which the cited passages hold little but the names: that a company was sold, a model forbidden. Numbers and
 * dates tie other sentences to their passages more strictly than words can.
 */
export function matchClaim(
  sentence: Asserted,
  cited: readonly ReadPassage[],
  terms: TranslatingTerms,
): SentenceFault[] {
  if (sentence.quantities.length + sentence.dates.length > 0) return [];
  const names = new Set(
    sentence.mentions
      .filter(({ kind }) => kind === 'entity')
      .flatMap(({ start, end }) => [...terms.wordsOf(sentence.readable.slice(start, end), false)]),
  );
  const words = sentence.words.filter(({ word }) => !names.has(word) && !GENERIC.has(word));
  const termsHeld = heldTerms(sentence, cited, terms);
  if (words.length < LEAST_WORDS) return [];
  const held = words.reduce(
    (sum, word) =>
      sum + Math.max(termsHeld.get(word.word) ?? 0, ...cited.map((passage) => shareHeld(word, passage, terms))),
    0,
  );
  if (held / words.length >= leastClaimShare) return [];
  return [{ kind: 'unsupported', detail: 'the cited passages hold little of this but the names' }];
}
