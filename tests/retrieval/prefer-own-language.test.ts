import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DocumentRecord } from '../../src/documents/document.js';
import { articleOf, preferOwnLanguage, type RankedChunk } from '../../src/retrieval/prefer-own-language.js';

function record(id: string, language: string, translationOf?: string): [string, DocumentRecord] {
  const lists = { sources: [], tags: [], entities: [], facts: [] };
  return [
    id,
    {
      id,
      path: `${id}.md`,
      title: id,
      language,
      sha256: '',
      ...lists,
      ...(translationOf !== undefined && { translationOf }),
    },
  ];
}

const documents = new Map([
  record('h100.zh', 'zh'),
  record('h100.en', 'en', 'h100.zh'),
  record('a100.en', 'en'),
  record('a100.zh', 'zh', 'a100.en'),
  record('only.en', 'en'),
]);

const hit = (documentId: string, section: number, score: number): RankedChunk => ({
  chunk: { documentId, section, language: documents.get(documentId)?.language ?? '' },
  score,
});
/** `h100.zh#0` for each hit that stays, in order. */
const kept = (hits: readonly RankedChunk[], language: string): string[] =>
  preferOwnLanguage(hits, documents, language).map(({ chunk }) => `${chunk.documentId}#${chunk.section}`);

describe('preferOwnLanguage', () => {
  it('shows one section of an article in the asker’s language only', () => {
    const hits = [hit('h100.en', 0, 0.9), hit('h100.zh', 0, 0.8)];
    expect(kept(hits, 'zh')).toEqual(['h100.zh#0']);
    expect(kept(hits, 'en')).toEqual(['h100.en#0']);
  });

  it('knows a translation in either direction', () => {
    const hits = [hit('a100.en', 2, 0.9), hit('a100.zh', 2, 0.8)];
    expect(kept(hits, 'zh')).toEqual(['a100.zh#2']);
    expect(kept(hits, 'en')).toEqual(['a100.en#2']);
  });

  it('keeps the other language where the own one does not know', () => {
    expect(kept([hit('only.en', 0, 0.9), hit('h100.zh', 0, 0.8)], 'zh')).toEqual(['only.en#0', 'h100.zh#0']);
  });

  it('keeps another section of the other language: the own section may not hold the answer', () => {
    expect(kept([hit('h100.en', 1, 0.9), hit('h100.zh', 0, 0.8)], 'zh')).toEqual(['h100.en#1', 'h100.zh#0']);
  });

  it('lifts the own section to where its translation stood', () => {
    const hits = [hit('h100.en', 0, 0.9), hit('only.en', 0, 0.85), hit('h100.zh', 0, 0.5)];
    expect(kept(hits, 'zh')).toEqual(['h100.zh#0', 'only.en#0']);
  });

  it('lifts the best chunk of the section only', () => {
    const hits = [hit('h100.en', 0, 0.9), hit('only.en', 0, 0.85), hit('h100.zh', 0, 0.5), hit('h100.zh', 0, 0.4)];
    expect(preferOwnLanguage(hits, documents, 'zh').map(({ score }) => score)).toEqual([0.9 - 1e-6, 0.85, 0.4]);
  });

  it('leaves a better own score as it is', () => {
    expect(preferOwnLanguage([hit('h100.zh', 0, 0.9), hit('h100.en', 0, 0.8)], documents, 'zh')).toEqual([
      hit('h100.zh', 0, 0.9),
    ]);
  });

  it('gives nothing for nothing', () => {
    expect(kept([], 'zh')).toEqual([]);
  });

  const hits = fc
    .array(
      fc.tuple(
        fc.constantFrom(...documents.keys()),
        fc.integer({ min: 0, max: 2 }),
        fc.double({ min: -1, max: 1, noNaN: true }),
      ),
    )
    .map((rows) =>
      rows.map(([id, section, score]) => hit(id, section, score)).sort((left, right) => right.score - left.score),
    );
  const sectionOf = ({ chunk }: RankedChunk): string =>
    `${articleOf(documents.get(chunk.documentId))}#${chunk.section}`;

  it('loses no section, and shows none in two languages, for any hits', () => {
    fc.assert(
      fc.property(hits, fc.constantFrom('zh', 'en', 'ja'), (found, language) => {
        const result = preferOwnLanguage(found, documents, language);
        expect(new Set(result.map(sectionOf))).toEqual(new Set(found.map(sectionOf)));
        if (language === 'ja') return;
        const own = new Set(result.filter(({ chunk }) => chunk.language === language).map(sectionOf));
        expect(result.filter((one) => one.chunk.language !== language && own.has(sectionOf(one)))).toEqual([]);
      }),
    );
  });

  it('keeps every hit in the own language and the order of scores, for any hits', () => {
    fc.assert(
      fc.property(hits, (found) => {
        const result = preferOwnLanguage(found, documents, 'zh');
        const countOwn = (list: readonly RankedChunk[]): number =>
          list.filter(({ chunk }) => chunk.language === 'zh').length;
        expect(countOwn(result)).toBe(countOwn(found));
        const scores = result.map(({ score }) => score);
        expect(scores).toEqual([...scores].sort((left, right) => right - left));
      }),
    );
  });
});
