import { expect, it } from 'vitest';
import { runCorpusChecks } from '../../scripts/corpus-checks/run-checks.js';

const { pairs, figures, checks } = await runCorpusChecks();

it('the shelf is there', () => {
  expect(pairs).toBeGreaterThanOrEqual(60);
  expect(figures).toBeGreaterThan(1000);
});

it.each(checks)('$name', ({ findings }) => {
  expect(findings.map(({ where, what }) => `${where}: ${what}`)).toEqual([]);
});
