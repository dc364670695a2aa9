import { expect, it } from 'vitest';
import { figureTable } from '../../../src/evaluation/reporting/figure-table.js';

it('a figure has its value, its interval as a scale, and a dash where it cannot be measured', () => {
  const figures = { ndcgAt10: { value: 0.5, low: 0.25, high: 0.75, count: 8 } };
  const source = figureTable({ en: { questions: 9, figures } });
  expect(source).toContain(
    '<tr><th>en</th><td>9</td><td title=".250 to .750, 8 questions">.500<div class="scale"><i style="left:25.0%;width:50.0%"></i><b style="left:50.0%"></b></div></td><td>-</td>',
  );
});
