import { describe, expect, it } from 'vitest';
import { citationPrecision, quotesStateFacts } from '../../../src/evaluation/metrics/citation-correctness.js';

describe('citationPrecision', () => {
  const evidence = [
    {
      grade: 3,
      spans: [
        { documentId: 'h100.zh', start: 100, end: 120 },
        { documentId: 'h100.en', start: 300, end: 340 },
      ],
    },
    { grade: 1, spans: [{ documentId: 'h100.zh', start: 500, end: 520 }] },
  ];

  it('counts a quote that overlaps a supporting passage, in either language', () => {
    const citations = [
      { documentId: 'h100.zh', start: 119, end: 200 },
      { documentId: 'h100.en', start: 310, end: 320 },
    ];
    expect(citationPrecision(citations, evidence)).toBe(1);
  });

  it('does not count a neighbour, another document, or a passage of grade 1', () => {
    const citations = [
      { documentId: 'h100.zh', start: 110, end: 130 },
      { documentId: 'h100.zh', start: 120, end: 200 },
      { documentId: 'a100.zh', start: 100, end: 120 },
      { documentId: 'h100.zh', start: 500, end: 520 },
    ];
    expect(citationPrecision(citations, evidence)).toBe(0.25);
  });

  it('is null without citations', () => {
    expect(citationPrecision([], evidence)).toBeNull();
  });
});

describe('quotesStateFacts', () => {
  it('is true where each met group stands in some quote', () => {
    expect(quotesStateFacts(['卖了 24,000 张', 'by NVIDIA'], [['2.4 万', '24000'], ['NVIDIA']])).toBe(true);
  });

  it('is false where the text says right what no quote says', () => {
    expect(quotesStateFacts(['by NVIDIA'], [['24000'], ['NVIDIA']])).toBe(false);
  });

  it('is null where nothing right was said', () => {
    expect(quotesStateFacts(['by NVIDIA'], [])).toBeNull();
  });
});
