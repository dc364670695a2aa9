import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { sha256 } from '../../src/shared/sha256.js';
import { readShippedCorpus, repositoryPath } from '../helpers/corpus-articles.js';

// The first twelve hexadecimal digits of the SHA-256 of each run of 14 Han characters or 9 English words in the notes
// that the articles were written from. The notes themselves are not in the repository.
const hashes = new Set(readFileSync(repositoryPath('evals/fact-ngrams.txt'), 'utf8').trim().split('\n'));

/** Runs of 14 Chinese characters, everything between them left out, or of 9 English words in lower case. */
function runs(text: string, language: string): string[] {
  const part = language === 'zh' ? /[\u4e00-\u9fff]/g : /[a-z']+/g;
  const parts = [...text.replaceAll('’', "'").toLowerCase().matchAll(part)].map(([found]) => found);
  const [length, joint] = language === 'zh' ? [14, ''] : [9, ' '];
  return parts.slice(length - 1).map((_, start) => parts.slice(start, start + length).join(joint));
}

const { articles } = await readShippedCorpus();

it('the hashed runs are there', () => {
  expect(hashes.size).toBeGreaterThan(6000);
  expect([...hashes].filter((hash) => !/^[0-9a-f]{12}$/.test(hash))).toEqual([]);
});

it('a run is found again whatever stands between its characters', () => {
  expect(runs('一二三四五，六七八九十（甲乙丙丁）', 'zh')).toEqual(['一二三四五六七八九十甲乙丙丁']);
  expect(runs('One two, three four 5 five six seven eight nine.', 'en')).toEqual([
    'one two three four five six seven eight nine',
  ]);
});

it.each(articles.map(({ document, body }) => ({ path: document.path, language: document.language, body })))(
  '$path shares no long run of words with the notes',
  ({ language, body }) => {
    expect(runs(body, language).filter((run) => hashes.has(sha256(run).slice(0, 12)))).toEqual([]);
  },
);
