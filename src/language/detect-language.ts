import { hasHan, isTraditional } from './chinese-script.js';
import type { AnswerLanguage, DocumentLanguage } from './language.js';

const CHINESE_FUNCTION =
  /一下|[请請的了吗嗎呢吧是有在和与與跟谁誰哪几幾多么麼什怎为為能会會要给給个個从從对對这這那些吃还還都被把比到说說用让讓做张張块塊]/u;
const ENGLISH_FUNCTION =
  /\b(?:what|who|when|where|which|why|how|is|are|was|were|does|do|did|the|a|an|of|in|on|to|for|with|and|can|could|will|would|should|has|have|had|it|its|that|this|about|from|than|many|much|me|tell|explain|list|compare)\b/i;

/**
 * Language in which a question wants its answer.
 *
 * A script-ratio rule: names do not count (`H100 和 H100 NVL 有什么区别` is Chinese, `does 百度 have GPUs` is English),
 * so the words between the names decide. Statistical detectors fail on texts this short.
 *
 * @returns `zh-TW` where a character is Traditional only; `en` for every language that is not Chinese.
 */
export function detectQuestionLanguage(question: string): AnswerLanguage {
  if (!hasHan(question) || /[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(question)) return 'en';
  const han = question.match(/\p{Script=Han}/gu)?.length ?? 0;
  const chinese = question.match(new RegExp(CHINESE_FUNCTION.source, 'gu'))?.length ?? 0;
  const english = question.match(new RegExp(ENGLISH_FUNCTION.source, 'gi'))?.length ?? 0;
  const latinWords = question.match(/[A-Za-z]{2,}/g)?.length ?? 0;
  if (english > chinese && (chinese === 0 || latinWords > han)) return 'en';
  return isTraditional(question) ? 'zh-TW' : 'zh-CN';
}

const SCRIPTS: readonly (readonly [DocumentLanguage, RegExp])[] = [
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['ko', /\p{Script=Hangul}/gu],
  ['ru', /\p{Script=Cyrillic}/gu],
  ['ar', /\p{Script=Arabic}/gu],
  ['zh', /\p{Script=Han}/gu],
];

/** Characters read for the guess; a language does not change after that many. */
const SAMPLE_CHARACTERS = 20_000;

/**
 * Language of a document without a declared one, by the share of its letters' scripts. One Chinese character carries
 * about as much as a Latin word, so a third of the letters is enough; a tenth in kana makes Japanese.
 */
export function detectDocumentLanguage(text: string): DocumentLanguage {
  const sample = text.slice(0, SAMPLE_CHARACTERS);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  if (letters === 0) return 'en';
  for (const [language, script] of SCRIPTS) {
    const share = (sample.match(script)?.length ?? 0) / letters;
    if (share > (language === 'ja' ? 0.1 : 0.3)) return language;
  }
  return 'en';
}
