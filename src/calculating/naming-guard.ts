import { foldText, type Recogniser } from '../lexicon/recogniser.js';
import type { FactSheets } from '../fact-sheets/fact-sheets.js';
import type { Reading } from './reading/reading.js';

/** The name of a rule of thumb as well as of a model. */
const RULE = 'chinchilla';

/** Services whose models are not published; frameworks, links and servers are no subject of a calculation. */
const ASSISTANTS = new Set(
  'chatgpt bard new-bing microsoft-copilot m365-copilot github-copilot codewhisperer le-chat inflection-pi doubao yuanbao qingyan hailuo talkie siri alexa'.split(
    ' ',
  ),
);

/**
 * Whether a question names a model, accelerator or product that the fact sheets do not have: its numbers are then about that one, and no
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
      // A family's entity stands with one of its sizes; the others have it in their names.
    ].flatMap(({ entity, name }) => [
      ...(entity === undefined ? [] : [entity]),
      ...recogniser.entitiesIn(foldText(name)),
    ]),
  );
  const isModel = (id: string): boolean => recogniser.entity(id)?.kind === 'model';
  const isCard = (id: string): boolean =>
    recogniser.entity(id)?.kind === 'accelerator' && !sheets.accelerators.some(({ entity }) => entity === id);
  return recogniser
    .entitiesIn(foldText(question))
    .filter((id) => id !== RULE && (isModel(id) || isCard(id) || ASSISTANTS.has(id)))
    .some(
      (id) =>
        !known.has(id) &&
        ![...known].some((other) => recogniser.relatedTo(other).has(id) || recogniser.relatedTo(id).has(other)),
    );
}
