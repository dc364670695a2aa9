import { beforeAll, describe, expect, test } from 'vitest';
import { loadKnownQuestions } from '../../../src/assistant/known-questions.js';
import { QuestionSuggestions, type Suggestion } from '../../../src/discord/commands/question-suggestions.js';
import { loadLexicon } from '../../../src/lexicon/load-lexicon.js';
import type { DocumentRecord } from '../../../src/documents/document.js';
import { repositoryPath } from '../../helpers/corpus-articles.js';

let suggestions: QuestionSuggestions;

beforeAll(async () => {
  const ids = new Set(['accelerators.zh', 'accelerators.en', 'export-controls.zh', 'gpt-models.zh', 'qwen-models.zh']);
  const titles = [
    ['zh', 'AI 数据中心的电力'],
    ['en', `A title of ${'many '.repeat(30)}words`],
  ];
  suggestions = new QuestionSuggestions({
    lexicon: await loadLexicon(repositoryPath('lexicon')),
    knownQuestions: await loadKnownQuestions(repositoryPath('lexicon/questions.jsonl'), ids),
    examples: { zh: ['GPT-3 有多少参数？'], en: ['How many parameters does GPT-3 have?'] },
    documents: new Map(
      titles.map(([language, title]) => [title!, { id: title, title, language } as unknown as DocumentRecord]),
    ),
  });
});

const valuesFor = (typed: string, language: Parameters<QuestionSuggestions['for']>[1] = 'en'): string[] =>
  suggestions.for(typed, language, 25).map(({ value }) => value);

describe('offers', () => {
  test('known questions before anything is typed, in the asker’s language', () => {
    expect(valuesFor('')).toContain('How does the A800 differ from the A100?');
    expect(valuesFor('', 'zh-CN')).toContain('A800 和 A100 有什么不同？');
    expect(valuesFor('', 'zh-TW')).toContain('A800 和 A100 有什麼不同？');
  });

  test('questions that begin with what was typed first, then those that hold it', () => {
    expect(valuesFor('how many par')[0]).toMatch(/^How many parameters/);
    expect(valuesFor('parameters m6')).toContain('How many parameters does M6 have?');
  });

  test('titles of articles, in Taiwan’s terms where the asker is there', () => {
    expect(valuesFor('数据中心')).toContain('AI 数据中心的电力');
    expect(valuesFor('資料中心', 'zh-TW')).toContain('AI 資料中心的電力');
  });

  test('names that the end of the text begins, the rest kept', () => {
    expect(valuesFor('显存 英伟')[0]).toBe('显存 英伟达');
    expect(valuesFor('昇腾和英伟')[0]).toBe('昇腾和英伟达');
    expect(valuesFor('how fast is deeps')).toContain('how fast is DeepSeek');
    expect(valuesFor('昇腾 910', 'zh-TW')[0]).toBe('昇騰910');
    expect(valuesFor('what is gpt4')[0]).toBe('what is GPT-4');
  });

  test.each([
    ['英偉達', 'zh-TW', { name: '輝達', value: '輝達' }],
    ['辉达', 'zh-CN', { name: '英伟达 (辉达)', value: '英伟达' }],
    ['NVDA', 'en', { name: 'NVIDIA (NVDA)', value: 'NVIDIA' }],
  ] as const)('the usual name for the alias %s', (alias, language, expected) => {
    const found: Suggestion | undefined = suggestions.for(alias, language, 25)[0];
    expect(found).toEqual(expected);
  });

  test('no name that begins inside a word, and nothing for what nobody knows', () => {
    expect(valuesFor('xnvidi')).toEqual([]);
    expect(valuesFor('zzzz')).toEqual([]);
  });
});

test('a choice never exceeds 100 characters, nor ends in an ellipsis that would be asked', () => {
  const [found] = suggestions.for('a title of', 'en', 25);
  expect(found?.name.length).toBeLessThanOrEqual(100);
  expect(found?.value).toMatch(/^A title of many /);
  expect(found?.value).not.toContain('…');
});

test('takes far less than 50 ms, whatever is typed', () => {
  const typed = ['', 'h', 'H100', '英伟达和', 'what is the difference between', '算'.repeat(3000), 'x '.repeat(3000)];
  for (const text of typed) {
    suggestions.for(text, 'zh-TW', 25);
    const startedMs = performance.now();
    suggestions.for(text, 'zh-TW', 25);
    expect(performance.now() - startedMs, text.slice(0, 20)).toBeLessThan(50);
  }
});
