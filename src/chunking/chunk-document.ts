import type { Document } from '../documents/document.js';
import { trimSpan } from '../shared/span.js';
import type { Chunk, Statement } from './chunk.js';
import { estimateModelTokens, mostModelTokens, mostTokensOfCharacter } from './estimate-model-tokens.js';
import { parseSections, type Block } from './parse-sections.js';
import { plainText } from './plain-text.js';

export interface ChunkingOptions {
  /** Where a window of prose ends, in estimated model tokens: about 120 Chinese or 360 English characters. Default 120. */
  readonly windowTokens: number;
  /** Up to this size a list or a table stays whole, in estimated model tokens. Default 300. */
  readonly wholeBlockTokens: number;
  /** A chunk below this is glued to its neighbour, in characters: a lone word becomes a hub near every query. Default 20. */
  readonly minChunkCharacters: number;
  /** No statement or window is longer, in model tokens estimated high; the model reads 512 with the headings. Default 400. */
  readonly maxTokens: number;
}

export const defaultChunkingOptions = {
  windowTokens: 120,
  wholeBlockTokens: 300,
  minChunkCharacters: 20,
  maxTokens: 400,
} as const satisfies Required<ChunkingOptions>;

interface Window {
  readonly section: number;
  readonly headingPath: readonly string[];
  statements: Statement[];
}

/** Cuts a statement that is too long for the model at a comma or space near the limit, else at the limit. */
function cutLong(statement: Statement, text: string, maxTokens: number): Statement[] {
  if (mostModelTokens(text.slice(statement.start, statement.end)) <= maxTokens) return [statement];
  const pieces: Statement[] = [];
  let start = statement.start;
  while (start < statement.end) {
    let end = start;
    let tokens = 0;
    let comma = -1;
    while (end < statement.end && tokens < maxTokens) {
      tokens += mostTokensOfCharacter(text[end] ?? '', text[end - 1] ?? '');
      end += 1;
      if (/[,，、;；\s|]/.test(text[end - 1] ?? '')) comma = end;
    }
    if (end < statement.end && comma > start + (end - start) / 2) end = comma;
    // Never between the halves of a surrogate pair.
    if (end < statement.end && /[\uD800-\uDBFF]/.test(text[end - 1] ?? '')) end -= 1;
    const span = trimSpan(text, { start, end });
    const shown = plainText(text.slice(span.start, span.end));
    if (shown !== '') pieces.push({ kind: statement.kind, ...span, plainText: shown });
    start = end;
  }
  return pieces;
}

function tokensOf(statements: readonly Statement[]): number {
  return statements.reduce((sum, statement) => sum + estimateModelTokens(statement.plainText), 0);
}

/** Windows of one block. A list or table that fits stays whole; other statements fill windows in order. */
function windowsOf(block: Block, options: ChunkingOptions): Statement[][] {
  const limit = block.kind === 'prose' ? options.windowTokens : options.wholeBlockTokens;
  const windows: Statement[][] = [];
  let tokens = 0;
  let most = 0;
  for (const statement of block.statements) {
    const own = estimateModelTokens(statement.plainText);
    const ownMost = mostModelTokens(statement.plainText);
    const current = windows.at(-1);
    if (current === undefined || tokens + own > limit || most + ownMost > options.maxTokens) {
      windows.push([statement]);
      tokens = own;
      most = ownMost;
    } else {
      current.push(statement);
      tokens += own;
      most += ownMost;
    }
  }
  return windows;
}

/** Short neighbours of one section share a window: a one-line paragraph goes with the list that it introduces. */
function joinSmall(windows: Window[], options: ChunkingOptions): Window[] {
  const joined: Window[] = [];
  for (const window of windows) {
    const last = joined.at(-1);
    const fits =
      last !== undefined &&
      last.section === window.section &&
      tokensOf(last.statements) + tokensOf(window.statements) <= options.windowTokens * 1.15;
    if (fits) last.statements = [...last.statements, ...window.statements];
    else joined.push(window);
  }
  return joined;
}

function length(window: Window): number {
  return (window.statements.at(-1)?.end ?? 0) - (window.statements[0]?.start ?? 0);
}

/** Glues what is under the minimum to the window before it, or after it where it is the first. */
function glueTiny(windows: Window[], options: ChunkingOptions): Window[] {
  const glued: Window[] = [];
  for (const window of windows) {
    const last = glued.at(-1);
    if (last !== undefined && length(window) < options.minChunkCharacters) {
      last.statements = [...last.statements, ...window.statements];
    } else if (last !== undefined && glued.length === 1 && length(last) < options.minChunkCharacters) {
      glued[0] = { ...window, statements: [...last.statements, ...window.statements] };
    } else {
      glued.push({ ...window });
    }
  }
  return glued;
}

/**
 * Cuts a document into chunks: by headings, then into windows of whole statements. Every statement of the document is in
 * exactly one chunk; offsets are exact.
 */
export function chunkDocument(document: Document, options: ChunkingOptions = defaultChunkingOptions): Chunk[] {
  const { text } = document;
  const windows = parseSections(text, document.bodyStart).flatMap((section, index) =>
    section.blocks.flatMap((block) => {
      const statements = block.statements.flatMap((statement) => cutLong(statement, text, options.maxTokens));
      return windowsOf({ ...block, statements }, options).map((window): Window => ({
        section: index,
        headingPath: section.headingPath,
        statements: window,
      }));
    }),
  );
  return glueTiny(joinSmall(windows, options), options).map((window, ordinal) => {
    const startOffset = window.statements[0]?.start ?? 0;
    const endOffset = window.statements.at(-1)?.end ?? 0;
    return {
      id: `${document.id}#${ordinal}`,
      documentId: document.id,
      ordinal,
      language: document.language,
      headingPath: window.headingPath,
      section: window.section,
      startOffset,
      endOffset,
      text: text.slice(startOffset, endOffset),
      statements: window.statements,
    };
  });
}
