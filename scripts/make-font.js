#!/usr/bin/env node
// Writes fonts/noto-sans-sc-subset.ttf: the characters that charts can show, out of Noto Sans SC. The whole font (10 MB) is
// not a dependency; get it without running any script, then give the unpacked folder:
//   npm pack --ignore-scripts @expo-google-fonts/noto-sans-sc@0.4.3 && tar xzf expo-google-fonts-noto-sans-sc-0.4.3.tgz
//   node scripts/make-font.js package
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Converter } from 'opencc-js/cn2t';
import subsetFont from 'subset-font';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Blocks of which the font takes everything that it has, first and last character. */
const BLOCKS = [
  ['\u0020', '\u007e'], // Latin
  ['\u00a0', '\u017f'], // accents
  ['\u0391', '\u03c9'], // Greek
  ['\u2010', '\u2044'], // dashes, quotes, ellipsis
  ['\u2070', '\u209c'], // superscripts and subscripts
  ['\u20a0', '\u20bf'], // currencies
  ['\u2100', '\u218b'], // number forms
  ['\u2190', '\u2199'], // arrows
  ['\u2200', '\u226f'], // mathematics
  ['\u2460', '\u2473'], // circled numbers
  ['\u2580', '\u25ff'], // blocks and shapes
  ['\u3000', '\u303f'], // Chinese punctuation
  ['\u3041', '\u30ff'], // kana
  ['\uff01', '\uff5e'], // full-width forms
];
/** Texts that names and words in charts come from. */
const FOLDERS = ['fact-sheets', 'lexicon', 'src'];

/** The 3,755 characters of GB 2312 level 1: rows 16 to 55 of its table. */
function commonCharacters() {
  const decoder = new TextDecoder('gbk');
  const cells = Array.from({ length: 40 * 94 }, (_, index) =>
    decoder.decode(Uint8Array.of(0xa0 + 16 + Math.floor(index / 94), 0xa1 + (index % 94))),
  );
  return cells.join('').replace(/[^\p{Script=Han}]/gu, '');
}

/** @param {string} folder @returns {string} */
function textIn(folder) {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && /\.(?:md|yaml|jsonl|ts)$/.test(entry.name));
  return files.map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8')).join('');
}

/** Every character that charts can show, in order of code points. */
function charactersOfCharts() {
  const blocks = BLOCKS.flatMap(([first = '', last = '']) => {
    const start = first.codePointAt(0) ?? 0;
    return Array.from({ length: (last.codePointAt(0) ?? 0) - start + 1 }, (_, index) =>
      String.fromCodePoint(start + index),
    );
  });
  const own = FOLDERS.map((folder) => textIn(join(root, folder))).join('');
  const simplified = Array.from(new Set(Array.from(commonCharacters() + own.replace(/[^\p{Script=Han}]/gu, ''))));
  const converters = ['t', 'tw', 'twp'].map((to) => Converter({ from: 'cn', to }));
  // Alone for each character, and as whole texts for those that change only in a word.
  const traditional = converters.map((convert) => simplified.map((each) => convert(each)).join('') + convert(own));
  const all = new Set([
    ...blocks,
    ...simplified,
    ...Array.from(traditional.join('').replace(/[^\p{Script=Han}]/gu, '')),
  ]);
  return [...all].sort((left, right) => (left.codePointAt(0) ?? 0) - (right.codePointAt(0) ?? 0));
}

async function main() {
  const folder = process.argv[2];
  if (folder === undefined) throw new Error('Give the folder of the unpacked package; see the head of this script.');
  const source = readFileSync(join(resolve(folder), '500Medium', 'NotoSansSC_500Medium.ttf'));
  const characters = charactersOfCharts();
  const font = await subsetFont(source, characters.join(''), {
    targetFormat: 'truetype',
    noLayoutClosure: true,
    noHinting: true,
    // Copyright, trademark and licence stay in the file.
    preserveNameIds: [0, 7, 13, 14],
  });
  const target = join(root, 'fonts');
  mkdirSync(target, { recursive: true });
  writeFileSync(join(target, 'noto-sans-sc-subset.ttf'), font);
  copyFileSync(join(resolve(folder), 'LICENSE_FONT'), join(target, 'OFL.txt'));
  console.log(`${characters.length} characters, ${font.length} bytes`);
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) await main();
