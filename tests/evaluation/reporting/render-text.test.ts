import { describe, expect, it } from 'vitest';
import { formatFigure, formatTable, renderCheck, renderText } from '../../../src/evaluation/reporting/render-text.js';
import { questionRow, refusedRow, sampleReport, wrongRow } from '../sample-rows.js';

it.each([
  [0.12345, '.123'],
  [1, '1.000'],
  [-0.05, '-.050'],
  [0, '.000'],
  [undefined, '-'],
  [Number.NaN, '-'],
])('%s is shown as %s', (value, shown) => {
  expect(formatFigure(value)).toBe(shown);
});

it('columns line up: the first to the left, the others to the right', () => {
  const rows = [
    ['', 'a', 'long'],
    ['name', '1.000', '.5'],
  ];
  expect(formatTable(rows)).toBe('          a  long\nname  1.000    .5');
});

describe('renderText', () => {
  const text = renderText(sampleReport([questionRow(), wrongRow({ language: 'zh-CN', kind: 'list' }), refusedRow()]));

  it('says what was measured', () => {
    expect(text.split('\n')[0]).toBe(
      'split dev, 3 questions; model small-model; commit aaaaaaaaaa; answers in 10 ms (p95 10)',
    );
  });

  it('has a column for every language and the gap', () => {
    expect(text).toMatch(/total \(3\) +zh-CN \(1\) +en \(2\) +zh - en/);
    expect(text).toMatch(/^answers correct +\.500 \[.*\] +\.000 \[.*\] +1\.000 \[.*\] +-1\.000$/m);
  });

  it('has a line for every kind', () => {
    expect(text).toMatch(/^fact +1 +1\.000/m);
    expect(text).toMatch(/^list +1 +\.500/m);
    expect(text).toMatch(/^unanswerable +1 +-/m);
  });
});

describe('renderCheck', () => {
  it('says that nothing is worse', () => {
    expect(renderCheck({ declines: [], isOtherQuestions: false })).toBe('No figure is worse than the baseline.\n');
  });

  it('names what is worse, and that the questions changed', () => {
    const declines = [{ group: 'en', measure: 'ndcgAt10', value: 0.4, limit: 0.5 }];
    const lines = renderCheck({ declines, isOtherQuestions: true }).split('\n');
    expect(lines[0]).toContain('--write-baseline');
    expect(lines[1]).toBe("WORSE  nDCG@10 (en): .400, the baseline's interval ends at .500");
  });
});
