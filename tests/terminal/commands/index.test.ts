import { mkdir, mkdtemp, rename, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import type { BuildReport } from '../../../src/indexing/build-report.js';
import { CorpusEmptyError } from '../../../src/shared/errors/corpus-empty-error.js';
import { runIndex, runIndexWatch, type Build } from '../../../src/terminal/commands/index.js';
import { fakeTerminal } from '../fake-terminal.js';

function reportOf(generation: string): BuildReport {
  return { generation, documents: 1, chunks: 2, embedded: 2, reused: 0, removed: 0, problems: [], durationMs: 5 };
}

describe('runIndex', () => {
  it('passes --rebuild on and prints the report', async () => {
    const build = vi.fn<Build>(async () => reportOf('g-1'));
    const { terminal, output } = fakeTerminal();
    expect(await runIndex(build, { rebuild: true, isJson: false }, terminal)).toBe(0);
    expect(build).toHaveBeenCalledWith({ rebuild: true });
    expect(output()).toContain('Index g-1: 1 documents, 2 chunks');
  });

  it('prints JSON', async () => {
    const { terminal, output } = fakeTerminal();
    await runIndex(async () => reportOf('g-1'), { rebuild: false, isJson: true }, terminal);
    expect(JSON.parse(output())).toMatchObject({ generation: 'g-1', problems: [] });
  });
});

describe('runIndexWatch', () => {
  it('builds again after changes, files replaced by rename and new folders included, until stopped', async () => {
    const corpusFolder = await mkdtemp(join(tmpdir(), 'suanli-watch-'));
    await writeFile(join(corpusFolder, 'a.md'), 'one');
    let builds = 0;
    const build: Build = async () => {
      builds += 1;
      if (builds === 2) throw new CorpusEmptyError('The corpus is empty.');
      return reportOf(`g-${builds}`);
    };
    const stop = new AbortController();
    const { terminal, output, errors } = fakeTerminal();
    const options = { rebuild: false, isJson: true, corpusFolder, stop: stop.signal };
    const watching = runIndexWatch(build, options, terminal);
    const built = (count: number): Promise<void> => vi.waitFor(() => expect(builds).toBe(count), { timeout: 5000 });
    await vi.waitFor(() => expect(errors()).toContain('Watching'));

    await writeFile(join(corpusFolder, 'a.md'), 'two');
    await built(2);
    await vi.waitFor(() => expect(errors()).toContain('suanli: The corpus is empty.'));
    await writeFile(join(corpusFolder, 'a.tmp'), 'three');
    await rename(join(corpusFolder, 'a.tmp'), join(corpusFolder, 'a.md'));
    await built(3);
    await mkdir(join(corpusFolder, 'zh'));
    await built(4);
    await writeFile(join(corpusFolder, 'zh', 'b.md'), 'four');
    await built(5);

    stop.abort();
    expect(await watching).toBe(0);
    const generations = output()
      .trimEnd()
      .split('\n')
      .map((line) => (JSON.parse(line) as BuildReport).generation);
    expect(generations).toEqual(['g-1', 'g-3', 'g-4', 'g-5']);
  });
});
