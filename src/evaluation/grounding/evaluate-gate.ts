import type { Document } from '../../documents/document.js';
import type { Gate } from '../../grounding/gate.js';
import type { Split } from '../split.js';
import { createGateReport, type GateReport } from './gate-report.js';
import { loadGroundingSet } from './load-grounding-set.js';
import { measureGate, type GateRow } from './measure-gate.js';
import { PassagePlacer } from './place-passages.js';

/**
 * Measures a gate on the sets of a folder, `evals/grounding` of the package.
 *
 * @param documents - The corpus that the answers are about, by id.
 * @throws {InvalidArgumentError} If a file is not of its form, or an answer names a passage that the corpus does not hold.
 */
export async function evaluateGate(
  gate: Gate,
  folder: string,
  documents: ReadonlyMap<string, Document>,
  split: Split | 'all',
): Promise<GateReport> {
  const placer = new PassagePlacer(documents);
  const measure = async (wanted: Split): Promise<GateRow[] | null> =>
    split === wanted || split === 'all' ? measureGate(gate, await loadGroundingSet(folder, wanted), placer) : null;
  return createGateReport(await measure('dev'), await measure('held-out'));
}
