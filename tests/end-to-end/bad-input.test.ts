import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeWorkplace, run, type Run, type Workplace } from './terminal-runs.js';
import { hasHnsw } from '../helpers/has-hnsw.js';

// The compiled program, given what it should not be given.
let workplace: Workplace;
const question = 'What is the KV cache?';

beforeAll(async () => {
  workplace = await makeWorkplace(['kv-cache']);
  expect(await run(workplace, ['index', '--quiet'])).toMatchObject({ exitCode: 0 });
}, 120_000);

/** Expects a failure told in sentences: nothing on standard output, no stack trace. */
function expectTold({ exitCode, output, errors }: Run, wantedExitCode: number, ...sentences: readonly RegExp[]): void {
  expect([exitCode, output]).toEqual([wantedExitCode, '']);
  expect(errors).toMatch(/^suanli: /m);
  for (const sentence of sentences) expect(errors).toMatch(sentence);
  expect(errors).not.toMatch(/^\s+at |unexpected failure/m);
}

describe('wrong settings', () => {
  it('are told all at once, secrets not repeated, with exit code 2 and nothing touched', async () => {
    const environment = {
      LOG_LEVEL: 'loud',
      HTTP_PORT: '70000',
      DISCORD_APPLICATION_ID: 'abc',
      DISCORD_API_BASE: 'ftp://example.org',
      DISCORD_SHARDS: '0',
      INDEX_DIR: join(workplace.folder, 'never'),
    };
    for (const words of [['ask', question], ['index'], ['chat']]) {
      const told = await run(workplace, words, { environment });
      const named = ['LOG_LEVEL', 'HTTP_PORT', 'DISCORD_APPLICATION_ID', 'DISCORD_API_BASE', 'DISCORD_SHARDS'];
      expectTold(
        told,
        2,
        /5 settings need attention/,
        ...named.map((name) => new RegExp(`^- ${name} .*\\(now: `, 'm')),
      );
    }
    expect(await readdir(workplace.folder)).not.toContain('never');
  });

  it('an embedding model that is not there is told by its path', async () => {
    const told = await run(workplace, ['ask', question], { environment: { EMBEDDING_MODEL: './no-such-model' } });
    expectTold(told, 1, /no-such-model\/tokenizer\.json is missing; EMBEDDING_MODEL must name a complete folder/);
  });

  it('an embedding model that is not the one of the index is refused with the command that mends it', async () => {
    const folder = join(workplace.folder, 'another');
    await mkdir(join(folder, 'onnx'), { recursive: true });
    await writeFile(join(folder, 'tokenizer.json'), '{}');
    await writeFile(join(folder, 'onnx', 'model_quantized.onnx'), 'no model');
    const environment = { EMBEDDING_MODEL: folder };
    expectTold(
      await run(workplace, ['ask', question], { environment }),
      1,
      /index was built with the model.*index --rebuild/,
    );
    expectTold(
      await run(workplace, ['index', '--rebuild', '--quiet'], { environment }),
      1,
      /embedding model another cannot be loaded/,
    );
    expect((await run(workplace, ['ask', question])).exitCode).toBe(0);
  });
});

