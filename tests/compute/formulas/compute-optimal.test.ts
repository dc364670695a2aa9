import { describe, expect, it } from 'vitest';
import {
  allocateByFit,
  allocateByRatio,
  BESIROGLU_FIT,
  flopOfRatio,
  HOFFMANN_FIT,
} from '../../../src/compute/formulas/compute-optimal.js';

describe('compute-optimal allocations', () => {
  it('spend the budget', () => {
    for (const flop of [1e20, 5.76e23, 1e26]) {
      for (const { parameters, tokens } of [
        allocateByRatio(flop, 20),
        allocateByFit(flop, HOFFMANN_FIT),
        allocateByFit(flop, BESIROGLU_FIT),
      ]) {
        expect((6 * parameters * tokens) / flop).toBeCloseTo(1, 9);
      }
    }
  });

  it('have the least fitted loss: neither a smaller nor a larger model has less', () => {
    const loss = (n: number, { a, b, alpha, beta } = HOFFMANN_FIT): number =>
      a / n ** alpha + b / (1e23 / 6 / n) ** beta;
    const { parameters } = allocateByFit(1e23, HOFFMANN_FIT);
    expect(loss(parameters)).toBeLessThan(loss(parameters * 1.02));
    expect(loss(parameters)).toBeLessThan(loss(parameters * 0.98));
  });

  it('are about 20 tokens a parameter at the budget of Chinchilla, by the corrected fit', () => {
    const { parameters, tokens } = allocateByFit(5.76e23, BESIROGLU_FIT);
    expect(tokens / parameters).toBeGreaterThan(15);
    expect(tokens / parameters).toBeLessThan(25);
    expect(flopOfRatio(70e9, 20)).toBeCloseTo(5.88e23, -20);
  });
});
