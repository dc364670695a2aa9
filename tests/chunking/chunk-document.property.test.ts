import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Chunk, Statement } from '../../src/chunking/chunk.js';
import { chunkDocument, defaultChunkingOptions } from '../../src/chunking/chunk-document.js';
import { mostModelTokens } from '../../src/chunking/estimate-model-tokens.js';
import { parseSections } from '../../src/chunking/parse-sections.js';
import { documentOf } from '../helpers/loaded-document.js';
import { markdown } from '../helpers/random-text.js';

const runs = { numRuns: 60 };

function forAllDocuments(check: (text: string, chunks: readonly Chunk[]) => void): void {
  fc.assert(
    fc.property(markdown, (text) => {
      check(text, chunkDocument(documentOf(text)));
    }),
    runs,
  );
}

const spansOf = (chunks: readonly Chunk[]): Statement[] => chunks.flatMap(({ statements }) => statements);

/** What the parser takes for statements, before any is cut or put into a window. */
function parsedStatements(text: string): Statement[] {
  return parseSections(text, documentOf(text).bodyStart).flatMap(({ blocks }) =>
    blocks.flatMap(({ statements }) => statements),
  );
}

describe('chunkDocument, for any Markdown', () => {
  it('cuts chunks whose text is the file between their offsets', () => {
    forAllDocuments((text, chunks) => {
      for (const chunk of chunks) {
        expect(text.slice(chunk.startOffset, chunk.endOffset)).toBe(chunk.text);
        expect(chunk.statements.length).toBeGreaterThan(0);
      }
    });
  });

  it('puts statements in order, within their chunk, without overlap', () => {
    forAllDocuments((_text, chunks) => {
      const ends = spansOf(chunks).flatMap(({ start, end }) => [start, end]);
      expect(ends).toEqual([...ends].sort((left, right) => left - right));
      expect(new Set(spansOf(chunks).map(({ start }) => start)).size).toBe(ends.length / 2);
      for (const chunk of chunks) {
        expect(chunk.statements[0]?.start).toBe(chunk.startOffset);
        expect(chunk.statements.at(-1)?.end).toBe(chunk.endOffset);
      }
    });
  });

  it('covers every character of every statement of the document exactly once', () => {
    const covered = (text: string, statements: readonly Statement[]): string => {
      const times = new Uint8Array(text.length);
      for (const { start, end } of statements) for (let index = start; index < end; index += 1) times[index]! += 1;
      return [...times].map((count, index) => (/\s/.test(text[index] ?? '') ? '-' : count)).join('');
    };
    forAllDocuments((text, chunks) => {
      expect(covered(text, spansOf(chunks))).toBe(covered(text, parsedStatements(text)));
      expect(covered(text, spansOf(chunks))).toMatch(/^[-01]*$/);
    });
  });

  it('begins and ends no statement with white space or within a surrogate pair', () => {
    const isHalf = (text: string, at: number): boolean =>
      /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(at - 1, at + 1));
    forAllDocuments((text, chunks) => {
      const wrong = spansOf(chunks).filter(({ start, end }) => {
        const quote = text.slice(start, end);
        return quote !== quote.trim() || isHalf(text, start) || isHalf(text, end);
      });
      expect(wrong).toEqual([]);
    });
  });

  it('numbers chunks from 0, each with an id of its own', () => {
    forAllDocuments((_text, chunks) => {
      expect(chunks.map(({ id }) => id)).toEqual(chunks.map((_chunk, index) => `${documentOf(_text).id}#${index}`));
      expect(chunks.map(({ ordinal }) => ordinal)).toEqual(chunks.map((_chunk, index) => index));
    });
  });

  it('leaves no chunk under 20 characters unless the document has but one', () => {
    forAllDocuments((_text, chunks) => {
      if (chunks.length < 2) return;
      for (const chunk of chunks)
        expect(chunk.text.length).toBeGreaterThanOrEqual(defaultChunkingOptions.minChunkCharacters);
    });
  });

  it('keeps statements and chunks to the budget, a glued remainder aside', () => {
    const tiny = defaultChunkingOptions.minChunkCharacters;
    forAllDocuments((text, chunks) => {
      for (const chunk of chunks) {
        for (const { start, end } of chunk.statements) {
          expect(mostModelTokens(text.slice(start, end))).toBeLessThanOrEqual(defaultChunkingOptions.maxTokens + 1);
        }
        const tokens = chunk.statements.reduce(
          (sum, { start, end }) => sum + mostModelTokens(text.slice(start, end)),
          0,
        );
        expect(tokens).toBeLessThanOrEqual(defaultChunkingOptions.maxTokens + 2 * tiny + 1);
      }
    });
  });

  it('shows every statement as something to read', () => {
    forAllDocuments((_text, chunks) => {
      const unreadable = spansOf(chunks).filter(({ plainText }) => plainText === '' || plainText !== plainText.trim());
      expect(unreadable).toEqual([]);
    });
  });

  it('cuts the same document the same way twice', () => {
    fc.assert(
      fc.property(markdown, (text) => {
        expect(chunkDocument(documentOf(text))).toEqual(chunkDocument(documentOf(text)));
      }),
      { numRuns: 40 },
    );
  });
});
