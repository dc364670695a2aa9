import { describe, expect, it } from 'vitest';
import { listParts } from '../../../src/answering/part/list-parts.js';
import type { StatementCandidate } from '../../../src/answering/statement/statement-candidate.js';
import { chunkDocument } from '../../../src/chunking/chunk-document.js';
import type { OpenIndex } from '../../../src/indexing/open-index.js';
import { documentOf } from '../../helpers/loaded-document.js';

/** Lines of the list around the first statement that holds the words, with the quotes that they cite. */
function listAround(markdown: string, words: string): { lines: string[]; quotes: string[] } {
  const document = documentOf(markdown);
  const chunks = chunkDocument(document);
  const chunkNumber = chunks.findIndex((chunk) => chunk.statements.some(({ plainText }) => plainText.includes(words)));
  const chunk = chunks[chunkNumber];
  const position = chunk?.statements.findIndex(({ plainText }) => plainText.includes(words)) ?? -1;
  const statement = chunk?.statements[position];
  if (chunk === undefined || statement === undefined) throw new Error(`no statement with ${words}`);
  const place: Pick<StatementCandidate, 'statement' | 'chunk' | 'document' | 'chunkNumber' | 'position'> = {
    statement,
    chunk,
    document,
    chunkNumber,
    position,
  };
  // Lists are found by the chunks alone.
  const parts = listParts({ chunks } as unknown as OpenIndex, place as StatementCandidate, () => null);
  return {
    lines: parts.map(({ text }) => text),
    quotes: [...new Set(parts.map(({ start, end }) => markdown.slice(start, end)))],
  };
}

const list =
  '国内的大模型如下：\n\n- 百度的文心一言\n- 阿里的通义千问\n- 讯飞的星火\n\n这些模型都在 2023 年发布，其后又有更多。\n';
const names = ['百度的文心一言', '阿里的通义千问', '讯飞的星火'];

describe('listParts', () => {
  it.each(['百度', '通义千问', '星火'])('gives the whole list around the item with %s', (words) => {
    expect(listAround(list, words).lines).toEqual(names);
  });

  it('gives the list that a sentence announces', () => {
    expect(listAround(list, '如下').lines).toEqual(names);
  });

  it('gives no list for another sentence', () => {
    expect(listAround(list, '其后又有更多').lines).toEqual([]);
  });

  it('cites the lines of a chunk together, verbatim', () => {
    expect(listAround(list, '百度').quotes).toEqual(['百度的文心一言\n- 阿里的通义千问\n- 讯飞的星火']);
  });

  it('gives a list of one line no list', () => {
    expect(listAround('只有一个大模型如下所列，其他没有：\n\n- 百度的文心一言\n', '百度').lines).toEqual([]);
  });

  it('gathers a list that several chunks share, up to 24 lines', () => {
    const items = Array.from(
      { length: 40 },
      (_, n) => `- 第 ${n} 家公司在 2023 年发布了自己的大模型产品并且公布了训练所用的算力`,
    );
    const { lines, quotes } = listAround(`${items.join('\n')}\n`, '第 20 家');
    expect(lines).toEqual(items.slice(0, 24).map((item) => item.slice(2)));
    expect(quotes.length).toBeGreaterThan(1);
  });

  it('stays within its section', () => {
    const two = `## 一\n\n${list}\n## 二\n\n- 谷歌的 PaLM 大模型\n- Meta 的 LLaMA 大模型\n`;
    expect(listAround(two, '百度').lines).toEqual(names);
    expect(listAround(two, 'PaLM').lines).toEqual(['谷歌的 PaLM 大模型', 'Meta 的 LLaMA 大模型']);
  });

  it('shows the rows of a short table whole, those of a long one by their first columns', () => {
    const table = (count: number): string =>
      `| 型号 | 显存 | 带宽 | 功耗 |\n| - | - | - | - |\n${Array.from({ length: count }, (_, n) => `| 卡${n} | ${n} GB | ${n} TB/s | ${n} W |`).join('\n')}\n`;
    expect(listAround(table(3), '卡1').lines[1]).toBe('型号：卡1；显存：1 GB；带宽：1 TB/s；功耗：1 W');
    expect(listAround(table(8), '卡1').lines[1]).toBe('卡1 — 显存 1 GB · 带宽 1 TB/s');
  });
});
