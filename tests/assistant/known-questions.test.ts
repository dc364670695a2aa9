import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Application } from '../../src/assistant/application.js';
import { articleOf, loadKnownQuestions, parseKnownQuestions } from '../../src/assistant/known-questions.js';
import { openApplication } from '../../src/compose.js';
import { silentLogger } from '../../src/shared/logger.js';
import { silentProgress } from '../../src/shared/progress.js';
import { buildBundledIndex, bundledIndexTimeoutMs } from '../helpers/bundled-index.js';
import { repositoryPath } from '../helpers/corpus-articles.js';

describe('reading', () => {
  test('keeps the questions whose article is there', async () => {
    const path = repositoryPath('lexicon/questions.jsonl');
    const found = await loadKnownQuestions(path, new Set(['kv-cache.zh', 'unknown.en']));
    expect(found.length).toBeGreaterThan(0);
    expect(new Set(found.map(({ article }) => article))).toEqual(new Set(['kv-cache']));
    expect(await loadKnownQuestions(path, new Set())).toEqual([]);
  });

  test('refuses a line that is not of its form', () => {
    expect(() => parseKnownQuestions('{"article":"a","zh":"问"}')).toThrow();
    expect(parseKnownQuestions('\n{"article":"a","zh":"问","en":"Q"}\n')).toHaveLength(1);
  });

  test.each([
    ['h100.zh', 'h100'],
    ['h100.en', 'h100'],
    ['notes/plan', 'notes/plan'],
  ])('%s is of the article %s', (id, article) => {
    expect(articleOf(id)).toBe(article);
  });
});

describe('the bundled questions', () => {
  let application: Application;

  beforeAll(async () => {
    const options = { progress: silentProgress, logger: silentLogger };
    application = await openApplication(await buildBundledIndex(), options);
  }, bundledIndexTimeoutMs);

  afterAll(async () => {
    await application.close();
  });

  test('are all of articles that are there, and most articles have one', () => {
    const all = application.knownQuestions;
    expect(all.length).toBeGreaterThan(100);
    const articles = new Set([...application.documents.keys()].map(articleOf));
    expect(new Set(all.map(({ article }) => article)).size).toBeGreaterThan(0.75 * articles.size);
  });

  test('are answered in both languages, from the article named, but for a few', async () => {
    const unanswered: string[] = [];
    const fromElsewhere: string[] = [];
    for (const { article, zh, en } of application.knownQuestions) {
      for (const question of [zh, en]) {
        const answer = await application.assistant.ask({ question });
        if (answer.kind === 'abstained') unanswered.push(question);
        else if (!answer.citations.some(({ documentId }) => articleOf(documentId) === article))
          fromElsewhere.push(question);
      }
    }
    const count = 2 * application.knownQuestions.length;
    expect(unanswered.length, unanswered.join('\n')).toBeLessThanOrEqual(0.02 * count);
    expect(fromElsewhere.length, fromElsewhere.join('\n')).toBeLessThan(0.1 * count);
  }, 120_000);
});
