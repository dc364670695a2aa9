import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { citationOf } from '../../../src/answering/part/answer-part.js';
import { chunkDocument } from '../../../src/chunking/chunk-document.js';
import { emptyLexicon } from '../../../src/lexicon/lexicon.js';
import { Recogniser } from '../../../src/lexicon/recogniser.js';
import { documentOf } from '../../helpers/loaded-document.js';
import { markdown } from '../../helpers/random-text.js';

const part = { text: '', isListItem: false, kind: 'sentence', isCell: false } as const;
const recogniser = new Recogniser(emptyLexicon);

describe('citationOf', () => {
  it('quotes the file verbatim between its offsets, for every run of statements of any document', () => {
    fc.assert(
      fc.property(markdown, fc.nat(), fc.nat(), (text, first, count) => {
        const document = documentOf(text);
        for (const chunk of chunkDocument(document)) {
          const from = first % chunk.statements.length;
          const to = Math.min(chunk.statements.length - 1, from + (count % 3));
          const place = { start: chunk.statements[from]?.start ?? 0, end: chunk.statements[to]?.end ?? 0 };
          const citation = citationOf({ ...part, chunk, document, ...place }, 1, recogniser);
          expect(text.slice(citation.startOffset, citation.endOffset)).toBe(citation.quote);
          expect(citation.quote).not.toBe('');
        }
      }),
      { numRuns: 60 },
    );
  });

  it('carries marker, title, headings, language and date', () => {
    const document = documentOf('# H100\n\n## 显存\n\nH100 的显存为 80 GB，带宽为 3.35 TB/s。\n', {
      title: 'H100',
      asOf: '2023-04',
    });
    const [chunk] = chunkDocument(document);
    if (chunk === undefined) throw new Error('no chunk');
    expect(
      citationOf({ ...part, chunk, document, start: chunk.startOffset, end: chunk.endOffset }, 3, recogniser),
    ).toMatchObject({
      marker: 3,
      documentId: 'random',
      title: 'H100',
      headingPath: ['显存'],
      language: 'zh',
      quote: 'H100 的显存为 80 GB，带宽为 3.35 TB/s。',
      asOf: '2023-04',
    });
  });

  it('leaves the date out where the document has none', () => {
    const document = documentOf('H100 的显存为 80 GB，带宽为 3.35 TB/s。');
    const [chunk] = chunkDocument(document);
    if (chunk === undefined) throw new Error('no chunk');
    expect(citationOf({ ...part, chunk, document, start: 0, end: 5 }, 1, recogniser)).not.toHaveProperty('asOf');
  });
});
