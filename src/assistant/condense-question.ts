import { questionKind } from '../answering/question/question-kind.js';
import { isNamedTerm } from '../lexicon/named-term.js';
import { foldText } from '../lexicon/recogniser.js';
import type { Analyser } from '../indexing/analyser.js';
import { askedOfAnotherDate, carriedYear } from './carried-dates.js';
import { completeNames } from './complete-names.js';

const PRONOUN =
  /(?:^|[^其])它|他们|她|它们|[这那](?:一)?(?:个|款|些|家|张|块|数|类|种|东西|步|次|年|项|篇|位|本|场|台|届|版|批|轮|天|边|层|条|笔|份|颗|套|代)|该|这数|其中|上面|前者|后者|這|\b(?:it|its|they|their|them|that|this|those|these|he|his|she|her|the (?:former|latter|same))\b/i;
const ELLIPSIS =
  /^(?:那|那么|再|还有|后来|之后|然后|以及|换成|如果是|and\b|what about|how about|then\b|so\b|or\b|also\b)|呢[?？!！。\s]*$|^(?:为什么|为何|why|when|who|where|谁|什么时候|多少钱|多少|how much|how many)[?？\s]*$/i;
/** What an asker says before the question itself. */
const FILLER = /^(?:(?:ok(?:ay)?|oh|ah|well|hm+|right|cool|thanks|yeah|嗯|哦|噢|好的?|行|对了|诶|欸)[\s,，.。!！]*)+/i;
/** Opens with another thing, of which it goes on to ask: "那 MI300X 呢 代哪几个数进去". */
const OF_ANOTHER = /^(?:那么?)?.{0,20}呢(?=[\s，,？?])|^(?:and|what about|how about)\b/i;
/** A predicate without its subject: "就用了几颗昇腾", "一共几张". */
const NO_SUBJECT = /^(?:就|都|也|才|只|又|一共|总共|大概|拿|用了|跑了|花了)/;
/** Fewer terms of its own than this make a question lean on the one before. */
const OWN_TERMS = 2;

interface Parsed {
  readonly text: string;
  readonly folded: string;
  readonly entities: readonly { readonly id: string; readonly name: string; readonly kind: string }[];
  /** Words that carry a subject, names left out. */
  readonly contentTerms: number;
}

function parse(text: string, analyser: Analyser): Parsed {
  const folded = foldText(text);
  const mentions = analyser.recogniser.find(folded);
  const entities = mentions
    .filter((mention) => mention.kind === 'entity')
    .map(({ id, name }) => ({ id, name, kind: analyser.recogniser.entity(id)?.kind ?? '' }));
  let rest = folded;
  for (const { name } of entities) rest = rest.replaceAll(name, ' ');
  const words = analyser.terms(rest).filter(({ term, weight }) => weight === 1 && !isNamedTerm(term));
  return { text, folded, entities, contentTerms: new Set(words.map(({ term }) => term)).size };
}

const BARE_SUBJECT =
  /(?:^|[^其])(?:它|这(?:个|款|张|家)|那(?:个|款|张|家))|\b(?:it|its|they|their|them|this one|that one)\b/i;
/** "How long does it take to train a model?" names its subject after all. */
const EXPLETIVE = /\bit\b.*\bto\b|\b(?:true|right|possible) that\b/i;
/** A Latin word among Chinese ones is a name, known or not: "RRF 里那个 k 一般设多少". */
const NAMED_IN_LATIN = /^(?=.*\p{Script=Han}).*[A-Za-z]{3,}/u;

/**
 * Whether a question without a history has nothing to stand on: its subject is a pronoun and it names no thing.
 * "它多少钱?" asks for a question back.
 */
export function lacksSubject(question: string, analyser: Analyser): boolean {
  const [opening = ''] = question.split(/[,，;；。?？]/);
  if (!BARE_SUBJECT.test(opening) || EXPLETIVE.test(question) || NAMED_IN_LATIN.test(question)) return false;
  const { entities, contentTerms } = parse(question, analyser);
  return entities.length === 0 && contentTerms <= OWN_TERMS;
}

