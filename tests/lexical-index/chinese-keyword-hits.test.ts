import { readFileSync, readdirSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { chunkDocument } from '../../src/chunking/chunk-document.js';
import { createAnalyser, type Analyser } from '../../src/indexing/analyser.js';
import { chunkIndexText } from '../../src/indexing/embedding-text.js';
import { toTraditional } from '../../src/language/chinese-script.js';
import { Bm25Index, buildPostingLists } from '../../src/lexical-index/bm25-index.js';
import { loadLexicon } from '../../src/lexicon/load-lexicon.js';
import { readShippedCorpus, repositoryPath } from '../helpers/corpus-articles.js';

let analyser: Analyser;
let index: Bm25Index;
let languages: string[];

beforeAll(async () => {
  analyser = createAnalyser(await loadLexicon(repositoryPath('lexicon')));
  const { articles } = await readShippedCorpus();
  const chunks = articles.flatMap(({ document }) => chunkDocument(document).map((chunk) => ({ document, chunk })));
  languages = chunks.map(({ chunk }) => chunk.language);
  index = new Bm25Index(
    buildPostingLists(
      chunks.map(({ document, chunk }) => analyser.terms(chunkIndexText(document, chunk)).map(({ term }) => term)),
    ),
  );
});

/** The golden questions in Chinese. */
function chineseQuestions(): string[] {
  const folder = repositoryPath('evals/questions');
  return readdirSync(folder)
    .filter((file) => file.endsWith('.jsonl'))
    .flatMap((file) => readFileSync(`${folder}/${file}`, 'utf8').trim().split('\n'))
    .map((line) => (JSON.parse(line) as { question: string }).question)
    .filter((question) => /\p{Script=Han}/u.test(question));
}

describe('the keyword leg on Chinese', () => {
  // The commonest silent failure of such assistants: Chinese questions find nothing by keywords.
  it('finds passages for every golden question in Chinese', () => {
    const questions = chineseQuestions();
    expect(questions.length).toBeGreaterThan(50);
    const withoutHits = questions.filter((question) => index.search(analyser.terms(question), 10).length === 0);
    // A question about nothing in the field may find nothing.
    expect(withoutHits.length / questions.length).toBeLessThan(0.02);
  });

  it('finds the same for the same question in Traditional characters', () => {
    for (const question of ['显存带宽是多少', '英伟达的数据中心收入', '混合专家模型怎么省算力', '软件和芯片']) {
      const best = (text: string): number[] => index.search(analyser.terms(text), 5).map(({ id }) => id);
      expect(best(toTraditional(question)), question).toEqual(best(question));
    }
  });

  it.each(['显存不够怎么办', '混合专家是什么', '算力缺口', '百度买了多少卡', '老黄'])(
    'finds English passages, too, for %s',
    (question) => {
      const hits = index.search(analyser.terms(question), languages.length);
      expect(hits.filter(({ id }) => languages[id] === 'en').length).toBeGreaterThan(0);
    },
  );
});
