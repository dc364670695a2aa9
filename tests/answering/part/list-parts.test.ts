import { describe, expect, it } from 'vitest';
import { blockOf, statementAt, type ListBlock, type Place } from '../../../src/answering/part/list-block.js';
import { listParts } from '../../../src/answering/part/list-parts.js';
import { chunkDocument } from '../../../src/chunking/chunk-document.js';
import type { Chunk } from '../../../src/chunking/chunk.js';
import { documentOf } from '../../helpers/loaded-document.js';

/** The place of the first statement that holds the words. */
function placeOf(chunks: readonly Chunk[], words: string): Place {
  const chunkNumber = chunks.findIndex((chunk) => chunk.statements.some(({ plainText }) => plainText.includes(words)));
  const position = chunks[chunkNumber]?.statements.findIndex(({ plainText }) => plainText.includes(words)) ?? -1;
  if (position < 0) throw new Error(`no statement with ${words}`);
  return { chunkNumber, position };
}

interface Around {
  readonly lines: readonly string[];
  readonly quotes: readonly string[];
  readonly lead: string | undefined;
}

/** The list around the first statement that holds the words, with the quotes that its lines cite. */
function listAround(markdown: string, words: string, shown?: (block: ListBlock) => readonly Place[]): Around {
  const document = documentOf(markdown);
  const index = { chunks: chunkDocument(document) };
  const block = blockOf(index, placeOf(index.chunks, words));
  if (block === undefined) return { lines: [], quotes: [], lead: undefined };
  const parts = listParts(index, block, document, () => null, shown?.(block));
  return {
    lines: parts.map(({ text }) => text),
    quotes: [...new Set(parts.map(({ start, end }) => markdown.slice(start, end)))],
    lead: block.lead && statementAt(index, block.lead)?.plainText,
  };
}

const list =
  '国内的大模型如下：\n\n- 百度的文心一言\n- 阿里的通义千问\n- 讯飞的星火\n\n这些模型都在 2023 年发布，其后又有更多。\n';
const names = ['百度的文心一言', '阿里的通义千问', '讯飞的星火'];

describe('blockOf', () => {
  it.each(['百度', '通义千问', '星火', '如下'])(
    'finds the whole list around or after the statement with %s',
    (words) => {
      expect(listAround(list, words)).toMatchObject({ lines: names, lead: '国内的大模型如下：' });
    },
  );

  it('finds no list at another sentence', () => {
    expect(listAround(list, '其后又有更多').lines).toEqual([]);
  });

  it('takes one line for no list', () => {
    expect(listAround('只有一个大模型如下所列，其他没有：\n\n- 百度的文心一言\n', '百度').lines).toEqual([]);
  });

  it('gathers a list that several chunks share', () => {
    const items = Array.from(
      { length: 40 },
      (_, n) => `- 第 ${n} 家公司在 2023 年发布了自己的大模型产品并且公布了训练所用的算力`,
    );
    const { lines, quotes } = listAround(`${items.join('\n')}\n`, '第 20 家');
    expect(lines).toEqual(items.map((item) => item.slice(2)));
    expect(quotes.length).toBeGreaterThan(1);
  });

  it('stays within its section', () => {
    const two = `## 一\n\n${list}\n## 二\n\n- 谷歌的 PaLM 大模型\n- Meta 的 LLaMA 大模型\n`;
    expect(listAround(two, '百度').lines).toEqual(names);
    const second = listAround(two, 'PaLM');
    expect(second.lines).toEqual(['谷歌的 PaLM 大模型', 'Meta 的 LLaMA 大模型']);
    expect(second.lead).toBeUndefined();
  });
});

describe('listParts', () => {
  it('cites the lines of a chunk together, verbatim', () => {
    expect(listAround(list, '百度').quotes).toEqual(['百度的文心一言\n- 阿里的通义千问\n- 讯飞的星火']);
  });

  it('gives and cites only the lines shown', () => {
    const { lines, quotes } = listAround(list, '百度', (block) => block.lines.slice(0, 2));
    expect(lines).toEqual(names.slice(0, 2));
    expect(quotes).toEqual(['百度的文心一言\n- 阿里的通义千问']);
  });

  it('shows the rows of a short table whole, those of a long one by their first columns', () => {
    const table = (count: number): string =>
      `| 型号 | 显存 | 带宽 | 功耗 |\n| - | - | - | - |\n${Array.from({ length: count }, (_, n) => `| 卡${n} | ${n} GB | ${n} TB/s | ${n} W |`).join('\n')}\n`;
    expect(listAround(table(3), '卡1').lines[1]).toBe('型号：卡1；显存：1 GB；带宽：1 TB/s；功耗：1 W');
    expect(listAround(table(8), '卡1').lines[1]).toBe('卡1 — 显存 1 GB · 带宽 1 TB/s');
  });
});
