import { expect, it } from 'vitest';
import { locateEvidence } from '../../src/evaluation/evidence.js';
import { answerLanguages, loadGoldenFolder, questionKinds } from '../../src/evaluation/golden-question.js';
import { statesFact } from '../../src/evaluation/metrics/states-fact.js';
import { splitOf } from '../../src/evaluation/split.js';
import { readShippedCorpus, repositoryPath } from '../helpers/corpus-articles.js';

const questions = await loadGoldenFolder(repositoryPath('evals/questions'));
const { articles } = await readShippedCorpus();
const documents = new Map(articles.map(({ document }) => [document.id, document]));

/** The text from the heading above a passage to the next one. */
function sectionAround(text: string, start: number, end: number): string {
  const next = text.indexOf('\n#', end);
  return text.slice(Math.max(0, text.lastIndexOf('\n#', start)), next < 0 ? text.length : next);
}

it('there are at least 400 questions', () => {
  expect(questions.length).toBeGreaterThanOrEqual(400);
});

it('every pair of articles fully answers three questions or more, in Chinese and in English', () => {
  const slugOf = (id: string): string => id.replace(/\.(?:zh|en)$/, '');
  const asked = new Map(articles.map(({ slug }) => [slug, { zh: 0, en: 0 }]));
  for (const { passages, language } of questions) {
    const full = passages.filter(({ grade }) => grade === 3).map(({ documentId }) => slugOf(documentId));
    for (const slug of new Set(full)) {
      const counts = asked.get(slug);
      if (counts !== undefined) counts[language === 'en' ? 'en' : 'zh'] += 1;
    }
  }
  const scarce = [...asked].filter(([, { zh, en }]) => zh === 0 || en === 0 || zh + en < 3);
  expect(scarce).toEqual([]);
});

it('every language and kind is there, answerable and not', () => {
  expect(new Set(questions.map(({ language }) => language))).toEqual(new Set(answerLanguages));
  expect(new Set(questions.map(({ kind }) => kind))).toEqual(new Set(questionKinds));
  for (const language of answerLanguages) {
    const answerable = questions.filter((question) => question.language === language && question.answerable).length;
    const others = questions.filter((question) => question.language === language && !question.answerable).length;
    expect({ language, answerable: answerable >= 20, others: others >= 5 }).toEqual({
      language,
      answerable: true,
      others: true,
    });
  }
});

it.each([
  ['all', () => true],
  ...answerLanguages.map((language) => [language, (question: { language: string }) => question.language === language]),
] as [string, (question: { language: string }) => boolean][])('about 40 %% of %s are held out', (_name, isCounted) => {
  const counted = questions.filter(isCounted);
  const share = counted.filter(({ id }) => splitOf(id) === 'held-out').length / counted.length;
  // Within three standard errors of the rule's 102 / 256.
  expect(Math.abs(share - 102 / 256)).toBeLessThan(3 * Math.sqrt(0.24 / counted.length));
});

it('every passage stands in the corpus, one of grade 3 for every answerable question and none for the others', () => {
  const wrong = questions.filter((question) => {
    const items = locateEvidence(question, documents);
    return question.answerable ? !items.some(({ grade }) => grade === 3) : items.length > 0;
  });
  expect(wrong.map(({ id }) => id)).toEqual([]);
});

it('an article and its translation are named with the same grades in the same order', () => {
  const twinOf = new Map(
    articles.flatMap(({ document: { id, translationOf } }): [string, string][] =>
      translationOf === undefined
        ? []
        : [
            [id, translationOf],
            [translationOf, id],
          ],
    ),
  );
  const wrong = questions.filter(({ passages }) => {
    const gradesOf = (id: string): string =>
      passages
        .filter(({ documentId }) => documentId === id)
        .map(({ grade }) => grade)
        .join();
    return passages.some(({ documentId }) => gradesOf(documentId) !== gradesOf(twinOf.get(documentId) ?? documentId));
  });
  expect(wrong.map(({ id }) => id)).toEqual([]);
});

it('every follow-up has a history', () => {
  const wrong = questions.filter(({ kind, history }) => kind === 'follow-up' && history === undefined);
  expect(wrong.map(({ id }) => id)).toEqual([]);
});

it('a question that expects a string does not forbid it', () => {
  const wrong = questions.filter(({ expected, forbidden = [] }) =>
    forbidden.some((phrase) => expected.some((group) => group.every((spelling) => statesFact(spelling, phrase)))),
  );
  expect(wrong.map(({ id }) => id)).toEqual([]);
});

it('every expected group of an answerable question stands in its passages or around them', () => {
  const wrong = questions.flatMap((question) => {
    const paragraphs = locateEvidence(question, documents).flatMap(({ spans }) =>
      spans.map(({ documentId, start, end }) => sectionAround(documents.get(documentId)?.text ?? '', start, end)),
    );
    return question.expected
      .filter((group) => !group.some((spelling) => paragraphs.some((text) => statesFact(text, spelling))))
      .map((group) => `${question.id}: ${group.join(' / ')}`);
  });
  expect(wrong).toEqual([]);
});
