import { expect, test } from 'vitest';
import { isTraditional } from '../../src/language/chinese-script.js';
import {
  languageOfLocale,
  languageOfMessage,
  wordsIn,
  type InterfaceWords,
} from '../../src/discord/interface-words.js';

/** Everything that the words can say, filled with plain examples. */
function saidIn(words: InterfaceWords): string[] {
  const { asOf, moreCitations, hitsTitle, help, forgotten, notHere, tooManyQuestions, errors, ...plain } = words;
  const filled = [asOf('2023'), moreCitations(3), hitsTitle('x'), help(['x']), forgotten(0), forgotten(2)];
  const texts = Object.values(plain).filter((value): value is string => typeof value === 'string');
  return [...texts, ...filled, notHere('#x'), tooManyQuestions(9), ...Object.values(errors)];
}

test('everything is said in all three languages, in its own script', () => {
  const [en, zhCn, zhTw] = (['en', 'zh-CN', 'zh-TW'] as const).map((language) => saidIn(wordsIn(language)));
  expect(zhCn).toHaveLength(en!.length);
  expect(zhTw).toHaveLength(en!.length);
  expect(en!.filter((text) => /\p{Script=Han}/u.test(text))).toEqual([]);
  expect(zhCn!.filter((text) => !/\p{Script=Han}/u.test(text))).toEqual([]);
  expect(zhCn!.filter((text) => isTraditional(text))).toEqual([]);
  // Mainland characters that Taiwan does not use.
  expect(zhTw!.filter((text) => /[这个问题档频说间没请长组误]/u.test(text))).toEqual([]);
});

test('labels fit a button, titles a field', () => {
  for (const language of ['en', 'zh-CN', 'zh-TW'] as const) {
    expect(wordsIn(language).sourcesButton.length).toBeLessThanOrEqual(80);
    expect(wordsIn(language).citationsTitle.length).toBeLessThanOrEqual(256);
    expect(wordsIn(language).help(['x'.repeat(100), 'y'.repeat(100), 'z'.repeat(100)]).length).toBeLessThan(1800);
  }
});

test.each([
  ['zh-CN', 'zh-CN'],
  ['zh-TW', 'zh-TW'],
  ['en-US', 'en'],
  ['en-GB', 'en'],
  ['ja', 'en'],
])('locale %s is served in %s', (locale, language) => {
  expect(languageOfLocale(locale)).toBe(language);
});

test('a message is served in the language it is written in', () => {
  expect(languageOfMessage('這是什麼？')).toBe('zh-TW');
  expect(languageOfMessage('what is this?')).toBe('en');
});
