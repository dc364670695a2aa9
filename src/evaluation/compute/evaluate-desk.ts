import type { ComputeDesk } from '../../calculating/compute-desk.js';
import type { Split } from '../split.js';
import { createDeskReport, type DeskReport } from './desk-report.js';
import { loadComputeSet } from './load-compute-set.js';
import { measureDesk } from './measure-desk.js';

/**
 * Measures the compute desk on the sets of a folder, `evals/compute` of the package.
 *
 * @param now - Decides which prices are stale; no figure depends on it.
 * @throws {InvalidArgumentError} If a file is not of its form.
 */
export async function evaluateDesk(
  desk: Pick<ComputeDesk, 'ask'>,
  folder: string,
  split: Split | 'all',
  now: Date,
): Promise<DeskReport> {
  return createDeskReport(measureDesk(desk, await loadComputeSet(folder), now), split);
}
