import { detectQuestionLanguage } from '../language/detect-language.js';
import type { AnswerLanguage } from '../language/language.js';
import { english } from './words/english.js';
import { simplifiedChinese } from './words/simplified-chinese.js';
import { traditionalChinese } from './words/traditional-chinese.js';
import type { InterfaceWords } from './words/words.js';

export type { InterfaceWords };

const words: Readonly<Record<AnswerLanguage, InterfaceWords>> = {
  en: english,
  'zh-CN': simplifiedChinese,
  'zh-TW': traditionalChinese,
};

/** The words of one language. */
export function wordsIn(language: AnswerLanguage): InterfaceWords {
  return words[language];
}

/** Language of the interface for one of Discord's locales; English where there is no closer one. */
export function languageOfLocale(locale: string): AnswerLanguage {
  return locale === 'zh-CN' || locale === 'zh-TW' ? locale : 'en';
}

/** Language of the interface for a message, whose writer's locale Discord does not tell. */
export function languageOfMessage(text: string): AnswerLanguage {
  return detectQuestionLanguage(text);
}
