import { createComputeDesk } from '../../../src/calculating/create-compute-desk.js';
import type { CalculatedOutcome, ComputeOutcome } from '../../../src/calculating/compute-desk.js';
import { loadFactSheets } from '../../../src/fact-sheets/load-fact-sheets.js';
import { detectQuestionLanguage } from '../../../src/language/detect-language.js';
import { loadLexicon } from '../../../src/lexicon/load-lexicon.js';
import { Recogniser } from '../../../src/lexicon/recogniser.js';
import { repositoryPath } from '../../helpers/corpus-articles.js';

export const factSheets = await loadFactSheets(repositoryPath('fact-sheets'));
export const desk = createComputeDesk({
  factSheets,
  recogniser: new Recogniser(await loadLexicon(repositoryPath('lexicon'))),
});
/** Half a year after the newest price in the sheets that the tests name. */
export const now = new Date('2026-11-20T00:00:00Z');

/** Asks in words; earlier questions stand first. */
export function ask(...questions: readonly string[]): ComputeOutcome | undefined {
  const question = questions.at(-1) ?? '';
  return desk.ask({ question, history: questions.slice(0, -1), language: detectQuestionLanguage(question), now });
}

/** The same, where a calculation must come of it. */
export function askNumber(...questions: readonly string[]): CalculatedOutcome {
  const outcome = ask(...questions);
  if (outcome?.kind !== 'calculated')
    throw new Error(`${questions.join(' | ')}: ${outcome === undefined ? 'left to retrieval' : outcome.message}`);
  return outcome;
}
