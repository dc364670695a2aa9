import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runBench, type BenchOptions } from '../../../src/terminal/commands/bench.js';
import { fakeTerminal } from '../fake-terminal.js';

let packageRoot: string;

beforeEach(async () => {
  packageRoot = await mkdtemp(join(tmpdir(), 'bench-'));
});
afterEach(() => rm(packageRoot, { recursive: true }));

/** A stand-in for the benchmarks: plain Node, as the real ones are. */
async function writeBenchmarks(program: string): Promise<void> {
  await mkdir(join(packageRoot, 'benchmarks'));
  await writeFile(join(packageRoot, 'package.json'), '{"type": "module"}');
  await writeFile(join(packageRoot, 'benchmarks', 'index.js'), program);
}

async function bench(options: Partial<BenchOptions> = {}) {
  const { terminal, output, errors } = fakeTerminal();
  const places = { packageRoot, corpusFolder: '/c', indexFolder: '/i' };
  const exitCode = await runBench({ isJson: false, isQuiet: false, ...options }, places, terminal);
  return { exitCode, output: output(), errors: errors() };
}

describe('runBench', () => {
  it('says in one sentence that an installation has no benchmarks', async () => {
    const { exitCode, output, errors } = await bench();
    expect([exitCode, output]).toEqual([1, '']);
    expect(errors).toBe(`suanli: ${packageRoot} has no folder benchmarks; it comes with the repository only.\n`);
  });

  it('hands on what was asked for, and what the benchmarks print', async () => {
    await writeBenchmarks('console.log(JSON.stringify(process.argv.slice(2))); console.error("under way");');
    const { exitCode, output, errors } = await bench({ isJson: true, isQuiet: true, only: 'hnsw', outFile: 'f.json' });
    expect(exitCode).toBe(0);
    expect(JSON.parse(output)).toEqual(
      ['--corpus', '/c', '--index', '/i', '--only', 'hnsw', '--out', 'f.json'].concat('--json', '--quiet'),
    );
    expect(errors).toBe('under way\n');
  });

  it.each([
    ['process.exitCode = 0', 0],
    ['process.exitCode = 1', 1],
    ['process.exitCode = 2', 2],
    ['process.exitCode = 7', 1],
    ["process.kill(process.pid, 'SIGKILL'); setInterval(() => 0, 1000)", 1],
  ])('ends as they do: %s gives %i', async (program, exitCode) => {
    await writeBenchmarks(program);
    expect((await bench()).exitCode).toBe(exitCode);
  });
});
