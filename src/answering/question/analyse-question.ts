import { toSimplified } from '../../language/chinese-script.js';
import { foldText, type Mention, type Recogniser } from '../../lexicon/recogniser.js';
import { askedQuantities, type QuantityKind } from './quantity-kind.js';
import { questionKind, type QuestionKind } from './question-kind.js';

/** What was understood of a question without a model. */
export interface QuestionAnalysis {
  readonly kind: QuestionKind;
  /** Ids of the entities that it names. */
  readonly entities: readonly string[];
  /** Glossary words that it holds, by their number. */
  readonly concepts: readonly string[];
  /** The names by which it names them, folded. */
  readonly entityNames: readonly string[];
  /** Versions given to a model or chip that the lexicon has only without it: "Chinchilla 2". */
  readonly unknownVersions: number;
  /** Whether it names a thing or has a word of the field; a place is neither. */
  readonly hasFieldWords: boolean;
  readonly quantities: readonly QuantityKind[];
  /** Years that it names, such as 2023. */
  readonly years: readonly string[];
  /** Whether it wants the newest state: now, latest, 目前. */
  readonly isAboutNow: boolean;
}

const NOW =
  /现在|如今|目前|最新|眼下|当前|今年|截至|最近|\bnow\b|nowadays|latest|current(?:ly)?|today|most recent|newest|this year|these days/i;

/** A bare number right after the name of a model or chip that names no number, and before no unit. */
const VERSION =
  /^[\s-]*v?\d{1,2}(?:\.\d)?(?![\d.,%])(?!\s*(?:[张块个台卡层年月日号万亿千百倍代位家款种次天条项颗片kmgtbxw×]|billion|million|gpus?|cards?|layers?))/iu;

function hasUnknownVersion(mention: Mention, folded: string, recogniser: Recogniser): boolean {
  const kind = recogniser.entity(mention.id)?.kind;
  if (kind !== 'model' && kind !== 'accelerator' && kind !== 'product') return false;
  return !/\d/.test(mention.name) && VERSION.test(folded.slice(mention.end));
}

/** Words by which several things are set side by side. */
const SIDE_BY_SIDE =
  /各|分别|差[多几]|[比较].{0,16}(?:多少|几成|几倍)|几成|谁.{0,4}[多少大小]|打得过|\b(?:each|both|or|than|respectively)\b/i;

/** Whether a question sets things of one kind side by side, whatever it asks of them. */
function comparesSeveral(asking: string, mentions: readonly Mention[], recogniser: Recogniser): boolean {
  if (!SIDE_BY_SIDE.test(asking)) return false;
  const kinds = [...new Set(mentions.map(({ id }) => id))].map((id) => recogniser.entity(id)?.kind);
  return kinds.some((kind, index) => kinds.indexOf(kind) !== index);
}

/** Years named in full, as fiscal years, or by their last two digits: 2023, FY2028, 23年. */
function yearsIn(question: string): string[] {
  const full = question.match(/(?<!\d)(?:19|20)\d{2}(?![\d,])/g) ?? [];
  const short = [...question.matchAll(/(?<![\d.])([12]\d|3[0-5])年(?!内|后|来|前|时间|之)/g)].map(
    (match) => `20${match[1] ?? ''}`,
  );
  return [...new Set([...full, ...short])];
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
  const folded = foldText(question);
  const found = recogniser.find(folded);
  const mentions = found.filter((mention) => mention.kind === 'entity');
  return {
    kind: comparesSeveral(asking, mentions, recogniser) ? 'comparison' : (kind ?? 'other'),
    entities: [...new Set(mentions.map(({ id }) => id))],
    concepts: [...new Set(found.filter(({ kind }) => kind === 'concept').map(({ id }) => id))],
    entityNames: mentions.map(({ name }) => name),
    unknownVersions: mentions.filter((mention) => hasUnknownVersion(mention, folded, recogniser)).length,
    hasFieldWords: found.some(({ kind, id }) => kind === 'concept' || recogniser.entity(id)?.kind !== 'place'),
    quantities,
    years,
    isAboutNow: NOW.test(simplified),
  };
}
