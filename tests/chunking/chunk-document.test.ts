import { describe, expect, it } from 'vitest';
import { chunkDocument } from '../../src/chunking/chunk-document.js';
import { estimateModelTokens } from '../../src/chunking/estimate-model-tokens.js';
import { documentOf } from '../helpers/loaded-document.js';

const textsOf = (text: string): string[] => chunkDocument(documentOf(text)).map((chunk) => chunk.text);
const sentence = (n: number): string => `第${n}句话说明大模型训练所需要的算力和显存。`;

describe('chunkDocument', () => {
  it('gives nothing for an empty document', () => {
    expect(textsOf('# 标题\n\n')).toEqual([]);
  });

  it('gives a lone short document one chunk', () => {
    expect(textsOf('算力。')).toEqual(['算力。']);
  });

  it('fills windows with whole sentences of one section', () => {
    const text = `## 一\n\n${[1, 2, 3, 4, 5, 6, 7, 8, 9].map(sentence).join('')}\n\n## 二\n\n${sentence(10)}\n`;
    const chunks = chunkDocument(documentOf(text));
    expect(chunks.map(({ headingPath }) => headingPath.join())).toEqual(['一', '一', '二']);
    expect(chunks.map(({ statements }) => statements.length)).toEqual([5, 4, 1]);
    expect(chunks.map(({ section }) => section)).toEqual([0, 0, 1]);
  });

  it('keeps a table and a list whole that fit, with the line that introduces them', () => {
    const rows = ['H100', 'A100', 'V100', 'L40', 'L4', 'T4'].map((name) => `| ${name} | 80 GB | 700 W |`).join('\n');
    const text = `各型号的显存如下：\n\n| 型号 | 显存 | 功耗 |\n| --- | --- | --- |\n${rows}\n`;
    const [chunk, ...others] = chunkDocument(documentOf(text));
    expect(others).toEqual([]);
    expect(chunk?.statements.map(({ kind }) => kind)).toEqual(['sentence', 'row', 'row', 'row', 'row', 'row', 'row']);
  });

  it('cuts a long table between rows', () => {
    const rows = Array.from({ length: 60 }, (_, n) => `| 型号${n} | ${n} GB |`).join('\n');
    const chunks = chunkDocument(documentOf(`| 型号 | 显存 |\n| --- | --- |\n${rows}\n`));
    expect(chunks.length).toBeGreaterThan(1);
    expect(chunks.flatMap(({ statements }) => statements)).toHaveLength(60);
    expect(
      chunks.every((chunk) => chunk.statements.every(({ kind, cells }) => kind === 'row' && cells?.length === 2)),
    ).toBe(true);
  });

  it('glues what is under 20 characters to its neighbour, at the start, in the middle and at the end', () => {
    const long = sentence(1);
    expect(textsOf(`是。\n\n## 一\n\n${long}\n`)).toHaveLength(1);
    expect(textsOf(`${long}\n\n## 一\n\n是。\n\n## 二\n\n${long}\n`)).toHaveLength(2);
    expect(textsOf(`${long}\n\n## 一\n\n${long}\n\n## 二\n\n嗯。\n`)).toHaveLength(2);
    expect(textsOf('## 一\n\n是。\n\n## 二\n\n否。\n\n## 三\n\n嗯。\n')).toHaveLength(1);
  });

  it('cuts a sentence that the model cannot read whole, at commas, losing nothing', () => {
    const text = `${'算力是数字经济时代的重要生产力，'.repeat(80)}完。`;
    const statements = chunkDocument(documentOf(text)).flatMap((chunk) => chunk.statements);
    expect(statements.length).toBeGreaterThan(1);
    expect(statements.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
    expect(statements.every(({ start, end }) => /[，。]$/.test(text.slice(start, end)))).toBe(true);
  });

  it('cuts a long run without any boundary, never within a pair', () => {
    const text = '😀𠮷'.repeat(1000);
    const chunks = textsOf(text);
    expect(chunks.join('')).toBe(text);
    expect(chunks.every((chunk) => chunk.isWellFormed() && estimateModelTokens(chunk) <= 500)).toBe(true);
  });

  it('cuts a document of a megabyte within the time of a test', () => {
    const text = Array.from(
      { length: 800 },
      (_, n) => `## ${n}\n\n${Array.from({ length: 30 }, (_, m) => sentence(m)).join('')}\n\n`,
    ).join('');
    expect(chunkDocument(documentOf(text)).length).toBeGreaterThan(800);
  });
});
