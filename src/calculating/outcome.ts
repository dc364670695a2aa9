import { InvalidInputError } from '../compute/invalid-input-error.js';
import { MissingInputError } from '../compute/missing-input-error.js';
import type { FactSheets } from '../fact-sheets/fact-sheets.js';
import type { AnswerLanguage } from '../language/language.js';
import { documentLanguageOf } from '../language/language.js';
import { calculateRequest, type DoneCalculation } from './calculate-request.js';
import { changeChoices } from './change-choices.js';
import { chartOf } from './charting.js';
import type { CalculatedOutcome, CalculationRequest, ComputeOutcome } from './compute-desk.js';
import { missingQuestion } from './missing-question.js';
import { precisionVariants, variantSentence, variantTable } from './precision-variants.js';
import { Refusal, UnpublishedCell } from './resolving/refusal.js';
import { stalePriceWarnings } from './stale-price.js';
import { AnswerFacts } from './texts/answer-facts.js';
import { assumedCacheSentence } from './texts/assumed-cache.js';
import { ratioSentence } from './texts/ratio.js';
import { singleServerSentence } from './texts/single-server.js';
import { answerText, leadOf } from './texts/answer-text.js';
import { traditionalOutcome } from './traditional.js';

/** What an outcome is made from besides its requests. */
export interface OutcomeContext {
  readonly sheets: FactSheets;
  readonly language: AnswerLanguage;
  readonly now: Date;
  readonly query: string;
  readonly wantsPassages: boolean;
}

/** The outcome of a request; further requests of the same question add their sentence and their results. */
export function outcomeOf(
  request: CalculationRequest,
  further: readonly CalculationRequest[],
  context: OutcomeContext,
): ComputeOutcome {
  const language = documentLanguageOf(context.language);
  const outcome = attempt(request, context, language, () => calculated(request, further, context, language));
  return context.language === 'zh-TW' ? traditionalOutcome(outcome) : outcome;
}

/** Turns what cannot be computed into a question or a refusal, in `zh` or `en`. */
export function attempt(
  request: CalculationRequest | undefined,
  { query, sheets }: Pick<OutcomeContext, 'query' | 'sheets'>,
  language: 'zh' | 'en',
  work: () => ComputeOutcome,
): ComputeOutcome {
  try {
    return work();
  } catch (error) {
    if (error instanceof UnpublishedCell)
      return { kind: 'refused', message: error.words[language], query, isUnpublished: true };
    if (error instanceof Refusal) return { kind: 'refused', message: error.words[language], query };
    if (error instanceof InvalidInputError) return { kind: 'refused', message: error.message, query };
    if (error instanceof MissingInputError) return missingQuestion(error, request, sheets, language, query);
    throw error;
  }
}

function tryFurther(request: CalculationRequest, context: OutcomeContext, language: 'zh' | 'en'): DoneCalculation[] {
  try {
    return [calculateRequest(request, context.sheets, language)];
  } catch (error) {
    // The first answer stands; what a second one lacks is not asked for.
    if (error instanceof Refusal || error instanceof InvalidInputError || error instanceof MissingInputError) return [];
    throw error;
  }
}

/** What only the further calculations take, such as the price of a cost beside a number of accelerators. */
function furtherInputs(
  { calculation }: DoneCalculation,
  others: readonly DoneCalculation[],
): DoneCalculation['calculation']['inputs'] {
  const known = new Set([...calculation.inputs, ...(calculation.results ?? [])].map(({ name }) => name));
  const inputs = others
    .filter((other) => other.calculation.name !== calculation.name)
    .flatMap((other) => other.calculation.inputs.filter(({ name }) => !known.has(name)));
  return [...new Map(inputs.map((input) => [input.name, input])).values()];
}

function calculated(
  request: CalculationRequest,
  further: readonly CalculationRequest[],
  context: OutcomeContext,
  language: 'zh' | 'en',
): CalculatedOutcome {
  const { sheets, now, query, wantsPassages } = context;
  const done = calculateRequest(request, sheets, language);
  const variants = precisionVariants(done, language);
  const others = further.flatMap((each) => tryFurther(each, context, language));
  const { calculator, resolved } = done;
  const calculation = {
    ...done.calculation,
    ...(others.length > 0 && {
      inputs: [...done.calculation.inputs, ...furtherInputs(done, others)],
      results: [
        ...(done.calculation.results ?? []),
        ...others.map(({ calculation: { name, value, unit } }) => ({ name, value, unit })),
      ],
    }),
    ...(variants.length > 0 && { table: variantTable(variants, language) }),
  };
  const facts = new AnswerFacts(calculation, resolved, language);
  const sentences = [
    ...variantSentence(variants, language),
    ...singleServerSentence(facts, sheets),
    ...others.map((other) => leadOf(new AnswerFacts(other.calculation, other.resolved, language))),
    ...ratioSentence(facts, others),
    ...assumedCacheSentence(facts, sheets),
  ];
  const chart = chartOf(done, facts, variants);
  const price = resolved.price ?? others.find((other) => other.resolved.price !== undefined)?.resolved.price;
  return {
    kind: 'calculated',
    calculation,
    text: answerText(facts, calculator, sentences),
    answeredBy: 'calculator',
    warnings: stalePriceWarnings(price, now, language),
    ...(chart !== undefined && { chart }),
    query,
    wantsPassages,
    isFallback: false,
    changes: changeChoices(done, sheets, language),
    request,
  };
}
