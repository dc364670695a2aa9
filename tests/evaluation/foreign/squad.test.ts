import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readSquad, squadQuestions, writeSquadCorpus } from '../../../src/evaluation/foreign/squad.js';
import { loadCorpus } from '../../../src/documents/load-corpus.js';
import { repositoryPath } from '../../helpers/corpus-articles.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'suanli-squad-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

it.each(['zh', 'en'] as const)(
  'makes a document of each article and an answerable question of each question (%s)',
  async (language) => {
    const articles = await readSquad(repositoryPath(`evals/foreign/xquad-half.${language}.json`));
    await writeSquadCorpus(articles, language, folder);
    const { documents } = await loadCorpus(folder);
    expect(documents).toHaveLength(24);
    const texts = new Map(documents.map((document) => [document.id, document.text]));
    const questions = squadQuestions(articles, language);
    expect(questions.length).toBeGreaterThan(590);
    for (const { passages } of questions) {
      expect(texts.get(passages[0]?.documentId ?? '')).toContain(passages[0]?.contains.replaceAll(/\s+/g, ' '));
    }
  },
);

it('refuses a file of another format', async () => {
  const file = join(folder, 'x.json');
  await writeFile(file, '{"questions": []}');
  await expect(readSquad(file)).rejects.toThrow('data');
});
