import { describe, expect, it } from 'vitest';
import { locateQuote } from '../../src/grounding/locate-quote.js';
import { passagesOf } from './given-passages.js';

const [prose, table] = passagesOf([
  {
    id: 'quotes.en',
    title: 'Quotes',
    language: 'en',
    body: 'The **H100** has 1,750 cores\nand ５０ “units”. Its  memory is 80 GB – of HBM3; 显存 为 80 GB。\n',
  },
  {
    id: 'table.en',
    title: 'Table',
    language: 'en',
    body: '| Card | Memory (GB) |\n| --- | --- |\n| H100 | 80 |\n| A100 | 40 |\n',
  },
]);

function found(quote: string, passage = prose): string | undefined {
  if (passage === undefined) throw new Error('no passage');
  const span = locateQuote(quote, passage.chunk);
  return span && passage.file.slice(span.start, span.end);
}

describe('locateQuote', () => {
  it.each([
    ['verbatim', 'Its  memory is 80 GB', 'Its  memory is 80 GB'],
    ['other white space and case', 'its memory IS 80GB', 'Its  memory is 80 GB'],
    ['without emphasis', 'The H100 has 1,750 cores', 'The **H100** has 1,750 cores'],
    ['over a line end', '1,750 cores and', '1,750 cores\nand'],
    ['other width', 'and 50 "units', 'and ５０ “units'],
    ['another hyphen', '80 GB - of HBM3', '80 GB – of HBM3'],
    ['Chinese without its space', '显存为80 GB', '显存 为 80 GB'],
    ['quotation marks and a full stop around it', '"Its memory is 80 GB".', 'Its  memory is 80 GB'],
  ])('%s', (_, quote, original) => {
    expect(found(quote)).toBe(original);
  });

  it.each([
    ['another word', 'Its memory was 80 GB'],
    ['a word left out', 'Its is 80 GB'],
    ['part of a number', 'has 1,75'],
    ['part of a word', 'The H100 has 1,750 core'],
    ['an ellipsis', 'The H100 … 80 GB'],
    ['a sign alone', '。'],
    ['nothing', ''],
  ])('not with %s', (_, quote) => {
    expect(found(quote)).toBeUndefined();
  });

  it('as a reader sees a table row: its whole line', () => {
    expect(found('Card: H100; Memory (GB): 80', table)).toBe('| H100 | 80 |');
    expect(found('H100 | 80', table)).toBe('H100 | 80');
    expect(found('Card: H100; Memory (GB): 8', table)).toBeUndefined();
  });
});
