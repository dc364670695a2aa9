import type { Document } from '../../../src/documents/document.js';
import type { GroundedAnswer } from '../../../src/evaluation/grounding/grounded-answer.js';

const text = `## Memory

The H100 SXM has 80 GB of HBM3 memory and 3.35 TB/s of bandwidth.

## Power

The H100 SXM draws up to 700 W under full load in a server.

## Price

A cloud asked 12.29 US dollars an hour for one H100 in 2024, as its list said.
`;

/** A document of three chunks. */
export const sampleDocument: Document = {
  id: 'h100.en',
  path: 'en/h100.md',
  title: 'NVIDIA H100',
  language: 'en',
  sources: [],
  tags: [],
  entities: [],
  facts: [],
  text,
  bodyStart: 0,
  sha256: '',
};

export const sampleDocuments: ReadonlyMap<string, Document> = new Map([[sampleDocument.id, sampleDocument]]);

/** An answer of two sentences on it; fields given replace its own. */
export function sampleGroundedAnswer(fields: Partial<GroundedAnswer> = {}): GroundedAnswer {
  return {
    id: 'h100.en',
    question: 'h100 memory and power?',
    language: 'en',
    passages: [
      { documentId: 'h100.en', contains: 'SXM has 80 GB' },
      { documentId: 'h100.en', contains: 'draws up to 700 W' },
      { documentId: 'h100.en', contains: 'A cloud asked' },
    ],
    sentences: [
      {
        text: 'The H100 SXM comes with 80 GB.',
        citations: [{ passage: 1, quote: 'The H100 SXM has 80 GB of HBM3 memory' }],
      },
      { text: 'It draws at most 700 W.', citations: [{ passage: 2 }] },
    ],
    ...fields,
  };
}
