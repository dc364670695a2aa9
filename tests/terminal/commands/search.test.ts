import { describe, expect, it } from 'vitest';
import { readLines } from '../../../src/terminal/batch/read-lines.js';
import { runSearch, runSearchBatch } from '../../../src/terminal/commands/search.js';
import { FakeApplication, sampleResult } from '../fake-application.js';
import { fakeTerminal } from '../fake-terminal.js';

describe('runSearch', () => {
  it('passes the count on and prints the hits', async () => {
    const application = new FakeApplication();
    application.result = sampleResult;
    const { terminal, output } = fakeTerminal();
    expect(await runSearch(application, 'h100', { count: 3, isJson: false }, terminal)).toBe(0);
    expect(application.searched).toEqual([{ query: 'h100', count: 3 }]);
    expect(output()).toContain('1. NVIDIA H100 › Memory');
  });
});

describe('runSearchBatch', () => {
  it('prints one line a query, whatever line separators the passages hold', async () => {
    const application = new FakeApplication();
    application.result = sampleResult;
    const { terminal, output } = fakeTerminal({
      input: '{"id":"a","query":"one"}\n{"id":"b","query":""}\n{"id":"c","query":"three"}',
    });
    const lines = readLines(terminal.input as AsyncIterable<Buffer>);
    expect(await runSearchBatch(application, lines, { count: 10 }, terminal)).toBe(1);
    const written = output()
      .trimEnd()
      .split(/[\n\u2028]/);
    expect(written.map((line) => JSON.parse(line) as unknown)).toMatchObject([
      { id: 'a', query: 'one', hits: [{ rank: 1, chunkId: 'h100.en#3' }] },
      { id: 'b', line: 2, error: { code: 'invalid-question' } },
      { id: 'c', query: 'three' },
    ]);
  });
});
