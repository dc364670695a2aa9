import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeWorkplace, run, type Workplace } from './terminal-runs.js';

// The compiled program computes without an index and without the embedding model.
let workplace: Workplace;
beforeAll(async () => {
  workplace = await makeWorkplace([]);
});

describe('suanli compute', () => {
  it('answers flags and sentences, and builds nothing', async () => {
    const environment = { EMBEDDING_MODEL: './no-such-model', INDEX_DIR: join(workplace.folder, 'never') };
    const words = ['compute', 'training-flops', '--parameters', '175B', '--tokens', '300B', '--json'];
    const flags = await run(workplace, words, { environment });
    expect(flags).toMatchObject({ exitCode: 0, errors: '' });
    expect(JSON.parse(flags.output)).toMatchObject({
      kind: 'calculated',
      calculation: { name: 'training-flops', value: 3.15e23, unit: 'FLOP' },
      answeredBy: 'calculator',
    });
    const sentence = await run(workplace, ['compute', 'Llama 3.1 70B 用 BF16 推理要多少显存？'], { environment });
    expect(sentence).toMatchObject({ exitCode: 0, errors: '' });
    expect(sentence.output).toMatch(/权重.*14[01](?:\.\d+)? GB/);
    expect(await readdir(workplace.folder)).not.toContain('never');
  });

  it('tells what is wrong on standard error, with exit code 2', async () => {
    const told = await run(workplace, ['compute', 'training-flops', '--parameters', '1e40', '--json']);
    expect(told).toMatchObject({ exitCode: 2, output: '' });
    expect(told.errors).toMatch(/^suanli: .* at most 1×10\^16, and 1×10\^40 was given\.$/m);
  });

  it('lists its calculators', async () => {
    const { exitCode, output } = await run(workplace, ['compute', '--help']);
    expect(exitCode).toBe(0);
    expect(output).toMatch(/^Usage: suanli compute/);
    expect(output).toMatch(/^ {2}inference-memory: .*--kv-heads/m);
  });
});
