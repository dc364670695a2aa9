import { beforeAll, describe, expect, it } from 'vitest';
import { foldText, Recogniser } from '../../src/lexicon/recogniser.js';
import { versionTerms } from '../../src/lexicon/version-terms.js';
import { loadLexicon } from '../../src/lexicon/load-lexicon.js';
import { repositoryPath } from '../helpers/corpus-articles.js';

let recogniser: Recogniser;

beforeAll(async () => {
  recogniser = new Recogniser(await loadLexicon(repositoryPath('lexicon')));
});

const versionsOf = (text: string): string[] => {
  const folded = foldText(text);
  return versionTerms(folded, recogniser.find(folded), recogniser);
};

describe('versionTerms', () => {
  it.each([
    ['昇腾 980 的带宽', ['~ascend/980']],
    ['Ascend 980', ['~ascend/980']],
    ['claude opus 9', ['~claude/opus9', '~claude/9']],
    ['昇腾（华为）980', ['~ascend/980']],
    ['DeepSeek-V5', ['~deepseek/5']],
    ['claude mini', ['~claude/mini']],
  ])('%j gives a version', (text, terms) => {
    expect(versionsOf(text)).toEqual(terms);
  });

  it('takes a number that is joined to a word of the glossary for a version', () => {
    expect(versionsOf('HBM5')).toEqual([expect.stringMatching(/^~#\d+\/5$/)]);
  });

  it.each([
    ['H100 8 卡', 'a name that has its number'],
    ['llama 70b', 'a size'],
    ['llama 405', 'a size without its unit'],
    ['mmlu 90 vs 86', 'a score'],
    ['昇腾 3 万张', 'a count'],
    ['Ascend 910 TFLOPS', 'a measure'],
    ['deepseek 3', 'a number after a company'],
    ['HBM 8 stacks', 'a number after a common noun'],
    ['FY26', 'a year'],
    ['Ascend 2023', 'a year in full'],
  ])('%j gives none: %s', (text) => {
    expect(versionsOf(text)).toEqual([]);
  });
});
