import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FactSheetError } from '../../src/fact-sheets/fact-sheet-error.js';
import {
  compileFactSheets,
  loadFactSheets,
  parseFactSheets,
  type FactSheetTexts,
} from '../../src/fact-sheets/load-fact-sheets.js';
import { sampleSheets, sampleTexts } from './sample-sheets.js';

function problemsOf(change: Partial<FactSheetTexts>): readonly string[] {
  try {
    parseFactSheets({ ...sampleTexts, ...change });
  } catch (error) {
    if (error instanceof FactSheetError) return error.problems;
    throw error;
  }
  return [];
}

const changed = (table: keyof FactSheetTexts, from: string, to: string): readonly string[] => {
  expect(sampleTexts[table]).toContain(from);
  return problemsOf({ [table]: sampleTexts[table].replace(from, to) });
};

describe('parseFactSheets', () => {
  it('reads every group, and a source alone as a list of one', () => {
    const [llama, deepseek] = sampleSheets.models;
    expect(llama?.parameters).toEqual({ total: 405e9, source: ['herd'], asOf: '2024-07' });
    expect(llama?.licence?.source).toEqual(['herd', 'card']);
    expect(llama?.sources['card']?.date).toBe('2024');
    expect(deepseek?.architecture?.mla).toEqual({ latent: 512, rope: 64 });
    expect(deepseek?.training).toBeUndefined();
    expect(sampleSheets.clusters[0]).toMatchObject({ accelerator: 'h100-sxm', count: 24_576, source: ['blog'] });
    expect(sampleSheets.prices).toHaveLength(3);
  });

  it.each([
    ['models', 'total: 405e9', 'total: -1', 'models.yaml: llama-3.1-405b: parameters.total is not of its form'],
    [
      'models',
      'total: 671e9',
      'total: 30e9',
      'deepseek-v3: parameters has more active parameters than parameters in total',
    ],
    ['models', 'kvHeads: 8,', 'kvHeads: 256,', 'architecture has more KV heads than attention heads'],
    ['models', 'attention: mla,', 'attention: gqa,', 'has latent sizes, so that attention must be mla or hybrid'],
    ['models', 'layers: 126', 'layer: 126', 'architecture holds the unknown cell layer'],
    ['models', 'released: 2024-12', 'released: 2024-13', 'released is not a date such as'],
    ['models', 'source: herd, asOf: 2024-07 }\n    arch', 'asOf: 2024-07 }\n    arch', 'parameters.source'],
    ['models', 'total: 405e9, source: herd, asOf: 2024-07', 'total: 405e9, source: herd', 'parameters.asOf'],
    ['models', 'total: 405e9, source: herd', 'total: 405e9, source: flock', 'parameters names the source "flock"'],
    ['models', 'total: 405e9, ', '', 'parameters has a source and no cell'],
    ['models', 'id: deepseek-v3', 'id: llama-3.1-405b', 'the id llama-3.1-405b stands there twice'],
    ['models', 'zh: [深度求索 V3]', 'en: ["405b"]', '"405b" belongs to both llama-3.1-405b and deepseek-v3'],
    ['models', 'accelerator: h100-sxm', 'accelerator: h900', 'the accelerator "h900" is not in accelerators.yaml'],
    ['accelerators', 'bf16: 989.4e12', 'bf16: 989', 'compute.bf16 is a peak in FLOP/s'],
    ['accelerators', 'docs, asOf: 2026', 'docs, asOf: soon', 'ascend-910b: memory.asOf is not a date'],
    ['accelerators', 'country: CN', 'country: China', 'ascend-910b: country is not a country of two capital letters'],
    ['clusters', 'count: 24576', 'count: 0.5', 'meta-24k: count'],
    ['prices', 'kind: spot', 'kind: cheap', 'prices.yaml: c: kind'],
    ['prices', 'id: b', 'id: a', 'prices.yaml: the id a stands there twice'],
  ] as const)('names file, entry and cell: %s with "%s" as "%s"', (table, from, to, sentence) => {
    const problems = changed(table, from, to);
    expect(problems.join('\n')).toContain(sentence);
  });

  it('names a source that no cell uses', () => {
    const problems = changed('models', 'source: [herd, card]', 'source: herd');
    expect(problems).toEqual([
      'models.yaml: llama-3.1-405b: the source "card" is named by no cell; remove it or name it.',
    ]);
  });

  it('reports all problems at once', () => {
    expect(problemsOf({ models: 'models: [', clusters: 'cluster: []', prices: '' })).toHaveLength(3);
  });
});

describe('loadFactSheets', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'suanli-sheets-'));
    for (const [name, text] of Object.entries(sampleTexts)) await writeFile(join(folder, `${name}.yaml`), text);
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('reads the four files of a folder', async () => {
    const sheets = await loadFactSheets(folder);
    expect(sheets.models.map(({ id }) => id)).toEqual(['llama-3.1-405b', 'deepseek-v3']);
  });

  it('reads what was compiled of the same texts, and of no others', async () => {
    const compiled = JSON.parse(await compileFactSheets(folder)) as {
      checksum: string;
      tables: { models: { name: string }[] };
    };
    for (const model of compiled.tables.models) model.name = `compiled ${model.name}`;
    const file = join(folder, 'compiled.json');
    const namesWith = async (content: unknown): Promise<string[]> => {
      await writeFile(file, JSON.stringify(content));
      return (await loadFactSheets(folder, file)).models.map(({ name }) => name.split(' ')[0] ?? '');
    };
    expect(await namesWith(compiled)).toEqual(['compiled', 'compiled']);
    expect(await namesWith({ ...compiled, checksum: 'of other texts' })).not.toContain('compiled');
    expect(await namesWith('no sheets')).not.toContain('compiled');
  });

  it('says which file is missing', async () => {
    await expect(loadFactSheets(join(folder, 'nowhere'))).rejects.toThrow(
      /models\.yaml of the fact sheets cannot be read/,
    );
  });
});
