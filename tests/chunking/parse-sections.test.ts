import { describe, expect, it } from 'vitest';
import { parseSections } from '../../src/chunking/parse-sections.js';

/** Statements of a text as `kind: verbatim characters`, section by section. */
function outline(text: string): { path: string; statements: string[] }[] {
  return parseSections(text, 0).map(({ headingPath, blocks }) => ({
    path: headingPath.join(' › '),
    statements: blocks.flatMap(({ statements }) =>
      statements.map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`),
    ),
  }));
}

const plainTexts = (text: string): string[] =>
  parseSections(text, 0).flatMap(({ blocks }) =>
    blocks.flatMap(({ statements }) => statements.map(({ plainText }) => plainText)),
  );

describe('parseSections', () => {
  it('begins a section at every heading; the title of the article is none', () => {
    const text = '# Title\n\nLead.\n\n## One\n\nText one.\n\n### Deep\n\nText deep.\n\n## Two\n\nText two.\n';
    expect(outline(text)).toEqual([
      { path: '', statements: ['sentence: Lead.'] },
      { path: 'One', statements: ['sentence: Text one.'] },
      { path: 'One › Deep', statements: ['sentence: Text deep.'] },
      { path: 'Two', statements: ['sentence: Text two.'] },
    ]);
  });

  it('takes a level that was left out, and underlined headings', () => {
    expect(outline('Title\n=====\n\n#### Far down\n\nA.\n\nNear\n----\n\nB.\n').map(({ path }) => path)).toEqual([
      'Far down',
      'Near',
    ]);
  });

  it('makes a row of every line of a table, each value with its header', () => {
    const text = '| 型号 | 显存 | 备注 |\n| --- | ---: | --- |\n| H100 | 80 GB | **旗舰** |\n| L4 | 24 GB |\n';
    expect(outline(text)[0]?.statements).toEqual(['row: | H100 | 80 GB | **旗舰** |', 'row: | L4 | 24 GB |']);
    expect(plainTexts(text)).toEqual(['型号：H100；显存：80 GB；备注：旗舰', '型号：L4；显存：24 GB']);
    expect(parseSections(text, 0)[0]?.blocks[0]?.statements[0]?.cells).toEqual([
      { header: '型号', value: 'H100' },
      { header: '显存', value: '80 GB' },
      { header: '备注', value: '旗舰' },
    ]);
  });

  it('makes an item of every point, those of nested lists on their own', () => {
    const text = '- One.\n  - Inner one, **bold**.\n  - Inner two.\n- Two. Still two.\n';
    expect(outline(text)[0]?.statements).toEqual([
      'item: One.',
      'item: Inner one, **bold**.',
      'item: Inner two.',
      'item: Two. Still two.',
    ]);
    expect(plainTexts(text)[1]).toBe('Inner one, bold.');
  });

  it('does not quote a nested list twice where the point goes on behind it', () => {
    const text = '- Before.\n  1. Inner.\n\n  Behind.\n- Next.\n';
    expect(outline(text)[0]?.statements).toEqual(['item: Before.', 'item: Inner.', 'item: Behind.', 'item: Next.']);
  });

  it('leaves the box of a task out', () => {
    expect(outline('- [x] Done.\n- [ ] Open.\n')[0]?.statements).toEqual(['item: Done.', 'item: Open.']);
  });

  it('keeps exact offsets with CRLF, a byte-order mark, emoji and characters beyond the basic plane', () => {
    const text =
      '\ufeff# 標題\r\n\r\n😀 第一句。𠮷野家第二句！\r\n\r\n- 项目 👩‍👩‍👧‍👦 一\r\n- 项目二\r\n\r\n| a | b |\r\n|---|---|\r\n| 𠮷 | 2 |\r\n';
    expect(outline(text)[0]?.statements).toEqual([
      'sentence: 😀 第一句。',
      'sentence: 𠮷野家第二句！',
      'item: 项目 👩‍👩‍👧‍👦 一',
      'item: 项目二',
      'row: | 𠮷 | 2 |',
    ]);
  });

  it('keeps exact offsets where a byte-order mark stands behind the head', () => {
    const text = '---\nid: a\n---\n\ufeffFirst sentence. Second one.\n';
    const statements = parseSections(text, 14).flatMap(({ blocks }) => blocks.flatMap((block) => block.statements));
    expect(statements.map(({ start, end }) => text.slice(start, end))).toEqual(['First sentence.', 'Second one.']);
  });

  it('reads code as text, and leaves HTML, rules and link targets out', () => {
    const text = '```python\nflops = 6 * n * d\n```\n\n<!-- note -->\n\n---\n\n[a]: http://a.example\n\nEnd.\n';
    const statements = outline(text)[0]?.statements ?? [];
    expect(statements.join('\n')).toContain('flops = 6 * n * d');
    expect(statements.join('\n')).not.toMatch(/note|http|---/);
    expect(statements.at(-1)).toBe('sentence: End.');
  });

  it('shows quotes, links, emphasis and escapes as a reader sees them', () => {
    expect(plainTexts('> **算力**是 [资源](http://a.example) 的*度量*，\n> 记作 `FLOPS`，约 5\\*10。\n')).toEqual([
      '算力是 资源 的度量， 记作 FLOPS，约 5*10。',
    ]);
  });

  it('keeps underscores and asterisks that are no emphasis', () => {
    expect(plainTexts('`max_seq_len` and batch_size: 2 * 3 * 4 bytes.\n')).toEqual([
      'max_seq_len and batch_size: 2 * 3 * 4 bytes.',
    ]);
  });

  it('gives nothing for a text without letters and digits', () => {
    expect(parseSections('', 0)).toEqual([]);
    expect(parseSections('# \n\n---\n\n...\n\n- \n', 0)).toEqual([]);
  });
});
