import { beforeAll, describe, expect, it } from 'vitest';
import { createAnalyser, type Analyser } from '../../src/indexing/analyser.js';
import { loadLexicon } from '../../src/lexicon/load-lexicon.js';
import { readShippedCorpus, repositoryPath } from '../helpers/corpus-articles.js';

let analyser: Analyser;
const vocabulary = new Set<string>();
const isInCorpus = (term: string): boolean => vocabulary.has(term);

beforeAll(async () => {
  analyser = createAnalyser(await loadLexicon(repositoryPath('lexicon')));
  const { articles } = await readShippedCorpus();
  for (const { document } of articles) for (const { term } of analyser.terms(document.text)) vocabulary.add(term);
});

describe('the terms of a question', () => {
  it.each([
    ['how much vram does the nvdia h100 have', 'how much vram does the NVIDIA H100 have'],
    ['claud opus 4.5 多少钱', 'Claude Opus 4.5 多少钱'],
    ['who founded antrhopic', 'who founded Anthropic'],
    ['blackwel 和 hoppper 差多少', 'Blackwell 和 Hopper 差多少'],
    ['通义千文和文心一颜哪个好', '通义千问和文心一言哪个好'],
    ['wenxinyiyna 是谁的', '文心一言 是谁的'],
  ])('%j are those of %j', (typed, meant) => {
    expect(analyser.questionTerms(typed, isInCorpus)).toEqual(analyser.terms(meant));
    expect(analyser.correctNames(typed, isInCorpus).text).toBe(meant);
  });

  it('of a text in the index stay what was written', () => {
    expect(analyser.terms('nvdia').map(({ term }) => term)).toEqual(['nvdia']);
  });

  it('stay what was typed where the corpus has the word', () => {
    for (const question of [
      'what is a training cluster',
      'the clause of a licence',
      'speculation on inference',
      '数据中心的电力',
    ]) {
      expect(analyser.correctNames(question, isInCorpus)).toEqual({ text: question, corrections: [] });
      expect(analyser.questionTerms(question, isInCorpus)).toEqual(analyser.terms(question));
    }
  });

  it('are those of the name though the corpus has its stem', () => {
    expect(vocabulary.has('claud')).toBe(true);
    expect(analyser.questionTerms('claud', isInCorpus)).toContainEqual({ term: '@claude', weight: 1.2 });
  });
});
