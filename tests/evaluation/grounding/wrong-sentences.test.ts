import { describe, expect, it } from 'vitest';
import type { Mutation } from '../../../src/evaluation/grounding/grounded-answer.js';
import { PassagePlacer } from '../../../src/evaluation/grounding/place-passages.js';
import { wrongSentences } from '../../../src/evaluation/grounding/wrong-sentences.js';
import { sampleDocuments, sampleGroundedAnswer } from './sample-grounding.js';

const answer = sampleGroundedAnswer();
const passages = new PassagePlacer(sampleDocuments).place(answer);
const make = (...mutations: Mutation[]) =>
  wrongSentences(answer, mutations, passages).filter(({ kind }) => kind !== 'quote-altered');

describe('wrongSentences', () => {
  it('changes the first place of the text and keeps the citations', () => {
    const [wrong] = make({ answer: 'h100.en', sentence: 0, kind: 'number-changed', find: '80', replace: '$& 94' });
    expect(wrong).toEqual({
      kind: 'number-changed',
      sentence: 0,
      change: '80 → $& 94',
      draft: {
        text: 'The H100 SXM comes with $& 94 GB.',
        citations: [{ passage: 1, quote: 'The H100 SXM has 80 GB of HBM3 memory' }],
      },
    });
  });

  it('cites another passage, with the statement that looks most like the sentence where the sentence is even', () => {
    const [quoted] = make({ answer: 'h100.en', sentence: 0, kind: 'citation-swapped', passage: 2 });
    expect(quoted?.draft.citations).toEqual([
      { passage: 2, quote: 'The H100 SXM draws up to 700 W under full load in a server.' },
    ]);
    const [bare] = make({ answer: 'h100.en', sentence: 1, kind: 'citation-swapped', passage: 3 });
    expect(bare?.draft.citations).toEqual([{ passage: 3 }]);
  });

  it('leaves the mutations of other answers alone', () => {
    expect(make({ answer: 'h200.en', sentence: 0, kind: 'citation-swapped', passage: 2 })).toEqual([]);
  });

  it('alters each quote once', () => {
    const altered = wrongSentences(answer, [], passages);
    expect(altered).toHaveLength(1);
    expect(altered[0]?.draft.text).toBe('The H100 SXM comes with 80 GB.');
    expect(passages[0]?.chunk.text).not.toContain(altered[0]?.draft.citations[0]?.quote);
  });
});