/** The earlier question with its entity of the same kind replaced by the new one: "H100 的显存" + "那 L40 呢" → "L40 的显存". */
function substitute(earlier: Parsed, current: Parsed): string | null {
  const [added] = current.entities;
  if (added === undefined) return null;
  const all = [...new Set(current.entities.filter(({ kind }) => kind === added.kind).map(({ name }) => name))];
  const replaced =
    earlier.entities.find((entity) => entity.kind === added.kind) ??
    (earlier.entities.length === 1 ? earlier.entities[0] : undefined);
  if (replaced === undefined || replaced.id === added.id) return null;
  const said = new RegExp(`${replaced.name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}s?(?![a-z])`, 'g');
  return earlier.folded.replace(said, all.join(' '));
}

/** The names in a question as they were typed, each with the size that follows it: "llama 3.1 70b". */
function namesOf({ entities, folded }: Parsed): string {
  const names = entities.map(({ name }) => {
    const rest = folded.slice(folded.indexOf(name) + name.length);
    return name + (/^[\s-]*\d+(?:\.\d+)?[bt](?![a-z])/.exec(rest)?.[0] ?? '');
  });
  return [...new Set(names)].join(' ');
}

/** What is searched for a question. */
export interface StandAloneQuestion {
  readonly query: string;
  /** The question's own words, where the query has others before them that only say what it is about. */
  readonly focus?: string;
}

/**
 * The stand-alone form of a question: what it leaves out is taken from the questions before it, by rule.
 *
 * - with an entity of its own and words of its own, it stands alone;
 * - with a new entity and little else ("那阿里呢", "what about AMD?"), the earlier question is asked of the new entity;
 * - with neither ("谁统计的"), it follows the earlier question;
 * - with words but no entity ("它的显存多大"), it gets the entities of the earlier question, and the year where it points
 *   at it ("that year");
 * - with another date alone ("前一年呢"), the earlier question is asked of that date.
 *
 * @param asked - The question; a name of which it says only the end is written out.
 * @param history - Earlier questions of the same conversation, oldest first.
 */
export function condenseQuestion(asked: string, history: readonly string[], analyser: Analyser): StandAloneQuestion {
  const question = completeNames(asked, analyser.recogniser);
  let query: string | undefined;
  for (const text of [...history, question]) {
    if (text.trim() === '') continue;
    query = query === undefined ? text : condense(text, query, analyser);
  }
  if (query === undefined) return { query: question };
  return query !== question && query.endsWith(` ${question}`) ? { query, focus: question } : { query };
}

function condense(question: string, earlierQuestion: string, analyser: Analyser): string {
  const ofDate = askedOfAnotherDate(question, earlierQuestion);
  if (ofDate !== undefined) return ofDate;
  const current = parse(question, analyser);
  const earlier = parse(earlierQuestion, analyser);
  const opening = question.trim().replace(FILLER, '');
  const leans = ELLIPSIS.test(opening) || PRONOUN.test(question);
  const names = [namesOf(earlier), carriedYear(question, earlierQuestion) ?? ''].join(' ').trim();
  if (current.entities.length > 0) {
    if (NO_SUBJECT.test(opening) && names !== '') return `${names} ${question}`;
    if (current.contentTerms >= OWN_TERMS || (!ELLIPSIS.test(opening) && current.contentTerms > 0)) {
      const swapped = OF_ANOTHER.test(opening) ? substitute(earlier, current) : null;
      if (swapped !== null) return `${swapped} ${question}`;
      // "Is it faster than the A100?" names one entity and means two.
      return leans && PRONOUN.test(question) && names !== '' ? `${names} ${question}` : question;
    }
    if (!leans && current.contentTerms > 0) return question;
    return substitute(earlier, current) ?? `${earlierQuestion} ${question}`;
  }
  if (!leans && current.contentTerms > OWN_TERMS) return question;
  // "What is the KV cache?" brings its own topic; "what is it?" does not.
  if (!leans && current.contentTerms > 0 && questionKind(current.folded) === 'definition') return question;
  // "and the US one?" asks the whole earlier question of something else.
  const isElliptic = ELLIPSIS.test(opening) && current.contentTerms <= OWN_TERMS;
  if (current.contentTerms < OWN_TERMS || isElliptic) return `${earlierQuestion} ${question}`;
  return names === '' ? `${earlierQuestion} ${question}` : `${names} ${question}`;
}
