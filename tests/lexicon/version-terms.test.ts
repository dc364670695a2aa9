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
    ['whats new in cuda 16', ['~cuda/16']],
    ['context window of stablelm omega', ['~stablelm/omega']],
    ['文心 X2', ['~ernie/x2']],
    ['inspur yuan 7.0', ['~yuan/7']],
    ['天工7.0', ['~天工/7']],
    ['jurassic-4', ['~jurassic/4']],
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
    ['llama v1', 'the first version, which is the name alone'],
    ['llama v2', 'a version that the lexicon has under a name of its own'],
    ['SageGPT 3.0', 'a version that is part of another name of the thing'],
    ['jurassic-2', 'a member of the family'],
    ['0.5 yuan 2 dollars', 'money'],
    ['in step 4', 'a common word'],
    ['Ascend 2023', 'a year in full'],
  ])('%j gives none: %s', (text) => {
    expect(versionsOf(text)).toEqual([]);
  });
});
