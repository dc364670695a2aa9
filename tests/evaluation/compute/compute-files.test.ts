import { describe, expect, it } from 'vitest';
import { findCalculator } from '../../../src/compute/calculators/all-calculators.js';
import { isUnitSymbol } from '../../../src/compute/units.js';
import { loadComputeSet } from '../../../src/evaluation/compute/load-compute-set.js';
import { splitOf } from '../../../src/evaluation/split.js';
import { repositoryPath } from '../../helpers/corpus-articles.js';

const { questions, fresh, stay } = await loadComputeSet(repositoryPath('evals/compute'));
/** What the desk reads from the fact sheets without a calculator. */
const SHEET_NAMES = ['compare', 'timeline', 'specification'];

describe('the questions of evals/compute', () => {
  it('are at least 200 calculations, 100 of them in Chinese, and 150 others, nearly half held out', () => {
    expect(questions.length).toBeGreaterThanOrEqual(200);
    expect(questions.filter(({ id }) => id.startsWith('c-zh-')).length).toBeGreaterThanOrEqual(100);
    expect(stay.length).toBeGreaterThanOrEqual(150);
    const heldOut = questions.filter(({ id }) => splitOf(id) === 'held-out').length / questions.length;
    expect(heldOut).toBeGreaterThan(0.33);
    expect(heldOut).toBeLessThan(0.5);
  });

  it('are at least 150 fresh ones, a third of them in Chinese', () => {
    expect(fresh.length).toBeGreaterThanOrEqual(150);
    expect(fresh.filter(({ id }) => id.startsWith('c-fzh-')).length).toBeGreaterThanOrEqual(fresh.length / 3);
  });

  it('name calculators, inputs and units that exist', () => {
    const wrong = [...questions, ...fresh].flatMap(({ id, expect: expected }) => {
      if (!('name' in expected)) return [];
      const calculators = expected.name.filter((name) => !SHEET_NAMES.includes(name)).map(findCalculator);
      const inputs = new Set(calculators.flatMap((calculator) => calculator?.inputs.map(({ name }) => name) ?? []));
      const isKnown =
        calculators.every((calculator) => calculator !== undefined) &&
        expected.assumptions.every((name) => inputs.has(name)) &&
        isUnitSymbol(expected.unit ?? '1');
      return isKnown ? [] : [id];
    });
    expect(wrong).toEqual([]);
  });

  it('ask nothing twice', () => {
    const asked = [...questions, ...fresh, ...stay].map(({ question, history = [] }) =>
      [...history, question].join('\n'),
    );
    expect(new Set(asked).size).toBe(asked.length);
  });

  it('hold numbers where they are to stay with retrieval', () => {
    const without = stay.filter(({ question }) => !/\d/.test(question));
    expect(without.length).toBeLessThan(stay.length * 0.2);
  });
});
