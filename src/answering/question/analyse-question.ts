import { toSimplified } from '../../language/chinese-script.js';
import { yearsIn } from '../../language/years.js';
import { foldText, type Mention, type Recogniser } from '../../lexicon/recogniser.js';
import { askedAttributes } from './attribute.js';
import { wantsConfirmation } from './confirmation.js';
import { asksDisclosure } from './disclosure.js';
import { monthsIn, yearPartsIn, type YearPart } from './period.js';
import { countOf, wantsAll } from './list-question.js';
import { askedQuantities, type QuantityKind } from './quantity-kind.js';
import { questionKind, type QuestionKind } from './question-kind.js';

/** What was understood of a question without a model. */
export interface QuestionAnalysis {
  readonly kind: QuestionKind;
  /** Ids of the entities that it names. */
  readonly entities: readonly string[];
  /** Glossary words that it holds, by their number. */
  readonly concepts: readonly string[];
  /** The names by which it names them, and its glossary words with a digit (fp8), folded. */
  readonly entityNames: readonly string[];
  /** Whether it names a thing or has a word of the field; a place is neither. */
  readonly hasFieldWords: boolean;
  readonly quantities: readonly QuantityKind[];
  /** Years that it names, such as 2023. */
  readonly years: readonly string[];
  /** Months of years that it names, such as 2023-04. */
  readonly months: readonly string[];
  /** Quarters and halves of years that it names. */
  readonly yearParts: readonly YearPart[];
  /** Properties that it asks for by a word, such as a salary. */
  readonly attributes: readonly string[];
  /** How many things it asks for, where it says so. */
  readonly count: number | undefined;
  /** Whether it wants all of several things. */
  readonly wantsAll: boolean;
  /** Whether it holds something that it wants to be confirmed. */
  readonly wantsConfirmation: boolean;
  /** Whether it wants the newest state: now, latest, 目前. */
  readonly isAboutNow: boolean;
  /** Whether it asks if something was published or confirmed. */
  readonly isAboutDisclosure: boolean;
}

const NOW =
  /现在|如今|目前|最新|眼下|当前|今年|截至|最近|\bnow\b|nowadays|latest|current(?:ly)?|today|most recent|newest|this year|these days/i;

/** Words by which several things are set side by side. */
const SIDE_BY_SIDE =
  /各|分别|差[多几]|[比较].{0,16}(?:多少|几成|几倍)|几成|谁.{0,4}[多少大小]|打得过|\b(?:each|both|or|than|respectively)\b/i;

/** Whether a question sets things of one kind side by side, whatever it asks of them. */
function comparesSeveral(asking: string, mentions: readonly Mention[], recogniser: Recogniser): boolean {
  if (!SIDE_BY_SIDE.test(asking)) return false;
  const kinds = [...new Set(mentions.map(({ id }) => id))].map((id) => recogniser.entity(id)?.kind);
  return kinds.some((kind, index) => kinds.indexOf(kind) !== index);
}

/**
 * Analyses a question, or its stand-alone form, by its words.
 *
 * @param focus - The part that asks, where the question before it was put in front: what it asks for is looked for there first.
 */
export function analyseQuestion(question: string, recogniser: Recogniser, focus?: string): QuestionAnalysis {
  const simplified = toSimplified(question);
  const asking = focus === undefined ? simplified : toSimplified(focus);
  const [kind] = [asking, simplified].map(questionKind).filter((found) => found !== 'other');
  const [quantities = []] = [asking, simplified].map(askedQuantities).filter((found) => found.length > 0);
  const [years = []] = [asking, simplified].map(yearsIn).filter((found) => found.length > 0);
  const attributes = askedAttributes(asking);
  const folded = foldText(question);
  const found = recogniser.find(folded);
  const mentions = found.filter((mention) => mention.kind === 'entity');
  const asked = comparesSeveral(asking, mentions, recogniser) ? 'comparison' : (kind ?? 'other');
  return {
    kind: asked,
    entities: [...new Set(mentions.map(({ id }) => id))],
    concepts: [...new Set(found.filter(({ kind }) => kind === 'concept').map(({ id }) => id))],
    entityNames: found.filter(({ kind, name }) => kind === 'entity' || /\d/.test(name)).map(({ name }) => name),
    hasFieldWords: found.some(({ kind, id }) => kind === 'concept' || recogniser.entity(id)?.kind !== 'place'),
    quantities,
    years,
    months: monthsIn(asking),
    yearParts: yearPartsIn(asking),
    attributes,
    count: countOf(asking),
    wantsAll: wantsAll(asking),
    wantsConfirmation: wantsConfirmation(asking, asked),
    isAboutNow: NOW.test(simplified),
    isAboutDisclosure: asksDisclosure(asking),
  };
}
