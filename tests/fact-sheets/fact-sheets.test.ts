import { describe, expect, it } from 'vitest';
import { sampleSheets } from './sample-sheets.js';

describe('createFactSheets', () => {
  it.each([
    ['Llama 3.1 405B', 'llama-3.1-405b'],
    ['llama3.1-405b', 'llama-3.1-405b'],
    ['LLAMA 3.1 405b Instruct', 'llama-3.1-405b'],
    ['Meta Llama-3.1-405B', 'llama-3.1-405b'],
    ['４０５Ｂ', 'llama-3.1-405b'],
    ['羊駝3.1 405B', 'llama-3.1-405b'],
    ['deepseek v3', 'deepseek-v3'],
    ['DeepSeekV3模型', 'deepseek-v3'],
    ['Llama 31 405B', undefined],
    ['GPT-4', undefined],
    ['', undefined],
  ])('finds the model %s', (name, id) => {
    expect(sampleSheets.findModel(name)?.id).toBe(id);
  });

  it.each([
    ['h100', 'h100-sxm'],
    ['H100 显卡', 'h100-sxm'],
    ['h100 sxm', 'h100-sxm'],
    ['NVIDIA H100 GPUs', 'h100-sxm'],
    ['H100-SXM5-80GB', 'h100-sxm'],
    ['H100 80G', 'h100-sxm'],
    ['h100 80gb sxm', 'h100-sxm'],
    ['昇騰 910B', 'ascend-910b'],
    ['华为昇腾910B', undefined],
    ['H100 94GB', undefined],
    ['H200', undefined],
  ])('finds the accelerator %s', (name, id) => {
    expect(sampleSheets.findAccelerator(name)?.id).toBe(id);
  });

  it('finds clusters and offers near names', () => {
    expect(sampleSheets.findCluster("meta's 24K cluster")?.count).toBe(24_576);
    expect(sampleSheets.nearModels('lama 3.1 405').map(({ id }) => id)).toEqual(['llama-3.1-405b']);
    expect(sampleSheets.nearModels('deepsek v3').map(({ id }) => id)).toEqual(['deepseek-v3']);
    expect(sampleSheets.nearAccelerators('H101').map(({ id }) => id)).toEqual(['h100-sxm']);
    expect(sampleSheets.nearModels('strawberry')).toEqual([]);
    expect(sampleSheets.nearModels('')).toEqual([]);
  });

  it('gives prices newest first, of one kind where asked', () => {
    expect(sampleSheets.pricesOf('h100-sxm').map(({ id }) => id)).toEqual(['c', 'b', 'a']);
    expect(sampleSheets.pricesOf('h100-sxm', 'on-demand').map(({ id }) => id)).toEqual(['b', 'a']);
    expect(sampleSheets.pricesOf('ascend-910b')).toEqual([]);
  });
});
