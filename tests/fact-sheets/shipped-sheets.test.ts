import { describe, expect, it } from 'vitest';
import { peakPrecisions } from '../../src/fact-sheets/accelerator-sheet.js';
import { loadFactSheets } from '../../src/fact-sheets/load-fact-sheets.js';
import { loadLexicon } from '../../src/lexicon/load-lexicon.js';
import { repositoryPath } from '../helpers/corpus-articles.js';

const sheets = await loadFactSheets(repositoryPath('fact-sheets'));
const lexicon = await loadLexicon(repositoryPath('lexicon'));

describe('the shipped fact sheets', () => {
  it('hold models, accelerators, clusters and prices in number', () => {
    expect(sheets.models.length).toBeGreaterThanOrEqual(70);
    expect(sheets.accelerators.length).toBeGreaterThanOrEqual(50);
    expect(sheets.clusters.length).toBeGreaterThanOrEqual(20);
    expect(sheets.prices.length).toBeGreaterThanOrEqual(25);
  });

  it('name entities that the lexicon knows', () => {
    const known = new Set(lexicon.entities.map(({ id }) => id));
    const named = [...sheets.accelerators, ...sheets.models].flatMap(({ entity }) => entity ?? []);
    expect(named.filter((entity) => !known.has(entity))).toEqual([]);
  });

  it.each([
    ['A100', 'a100-80gb-sxm'],
    ['A100 40G', 'a100-40gb-sxm'],
    ['A800', 'a800-80gb-sxm'],
    ['H100', 'h100-sxm'],
    ['H100-SXM5-80GB', 'h100-sxm'],
    ['H100 PCIe', 'h100-pcie'],
    ['H100 94GB', 'h100-nvl'],
    ['H800', 'h800-sxm'],
    ['H20', 'h20'],
    ['H200', 'h200-sxm'],
    ['GH200', 'gh200-96gb'],
    ['B100', 'b100'],
    ['B200', 'b200'],
    ['GB200', 'gb200'],
    ['B300', 'b300'],
    ['L4', 'l4'],
    ['L40', 'l40'],
    ['L40S', 'l40s'],
    ['V100', 'v100-sxm2-32gb'],
    ['T4', 't4'],
    ['3090', 'rtx-3090'],
    ['RTX4090', 'rtx-4090'],
    ['GeForce RTX 5090', 'rtx-5090'],
    ['MI250X', 'mi250x'],
    ['MI300X', 'mi300x'],
    ['MI325X', 'mi325x'],
    ['MI355X', 'mi355x'],
    ['Gaudi 2', 'gaudi-2'],
    ['gaudi3', 'gaudi-3'],
    ['TPU v4', 'tpu-v4'],
    ['TPU v5e', 'tpu-v5e'],
    ['TPUv5p', 'tpu-v5p'],
    ['Trillium', 'tpu-v6e'],
    ['Ironwood', 'tpu7x'],
    ['Trainium', 'trainium'],
    ['Trainium 2', 'trainium2'],
    ['Inferentia 2', 'inferentia2'],
    ['昇腾910', 'ascend-910'],
    ['昇騰 910B', 'ascend-910b'],
    ['华为910C', 'ascend-910c'],
    ['寒武纪 MLU370', 'mlu370-x8'],
    ['MLU590', 'mlu590'],
    ['海光DCU', 'hygon-z100'],
    ['昆仑芯P800', 'kunlun-p800'],
    ['Groq LPU', 'groq-lpu'],
    ['WSE-3', 'wse-3'],
    ['M3 Ultra', 'm3-ultra'],
  ])('find %s', (name, id) => {
    expect(sheets.findAccelerator(name)?.id).toBe(id);
  });

  it('keep dense peaks apart from sparse ones, which are higher', () => {
    const mixed = sheets.accelerators.flatMap(({ id, compute, sparse }) =>
      peakPrecisions.flatMap((precision) => {
        const [dense, higher] = [compute?.[precision], sparse?.[precision]];
        return dense !== undefined && higher !== undefined && higher < dense * 1.9 ? [`${id} ${precision}`] : [];
      }),
    );
    expect(mixed).toEqual([]);
  });

  it('have peaks that do not fall where numbers get shorter, and memory that feeds them', () => {
    const falling = sheets.accelerators.flatMap(({ id, compute }) => {
      const shortening = (['fp32', 'tf32', 'bf16', 'fp8', 'fp4'] as const).flatMap((format) => compute?.[format] ?? []);
      return shortening.every((peak, at) => at === 0 || peak >= (shortening[at - 1] ?? 0)) ? [] : [id];
    });
    expect(falling).toEqual([]);
    const odd = sheets.accelerators.filter(({ memory }) => {
      const [bytes, bandwidth] = [memory?.bytes, memory?.bandwidth];
      // Reading all of the memory takes 3 ms (SRAM: less) to a second.
      return (
        bytes !== undefined &&
        bandwidth !== undefined &&
        memory?.kind !== 'SRAM' &&
        (bytes / bandwidth < 3e-3 || bytes / bandwidth > 1.2)
      );
    });
    expect(odd.map(({ id }) => id)).toEqual([]);
  });

  it('say the same as the articles: H100, B200, MI300X, TPU v5p, Ascend 910C', () => {
    const bf16 = (name: string): number | undefined => sheets.findAccelerator(name)?.compute?.bf16;
    expect(bf16('H100')).toBe(989.4e12);
    expect(bf16('B200')).toBe(2250e12);
    expect(bf16('MI300X')).toBe(1307.4e12);
    expect(bf16('TPU v5p')).toBe(459e12);
    expect(bf16('Ascend 910C')).toBe(752e12);
    expect(sheets.findAccelerator('Ascend 910B')?.compute?.fp16).toBeUndefined();
  });

  it('have prices that none of the usual accelerators lacks, each kind of price among them', () => {
    for (const name of ['A100', 'H100', 'H200', 'B200', 'RTX 4090', 'TPU v5e']) {
      const id = sheets.findAccelerator(name)?.id ?? '';
      expect(sheets.pricesOf(id, 'on-demand').length, name).toBeGreaterThan(0);
    }
    expect(new Set(sheets.prices.map(({ kind }) => kind))).toEqual(new Set(['on-demand', 'reserved', 'spot']));
    expect(sheets.pricesOf('h100-sxm', 'on-demand')[0]?.usdPerHour).toBe(2.95);
  });

  it('open no address that was not verified', () => {
    const sources = [...sheets.accelerators, ...sheets.clusters].flatMap(({ sources }) => Object.values(sources));
    expect(sources.filter(({ url, verified }) => url !== undefined && verified === false)).toEqual([]);
    expect(sources.filter(({ url, verified }) => url === undefined && verified !== false)).toEqual([]);
  });
});
