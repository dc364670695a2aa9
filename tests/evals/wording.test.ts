import { expect, it } from 'vitest';
import { loadGoldenFolder } from '../../src/evaluation/golden-question.js';
import { loadLexicon } from '../../src/lexicon/load-lexicon.js';
import { foldText } from '../../src/lexicon/recogniser.js';
import { NameTrie } from '../../src/lexicon/name-trie.js';
import { readShippedCorpus, repositoryPath } from '../helpers/corpus-articles.js';

// People do not ask in the articles' words. A question that does is found by its wording and measures nothing.
const MOST_CHARACTERS = 8;
const MOST_WORDS = 4;

const questions = await loadGoldenFolder(repositoryPath('evals/questions'));
const { articles } = await readShippedCorpus();
const lexicon = await loadLexicon(repositoryPath('lexicon'));

const names = new NameTrie<true>();
for (const { zh, en, aliases } of lexicon.entities) for (const name of [...zh, ...en, ...aliases]) names.add(foldText(name), true);
for (const { document } of articles) for (const name of document.entities) names.add(foldText(name), true);

/** The text without names, so that what stands before a name and after it is one run. */
function withoutNames(text: string): string {
  const folded = foldText(text);
  let rest = '';
  let from = 0;
  for (const { start, end } of names.find(folded)) {
    rest += folded.slice(from, start);
    from = end;
  }
  return rest + folded.slice(from);
}

/** Every run of one Chinese character, or English word, more than may be shared. */
function runs(text: string): string[] {
  const plain = withoutNames(text).replaceAll('’', "'");
  const chinese = plain.replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, '').match(/\p{Script=Han}{2,}/gu) ?? [];
  const words = plain.match(/[a-z]+(?:'[a-z]+)?|\d+(?:[.,]\d+)*|[^\sa-z\d]/g) ?? [];
  return [
    ...chinese.flatMap((run) =>
      Array.from({ length: Math.max(0, run.length - MOST_CHARACTERS) }, (_, start) =>
        run.slice(start, start + MOST_CHARACTERS + 1),
      ),
    ),
    ...words
      .slice(MOST_WORDS)
      .map((_, start) => words.slice(start, start + MOST_WORDS + 1))
      .filter((run) => run.every((word) => /^[a-z\d]/.test(word)))
      .map((run) => run.join(' ')),
  ];
}

const corpusRuns = new Set(articles.flatMap(({ document }) => runs(document.text)));

it('a run is found whatever names stand in it', () => {
  expect(runs('英伟达在二零二三年 NVIDIA 春季发布')).toEqual(['在二零二三年春季发', '二零二三年春季发布']);
  expect(runs('When did NVIDIA announce the new large card?')).toEqual([
    'when did announce the new',
    'did announce the new large',
    'announce the new large card',
  ]);
});

it('the corpus has runs of both languages', () => {
  expect([...corpusRuns].filter((run) => /\p{Script=Han}/u.test(run)).length).toBeGreaterThan(5_000);
  expect([...corpusRuns].filter((run) => run.includes(' ')).length).toBeGreaterThan(5_000);
});

it('no question shares a longer run with an article', () => {
  const shared = questions.flatMap(({ id, question, history = [] }) =>
    [question, ...history].flatMap((text) =>
      runs(text)
        .filter((run) => corpusRuns.has(run))
        .map((run) => `${id}: ${run}`),
    ),
  );
  expect(shared).toEqual([]);
});
