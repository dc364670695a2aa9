import { foldText, type Recogniser } from '../lexicon/recogniser.js';
import type { FactSheets } from '../fact-sheets/fact-sheets.js';
import type { Reading } from './reading/reading.js';

/**
 * Whether a question names a model or product that the fact sheets do not have: its numbers are then about that one, and no
 * calculation of another may answer it.
 */
export function namesUnknownThing(
  question: string,
  reading: Reading,
  sheets: FactSheets,
  recogniser: Recogniser | undefined,
): boolean {
  if (recogniser === undefined) return false;
  const known = new Set(
    [
      ...sheets.models.filter(({ id }) => reading.models.includes(id) || reading.families.flat().includes(id)),
      ...sheets.accelerators.filter(({ id }) => reading.accelerators.includes(id)),
    ].flatMap(({ entity }) => entity ?? []),
  );
  return recogniser
    .entitiesIn(foldText(question))
    .filter((id) => ['model', 'product'].includes(recogniser.entity(id)?.kind ?? ''))
    .some(
      (id) =>
        !known.has(id) &&
        ![...known].some((other) => recogniser.relatedTo(other).has(id) || recogniser.relatedTo(id).has(other)),
    );
}
