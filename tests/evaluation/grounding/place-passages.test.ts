import { describe, expect, it } from 'vitest';
import { PassagePlacer } from '../../../src/evaluation/grounding/place-passages.js';
import { InvalidArgumentError } from '../../../src/shared/errors/invalid-argument-error.js';
import { sampleDocument, sampleDocuments, sampleGroundedAnswer } from './sample-grounding.js';

const placer = new PassagePlacer(sampleDocuments);

describe('PassagePlacer', () => {
  it('gives the chunks that hold the phrases, numbered from 1', () => {
    const passages = placer.place(sampleGroundedAnswer());
    expect(passages.map(({ number, chunk }) => [number, chunk.headingPath])).toEqual([
      [1, ['Memory']],
      [2, ['Power']],
      [3, ['Price']],
    ]);
    for (const { chunk } of passages) {
      expect(sampleDocument.text.slice(chunk.startOffset, chunk.endOffset)).toBe(chunk.text);
    }
  });

  it.each([
    ['an unknown document', { documentId: 'h200.en', contains: 'has 80 GB' }, /0 chunks of h200\.en/],
    ['a phrase that is not there', { documentId: 'h100.en', contains: 'has 96 GB' }, /0 chunks .*"has 96 GB"/],
    ['a phrase of several chunks', { documentId: 'h100.en', contains: 'H100' }, /3 chunks .*"H100"/],
  ])('refuses %s', (_name, passage, message) => {
    const answer = sampleGroundedAnswer({ passages: [passage] });
    expect(() => placer.place(answer)).toThrow(InvalidArgumentError);
    expect(() => placer.place(answer)).toThrow(message);
  });
});
