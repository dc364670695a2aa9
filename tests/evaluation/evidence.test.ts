import { describe, expect, it } from 'vitest';
import { locateEvidence, touches } from '../../src/evaluation/evidence.js';

const zh = { id: 'h100.zh', text: '\uFEFF# H100\r\n显存 80 GB。另有 94 GB。' };
const en = { id: 'h100.en', translationOf: 'h100.zh', text: '# H100\nIt has 80 GB. Again: 80 GB. Or 94 GB.' };
const documents = new Map([zh, en].map((document) => [document.id, document]));
const passage = (documentId: string, contains: string, grade: 1 | 2 | 3) => ({ documentId, contains, grade });

describe('locateEvidence', () => {
  it('joins the n-th passages of an article and its translation, at all their places', () => {
    const passages = [
      passage('h100.zh', '80 GB', 3),
      passage('h100.en', '80 GB', 3),
      passage('h100.zh', '94 GB', 1),
      passage('h100.en', '94 GB', 2),
    ];
    const items = locateEvidence({ id: 'q.zh', passages }, documents);
    expect(items.map(({ grade }) => grade)).toEqual([3, 2]);
    for (const { spans } of items) {
      for (const { documentId, start, end } of spans) {
        expect(['80 GB', '94 GB']).toContain(documents.get(documentId)?.text.slice(start, end));
      }
    }
    expect(items.map(({ spans }) => spans.map(({ documentId }) => documentId))).toEqual([
      ['h100.zh', 'h100.en', 'h100.en'],
      ['h100.zh', 'h100.en'],
    ]);
    // Offsets are those of the file: the byte-order mark and the carriage return count.
    expect(items[0]?.spans[0]).toEqual({ documentId: 'h100.zh', start: 12, end: 17 });
  });

  it('refuses a passage or a document that the corpus does not hold', () => {
    const question = (documentId: string, contains: string) => ({
      id: 'q.zh',
      passages: [passage(documentId, contains, 3)],
    });
    expect(() => locateEvidence(question('h100.zh', '81 GB'), documents)).toThrow(/q\.zh .* h100\.zh: .* "81 GB"/);
    expect(() => locateEvidence(question('b100.zh', '80 GB'), documents)).toThrow(/b100\.zh: the corpus has no such/);
  });

  it('is empty for a question without passages', () => {
    expect(locateEvidence({ id: 'q.zh', passages: [] }, documents)).toEqual([]);
  });
});

describe('touches', () => {
  const item = { grade: 3, spans: [{ documentId: 'h100.zh', start: 10, end: 20 }] };
  it.each([
    ['a shared last character', 'h100.zh', 19, 30, true],
    ['a shared first character', 'h100.zh', 0, 11, true],
    ['neighbours', 'h100.zh', 20, 30, false],
    ['neighbours before', 'h100.zh', 0, 10, false],
    ['another document', 'h100.en', 10, 20, false],
  ])('%s', (_case, documentId, start, end, isTouched) => {
    expect(touches(item, { documentId, start, end })).toBe(isTouched);
  });
});
