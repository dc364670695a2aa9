import picocolors from 'picocolors';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import type { AbstainedAnswer } from '../../../src/answering/answer.js';
import { renderAnswer } from '../../../src/terminal/rendering/render-answer.js';
import { sampleAnswer } from '../fake-application.js';

const plain = { palette: picocolors.createColors(false), columns: Infinity };

describe('renderAnswer', () => {
  it('prints the text, then each citation with quote and sources', () => {
    expect(renderAnswer(sampleAnswer(), plain)).toBe(
      [
        'The H100 SXM has 80 GB of memory. [1]',
        '',
        '[1] NVIDIA H100 › Memory (as of 2023-04)',
        '    “The H100 SXM has **80 GB** of memory.”',
        '    H100 datasheet · NVIDIA · 2023-03-21 · https://example.org/h100',
        '',
      ].join('\n'),
    );
  });

  it('lists no sources, or the first of them, where told', () => {
    const source = { title: 'T', publisher: 'P', date: '2023' };
    const citations = sampleAnswer().citations.map((citation) => ({ ...citation, sources: [source, source, source] }));
    const count = (sourcesShown: number): number =>
      renderAnswer(sampleAnswer({ citations }), { ...plain, sourcesShown }).split('T · P · 2023').length - 1;
    expect([count(0), count(2), count(9)]).toEqual([0, 2, 3]);
    expect(renderAnswer(sampleAnswer({ citations }), { ...plain, sourcesShown: 2 })).toContain('    and 1 more\n');
  });

  it('lists the sources of an article once', () => {
    const [first] = sampleAnswer().citations;
    if (first === undefined) throw new Error('the sample has a citation');
    const rendered = renderAnswer(sampleAnswer({ citations: [first, { ...first, marker: 2 }] }), plain);
    expect(rendered.split('https://example.org/h100')).toHaveLength(2);
    expect(rendered).toContain('    Sources as under [1]\n');
  });

  it('uses the words of the answer’s language', () => {
    expect(renderAnswer(sampleAnswer({ language: 'zh-TW' }), plain)).toContain('(截至 2023-04)');
  });

  it('prints warnings', () => {
    const warnings = [{ code: 'stale-figure' as const, message: 'The figure is of 2023.' }];
    expect(renderAnswer(sampleAnswer({ warnings }), plain)).toContain('\nNote: The figure is of 2023.\n');
  });

  it('prints the nearest articles of an abstention', () => {
    const abstained: AbstainedAnswer = {
      ...sampleAnswer({ text: 'I do not know.', citations: [] }),
      kind: 'abstained',
      abstention: {
        reason: 'no-evidence',
        message: 'I do not know.',
        nearest: [{ documentId: 'h100.en', title: 'NVIDIA H100' }],
      },
    };
    expect(renderAnswer(abstained, plain)).toBe('I do not know.\n\nNearest articles\n- NVIDIA H100 (h100.en)\n');
  });

  it('fits the width, Chinese counted double, and colours only where asked', () => {
    const text = '算力是指计算设备每秒能完成的运算次数，训练大模型需要很多。[1]';
    const citations = sampleAnswer().citations.map((citation) => ({ ...citation, title: text.repeat(2), quote: text }));
    const rendered = renderAnswer(sampleAnswer({ text, citations, language: 'zh-CN' }), { ...plain, columns: 30 });
    for (const line of rendered.split('\n')) expect(stringWidth(line)).toBeLessThanOrEqual(30);
    expect(rendered).not.toContain('\u001b');
    const coloured = renderAnswer(sampleAnswer(), { palette: picocolors.createColors(true), columns: 80 });
    expect(coloured).toContain('\u001b[36m[1]\u001b[39m');
  });

  it('lets no escape sequence of a document through', () => {
    expect(renderAnswer(sampleAnswer({ text: 'a\u001b[2Jb [1]' }), plain)).toContain('a[2Jb [1]');
  });
});
