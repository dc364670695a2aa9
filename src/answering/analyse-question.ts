import { toSimplified } from '../language/chinese-script.js';
import type { Recogniser } from '../lexicon/recogniser.js';
import { askedQuantities, type QuantityKind } from './quantity-kind.js';
import { questionKind, type QuestionKind } from './question-kind.js';

/** What was understood of a question without a model. */
export interface QuestionAnalysis {
  readonly kind: QuestionKind;
  /** Ids of the entities that it names. */
  readonly entities: readonly string[];
  readonly quantities: readonly QuantityKind[];
  /** Years that it names, such as 2023. */
  readonly years: readonly string[];
  /** Whether it wants the newest state: now, latest, 目前. */
  readonly isAboutNow: boolean;
}

const NOW = /现在|如今|目前|最新|眼下|当前|今年|截至|最近|\bnow\b|nowadays|latest|current(?:ly)?|today|most recent|newest|this year|these days/i;

/** Analyses a question, or its stand-alone form, by its words. */
export function analyseQuestion(question: string, recogniser: Recogniser): QuestionAnalysis {
  const simplified = toSimplified(question);
  return {
    kind: questionKind(simplified),
    entities: recogniser.entitiesIn(simplified),
    quantities: askedQuantities(simplified),
    years: [...new Set(simplified.match(/(?<!\d)(?:19|20)\d{2}(?!\d)/g) ?? [])],
    isAboutNow: NOW.test(simplified),
  };
}