describe('folders', () => {
  it('an index where a file stands is told with exit code 1', async () => {
    const file = join(workplace.folder, 'a-file');
    await writeFile(file, 'of a person');
    for (const index of [file, join(file, 'index')]) {
      const told = await run(workplace, ['ask', question, '--index', index]);
      expectTold(told, 1, /a-file.*a file stands where a folder is needed; remove it or choose another folder/);
    }
  });

  it('an index in a place where nobody may write is told with exit code 1', async () => {
    expectTold(await run(workplace, ['index', '--index', '/proc/suanli']), 1, /Cannot write \/proc\/suanli/);
  });

  it('a corpus that is not there: told without an index, noted with one', async () => {
    const nowhere = join(workplace.folder, 'nowhere');
    const told = await run(workplace, [
      'ask',
      question,
      '--corpus',
      nowhere,
      '--index',
      join(workplace.folder, 'none'),
    ]);
    expectTold(told, 1, /Cannot read the corpus folder .*nowhere/);
    const served = await run(workplace, ['ask', question, '--corpus', nowhere]);
    expect(served).toMatchObject({
      exitCode: 0,
      errors: expect.stringContaining('The index that is there is used') as string,
    });
    expect(served.output).toContain('[1]');
    expectTold(await run(workplace, ['index', '--corpus', nowhere]), 1, /nowhere/);
  });

  it('a data folder that cannot be made costs the checks it would keep, not the answer', async () => {
    const { exitCode } = await run(workplace, ['ask', question], { environment: { DATA_DIR: '/proc/suanli' } });
    expect(exitCode).toBe(0);
  });
});

describe('broken documents', () => {
  it('are named with their lines and skipped; the rest is indexed, exit code 0', async () => {
    const broken = await makeWorkplace(['kv-cache']);
    await writeFile(join(broken.corpus, 'gbk.md'), Uint8Array.of(0xcb, 0xe3, 0x0a, 0xc1, 0xa6));
    await writeFile(join(broken.corpus, 'head.md'), '---\ntitle: x\nid: [\n---\ntext\n');
    await writeFile(join(broken.corpus, 'empty.md'), '');
    await mkdir(join(broken.corpus, 'folder.md'));
    const { exitCode, output, errors } = await run(broken, ['index', '--json']);
    expect(exitCode).toBe(0);
    const problems = ['empty.md', 'gbk.md', 'head.md'];
    const report = JSON.parse(output) as { documents: number; problems: unknown[] };
    expect(report.documents).toBe(2);
    expect(JSON.stringify(report.problems.slice().sort())).toMatch(/empty\.md.*gbk\.md.*head\.md/s);
    for (const name of problems) expect(errors).toMatch(new RegExp(`${name.replace('.', '\\.')}(:\\d+)?: `));
    await rm(broken.folder, { recursive: true });
  });
});

// Where the library is absent anyway, every other test here is run without it.
describe.skipIf(!hasHnsw)('without hnswlib', () => {
  it('the exact index gives the same passages, with one notice', async () => {
    const preload = join(workplace.folder, 'without-hnswlib.cjs');
    await writeFile(
      preload,
      "const Module = require('node:module');\nconst resolve = Module._resolveFilename;\n" +
        "Module._resolveFilename = function (name, ...rest) {\n  if (name === 'hnswlib-node') throw new Error('not installed');\n" +
        '  return resolve.call(this, name, ...rest);\n};\n',
    );
    const environment = { NODE_OPTIONS: `--require ${preload}` };
    const fresh = ['--index', join(workplace.folder, 'exact')];
    const words = ['search', question, '--json', '-k', '8'];
    const withGraph = await run(workplace, words);
    const without = await run(workplace, words, { environment });
    const built = await run(workplace, [...words, ...fresh], { environment });
    expect(withGraph.errors).toBe('');
    for (const { exitCode, output, errors } of [without, built]) {
      expect(exitCode).toBe(0);
      expect(errors.match(/hnswlib-node is not installed/g)).toHaveLength(1);
      expect(idsAndScores(output)).toEqual(idsAndScores(withGraph.output));
    }
    const quiet = await run(workplace, [...words, '--quiet'], { environment });
    expect(quiet).toMatchObject({ exitCode: 0, errors: '' });
    // What was built without a graph serves where the library is back.
    expect(idsAndScores((await run(workplace, [...words, ...fresh])).output)).toEqual(idsAndScores(withGraph.output));
  }, 120_000);
});

function idsAndScores(json: string): unknown[] {
  const { hits } = JSON.parse(json) as { hits: { chunkId: string; score: number }[] };
  expect(hits).toHaveLength(8);
  return hits.map(({ chunkId, score }) => [chunkId, Math.round(score * 1e4)]);
}
