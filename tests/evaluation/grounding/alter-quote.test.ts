import { describe, expect, it } from 'vitest';
import { alterQuote, lettersOf } from '../../../src/evaluation/grounding/alter-quote.js';

const quotes = [
  'The H100 SXM has 80 GB of memory',
  '据论文，QLoRA 把 650 亿参数模型的微调从超过 780 GB 显存降到不足 48 GB',
  '| GPT-3 | 96 | 12,288 |',
  'Output distributions remain exactly the same',
  '并非统计数字',
];

describe('alterQuote', () => {
  it.each(quotes)('%s: is no longer word for word, and the same each time', (quote) => {
    const altered = alterQuote(quote, [`Before. ${quote} After.`]);
    expect(altered).toBeDefined();
    expect(lettersOf(quote)).not.toContain(lettersOf(altered ?? ''));
    expect(alterQuote(quote, [`Before. ${quote} After.`])).toBe(altered);
  });

  it('does not become another place of the sources', () => {
    const quote = quotes[0] ?? '';
    const first = alterQuote(quote, [quote]) ?? '';
    const second = alterQuote(quote, [quote, first]);
    expect(second).toBeDefined();
    expect(second).not.toBe(first);
  });

  it('gives up where nothing can be changed', () => {
    expect(alterQuote('—', ['—'])).toBeUndefined();
  });

  it('uses all four ways over many quotes', () => {
    const ways = new Set<string>();
    for (let turn = 0; turn < 60; turn += 1) {
      const quote = `Model ${turn} was trained on clusters with fast links`;
      const altered = alterQuote(quote, [quote]) ?? '';
      const [before, after] = [quote.split(' ').length, altered.split(' ').length];
      if (after > before) ways.add('added');
      else if (after < before) ways.add('left out');
      else ways.add(Array.from(altered).sort().join('') === Array.from(quote).sort().join('') ? 'moved' : 'digit');
    }
    expect([...ways].sort()).toEqual(['added', 'digit', 'left out', 'moved']);
  });
});
