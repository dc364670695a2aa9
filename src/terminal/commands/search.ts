import type { Application } from '../../assistant/application.js';
import { checkQuestion } from '../../retrieval/check-question.js';
import { parseSearchLine } from '../batch/batch-line.js';
import type { NumberedLine } from '../batch/read-lines.js';
import { runBatch } from '../batch/run-batch.js';
import type { ExitCode } from '../exit-code.js';
import { jsonDocument } from '../json.js';
import { renderHits } from '../rendering/render-hits.js';
import { searchJson } from '../rendering/search-json.js';
import type { Terminal } from '../terminal.js';

export interface SearchOptions {
  /** Hits wanted, from 1. */
  readonly count: number;
  readonly isJson: boolean;
}

type SearcherOnly = Pick<Application, 'searcher'>;

/** Prints the ranked passages of one query. */
export async function runSearch(
  { searcher }: SearcherOnly,
  query: string,
  options: SearchOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const found = await searcher.search(query, options.count);
  const rendering = { palette: terminal.palette, columns: terminal.columns() };
  await terminal.write(options.isJson ? jsonDocument(searchJson(found)) : renderHits(found, rendering));
  return 0;
}

/** Searches for every query of a batch of JSON lines. */
export async function runSearchBatch(
  { searcher }: SearcherOnly,
  lines: AsyncIterable<NumberedLine>,
  options: Pick<SearchOptions, 'count'>,
  terminal: Terminal,
): Promise<ExitCode> {
  return runBatch({
    lines,
    parse: parseSearchLine,
    serve: async ({ id, query }) => {
      checkQuestion(query);
      return searchJson(await searcher.search(query, options.count), id);
    },
    write: (text) => terminal.write(text),
  });
}
