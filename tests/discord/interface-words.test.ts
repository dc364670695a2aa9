import { expect, test } from 'vitest';
import { isTraditional, toTraditional } from '../../src/language/chinese-script.js';
import { languageOfLocale, languageOfMessage, wordsIn } from '../../src/discord/interface-words.js';

/** Fits every parameter of the functions among the words, whatever is taken out of it. */
const sample = Object.assign(['x'], { articles: 1, passages: 1, problems: 1, seconds: 1 }) as unknown as never;

/** Everything that the words can say, with its path, functions filled with plain examples. */
function saidIn(said: unknown, path = ''): [path: string, text: string][] {
  if (typeof said === 'string') return [[path, said]];
  if (typeof said === 'function') {
    const fill = said as (...values: unknown[]) => unknown;
    const examples =
      path.endsWith('.help') || path.endsWith('.reindexed') || path.endsWith('.status') ? [sample] : [2, 3];
    return saidIn(fill(...examples), `${path}()`);
  }
  return Object.entries(said as object).flatMap(([name, value]) => saidIn(value, `${path}.${name}`));
}

test('everything is said in all three languages, in its own script', () => {
  const [en, zhCn, zhTw] = (['en', 'zh-CN', 'zh-TW'] as const).map((language) => saidIn(wordsIn(language)));
  expect(zhCn!.map(([path]) => path)).toEqual(en!.map(([path]) => path));
  expect(zhTw!.map(([path]) => path)).toEqual(en!.map(([path]) => path));
  expect(en!.length).toBeGreaterThan(90);
  expect(en!.filter(([, text]) => /\p{Script=Han}/u.test(text))).toEqual([]);
  // A text of signs around what it is given, such as a colon, has no words.
  expect(zhCn!.filter(([, text]) => /\p{L}/u.test(text) && !/\p{Script=Han}/u.test(text))).toEqual([]);
  expect(zhCn!.filter(([, text]) => isTraditional(text))).toEqual([]);
});

test('Traditional Chinese is Taiwan’s: no mainland character and no mainland term that opencc would replace', () => {
  const changed = saidIn(wordsIn('zh-TW')).filter(([, text]) => toTraditional(text) !== text);
  expect(changed.map(([path, text]) => [path, text, toTraditional(text)])).toEqual([]);
});

test('labels fit a button, titles a field', () => {
  for (const language of ['en', 'zh-CN', 'zh-TW'] as const) {
    const words = wordsIn(language);
    const { sourcesButton, whyButton, followUpsButton, eraseButton, previousPage, nextPage } = words;
    for (const label of [sourcesButton, whyButton, followUpsButton, eraseButton, previousPage, nextPage]) {
      expect(label.length).toBeLessThanOrEqual(80);
    }
    for (const text of [words.voteReasonTitle, words.voteReasonLabel, words.feedbackTitle, words.feedbackLabel]) {
      expect(text.length).toBeLessThanOrEqual(45);
    }
    for (const text of [words.askAboutTitle, words.askAboutLabel]) expect(text.length).toBeLessThanOrEqual(45);
    for (const text of [words.voteReasonHint, words.feedbackHint, words.askAboutHint]) {
      expect(text.length).toBeLessThanOrEqual(100);
    }
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
