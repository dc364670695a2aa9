import { describe, expect, it } from 'vitest';
import { wrongKinds } from '../../../src/evaluation/grounding/grounded-answer.js';
import { loadGroundingSet } from '../../../src/evaluation/grounding/load-grounding-set.js';
import { PassagePlacer } from '../../../src/evaluation/grounding/place-passages.js';
import { wrongSentences } from '../../../src/evaluation/grounding/wrong-sentences.js';
import { isTraditional } from '../../../src/language/chinese-script.js';
import { readShippedCorpus, repositoryPath } from '../../helpers/corpus-articles.js';

const folder = repositoryPath('evals/grounding');
const { articles, pairs } = await readShippedCorpus();
const placer = new PassagePlacer(new Map(articles.map(({ document }) => [document.id, document])));
const dev = await loadGroundingSet(folder, 'dev');
const heldOut = await loadGroundingSet(folder, 'held-out');
const all = [...dev.answers, ...heldOut.answers];

describe('the right answers', () => {
  it('are 176 to look at and 50 held out, each question once', () => {
    expect([dev.answers.length, heldOut.answers.length]).toEqual([176, 50]);
    expect(new Set(all.map(({ id }) => id)).size).toBe(226);
    expect(new Set(all.map(({ question }) => question)).size).toBe(226);
  });

  it('name passages of the corpus, each one chunk and no chunk twice', () => {
    for (const answer of all) {
      const chunks = placer.place(answer).map(({ chunk }) => chunk.id);
      expect({ id: answer.id, distinct: new Set(chunks).size }).toEqual({ id: answer.id, distinct: chunks.length });
    }
  });

  it('quote the cited passages word for word', () => {
    const absent = all.flatMap((answer) => {
      const passages = placer.place(answer);
      return answer.sentences.flatMap(({ citations }) =>
        citations
          .filter(({ passage, quote }) => passages[passage - 1]?.chunk.text.includes(quote ?? '') !== true)
          .map(({ passage, quote }) => ({ id: answer.id, passage, quote })),
      );
    });
    expect(absent).toEqual([]);
  });

  it('are in the language that they name', () => {
    const wrong = all.filter(({ language, sentences }) => {
      const texts = sentences.map(({ text }) => text);
      if (language === 'en') return texts.some((text) => (text.match(/\p{Script=Han}/gu)?.length ?? 0) > 8);
      return texts.filter(isTraditional).length > texts.length / 2 !== (language === 'zh-TW');
    });
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  it.each([
    ['development', dev.answers],
    ['held out', heldOut.answers],
  ])('are in all three languages and about half of them from the other language (%s)', (_name, answers) => {
    const across = answers.filter((answer) =>
      placer.place(answer).every(({ chunk }) => (chunk.language === 'en') !== (answer.language === 'en')),
    );
    expect(across.length / answers.length).toBeGreaterThan(0.4);
    expect(across.length / answers.length).toBeLessThan(0.6);
    for (const language of ['zh-CN', 'zh-TW', 'en']) {
      expect(answers.filter((answer) => answer.language === language).length).toBeGreaterThanOrEqual(10);
    }
  });

  it('cite passages of every article pair, and most citations quote', () => {
    const cited = new Set(
      all.flatMap(({ passages, sentences }) =>
        sentences.flatMap(({ citations }) =>
          citations.map(({ passage }) => passages[passage - 1]?.documentId.replace(/\.(?:zh|en)$/, '')),
        ),
      ),
    );
    expect(pairs.map(({ slug }) => slug).filter((slug) => !cited.has(slug))).toEqual([]);
    const citations = all.flatMap(({ sentences }) => sentences.flatMap((sentence) => sentence.citations));
    const quoted = citations.filter(({ quote }) => quote !== undefined).length / citations.length;
    expect(quoted).toBeGreaterThan(0.7);
    expect(quoted).toBeLessThan(0.9);
  });
});

describe('the wrong sentences', () => {
  const made = [dev, heldOut].map(({ answers, mutations }) =>
    answers.flatMap((answer) => wrongSentences(answer, mutations, placer.place(answer))),
  );

  it('are at least 300 in each set, of every kind', () => {
    for (const sentences of made) {
      expect(sentences.length).toBeGreaterThanOrEqual(300);
      for (const kind of wrongKinds) {
        const count = sentences.filter((sentence) => sentence.kind === kind).length;
        expect({ kind, isEnough: count >= 25 }).toEqual({ kind, isEnough: true });
      }
    }
  });

  it('differ from the right ones and from each other', () => {
    for (const { answers, mutations } of [dev, heldOut]) {
      const texts = new Set(answers.flatMap(({ sentences }) => sentences.map(({ text }) => text)));
      const same = answers
        .flatMap((answer) => wrongSentences(answer, mutations, placer.place(answer)))
        .filter(({ kind, draft }) => kind !== 'citation-swapped' && kind !== 'quote-altered' && texts.has(draft.text));
      expect(same.map(({ change }) => change)).toEqual([]);
      expect(new Set(mutations.map((mutation) => JSON.stringify(mutation))).size).toBe(mutations.length);
    }
  });

  it('have quotes that stand in no given passage, where it is the quote that is wrong', () => {
    for (const { answers } of [dev, heldOut]) {
      const quoted = answers
        .flatMap(({ sentences }) => sentences.flatMap(({ citations }) => citations))
        .filter(({ quote }) => quote !== undefined);
      const altered = answers.flatMap((answer) =>
        wrongSentences(answer, [], placer.place(answer)).map(({ draft }) => ({
          draft,
          passages: placer.place(answer),
        })),
      );
      expect(altered.length).toBe(quoted.length);
      for (const { draft, passages } of altered) {
        const isFound = draft.citations.map(
          ({ quote }) => quote === undefined || passages.some(({ chunk }) => chunk.text.includes(quote)),
        );
        expect(isFound.filter((found) => !found)).toHaveLength(1);
      }
    }
  });
});
