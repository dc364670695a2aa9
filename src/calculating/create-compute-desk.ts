import { ALL_CALCULATORS } from '../compute/calculators/all-calculators.js';
import type { FactSheets } from '../fact-sheets/fact-sheets.js';
import { loadFactSheets } from '../fact-sheets/load-fact-sheets.js';
import { documentLanguageOf } from '../language/language.js';
import type { Recogniser } from '../lexicon/recogniser.js';
import { methodVariants } from './asking/method-variants.js';
import { planRequest } from './asking/plan-request.js';
import { readingVariants } from './asking/reading-variants.js';
import { understand } from './asking/understand.js';
import { compareOutcome, comparedIn } from './comparing/compare.js';
import type { CalculationRequest, ComputeDesk, ComputeOutcome, ComputeQuestion } from './compute-desk.js';
import { namesUnknownThing } from './naming-guard.js';
import { attempt, outcomeOf, type OutcomeContext } from './outcome.js';
import { QuestionReader } from './reading/question-reader.js';
import { hasWholeShape } from './resolving/sheet-inputs.js';
import { unknownName } from './resolving/refusal.js';
import { suggest } from './suggest.js';
import { specificationOutcome } from './comparing/specification.js';
import { timelineOutcome } from './comparing/timeline.js';
import { traditionalOutcome } from './traditional.js';

export interface ComputeDeskOptions {
  readonly factSheets: FactSheets;
  /** Keeps questions about models that the sheets do not have out of the calculators. Default none. */
  readonly recogniser?: Recogniser;
}

/** The compute desk over fact sheets that are read already. */
export function createComputeDesk({ factSheets, recogniser }: ComputeDeskOptions): ComputeDesk {
  const reader = new QuestionReader(factSheets);
  const again = (request: CalculationRequest, context: OutcomeContext): ComputeOutcome => {
    const names = (request.values['names'] ?? '').split(',');
    if (request.name === 'compare') return compareOutcome(names, context);
    if (request.name === 'timeline') return timelineOutcome(request.values, context);
    return outcomeOf(request, [], context);
  };
  const contextOf = (language: OutcomeContext['language'], now: Date, query = ''): OutcomeContext => ({
    sheets: factSheets,
    language,
    now,
    query,
    wantsPassages: false,
  });
  return {
    calculators: ALL_CALCULATORS,
    ask: (asked) => askInWords(asked, reader, { factSheets, ...(recogniser !== undefined && { recogniser }) }),
    calculate: (name, values, language, now) => again({ name, values }, contextOf(language, now)),
    recalculate: ({ name, values }, { input, value }, language, now) =>
      again({ name, values: { ...values, [input]: value } }, contextOf(language, now)),
    compare: (names, language, now) => compareOutcome(names, contextOf(language, now)),
    timeline: (filter, language) =>
      timelineOutcome(
        Object.fromEntries(Object.entries(filter).map(([key, value]) => [key, String(value)])),
        contextOf(language, new Date(0)),
      ),
    suggestModels: (typed, count) => suggest(factSheets.models, typed, count),
    suggestAccelerators: (typed, count) => suggest(factSheets.accelerators, typed, count),
  };
}

/**
 * The compute desk over the fact sheets of a folder.
 *
 * @throws {FactSheetError} If they cannot be read.
 */
export async function openComputeDesk(
  options: Omit<ComputeDeskOptions, 'factSheets'> & {
    readonly factSheetsFolder: string;
    /** As in `loadFactSheets`. */
    readonly compiledFile?: string;
  },
): Promise<ComputeDesk> {
  const { factSheetsFolder, compiledFile, ...rest } = options;
  return createComputeDesk({ ...rest, factSheets: await loadFactSheets(factSheetsFolder, compiledFile) });
}

function askInWords(
  { question, history = [], language, now }: ComputeQuestion,
  reader: QuestionReader,
  { factSheets: sheets, recogniser }: ComputeDeskOptions,
): ComputeOutcome | undefined {
  const understood = understand(question, history, reader);
  if (understood === undefined) {
    const reading = reader.read(question);
    const context: OutcomeContext = { sheets, language, now, query: question, wantsPassages: false };
    const names = comparedIn(reading, sheets);
    return names === undefined ? specificationOutcome(reading, context) : compareOutcome(names, context);
  }
  const { reading, intents, query, wantsReason, isPast } = understood;
  const [unknown] = reading.unknownNames;
  const [card] = reading.unknownAccelerators;
  const [first, ...others] = intents;
  if (first === undefined) return undefined;
  if (
    unknown === undefined &&
    namesUnknownThing(reading.models.length > 0 ? query : question, reading, sheets, recogniser)
  )
    return undefined;
  const context: OutcomeContext = {
    sheets,
    language,
    now,
    query,
    wantsPassages: wantsReason || (reading.models.length > 0 && (isPast || Object.keys(reading.values).length === 0)),
  };
  const plain = documentLanguageOf(language);
  const outcome = attempt(undefined, context, plain, () => {
    if (unknown !== undefined) throw unknownName('model', unknown, sheets.nearModels(unknown));
    if (card !== undefined) throw unknownName('accelerator', card, sheets.nearAccelerators(card));
    const [main = reading, ...variants] = readingVariants(reading);
    const further = [
      ...variants.map((each) => planRequest(first, each)),
      ...others.map((name) => planRequest(name, main)),
    ];
    const request = planRequest(first, main);
    return outcomeOf(request, [...further, ...methodVariants(request, reading.text)], context);
  });
  if (outcome.kind === 'asks' && reading.models.length > 0) return undefined;
  // What is not published articles may still tell of.
  if (outcome.kind === 'refused' && reading.models.length > 0 && isUnpublished(reading.models, sheets))
    return undefined;
  if (outcome.kind === 'refused' && outcome.isUnpublished === true) return undefined;
  return language === 'zh-TW' ? traditionalOutcome(outcome) : outcome;
}

function isUnpublished(ids: readonly string[], sheets: FactSheets): boolean {
  return sheets.models.some(
    (sheet) => ids.includes(sheet.id) && (sheet.parameters?.total === undefined || !hasWholeShape(sheet)),
  );
}
