/** Initials with the finals that follow them, tones left out. */
const SYLLABLES = [
  '[bpmfw](?:iao|ian|ing|ang|eng|ai|ei|ao|ou|an|en|ie|iu|in|a|o|i|u)',
  '[dtnl](?:iang|iao|ian|ing|ang|eng|ong|uan|ai|ei|ao|ou|an|en|ia|ie|iu|in|uo|ui|un|ue|ve|a|e|i|u|v)',
  '(?:[zcs]h?|r)(?:uang|uai|uan|ang|eng|ong|ai|ei|ao|ou|an|en|ua|uo|ui|un|a|e|i|u)',
  '[gkh](?:uang|uai|uan|ang|eng|ong|ai|ei|ao|ou|an|en|ua|uo|ui|un|a|e|u)',
  '[jqx](?:iang|iong|iao|ian|ing|uan|ia|ie|iu|in|ue|un|i|u)',
  'y(?:ing|ang|ong|uan|ao|ou|an|in|ue|un|a|e|i|o|u)',
  'me',
].join('|');

/** Syllables without an initial; within a word they would take an apostrophe. */
const FIRST_SYLLABLES = 'ang|eng|ai|ei|ao|ou|an|en|er|a|e|o';

const PINYIN = new RegExp(`^(?:${FIRST_SYLLABLES}|${SYLLABLES})(?:${SYLLABLES})*$`);

/** Whether a word of small letters may be Chinese in pinyin: `shangwang` may, `nvdia` not. */
export function isPinyin(word: string): boolean {
  return PINYIN.test(word);
}
