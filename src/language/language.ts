/** Language of a question and of the answer given to it. */
export type AnswerLanguage = 'zh-CN' | 'zh-TW' | 'en';

/** BCP 47 primary tag of a document's language, such as `zh`, `en`, `ja`. */
export type DocumentLanguage = string;

/** The language whose documents answer a question in `language` best. */
export function documentLanguageOf(language: AnswerLanguage): 'zh' | 'en' {
  return language === 'en' ? 'en' : 'zh';
}
