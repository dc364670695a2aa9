import { questionKind } from '../answering/question/question-kind.js';
import type { NamedEntity, ParsedQuestion } from './parse-question.js';

/** Stands for what was said before. A word for a time (那会儿, 那年) or a conjunction (that) is none. */
const PRONOUN =
  /(?<!其)它|[他她]们?|(?<=^|[\s，,。？?的把被给从在对跟和比])(?:那|这|這)(?:一)?(?:个|個|些|家|款|张|块|数|类|种|东西|玩意儿?|步|次|项|篇|位|本|场|台|届|版|批|轮|层|条|笔|份|颗|套|代|帮人|俩|两|服务|公司|模型|芯片)|^该|同一?[天日年月个個]|其中|里头|里面的?|上面|前者|后者|\b(?:it|its|they|their|them|em|he|his|she|her|this|those|these|(?:that|the) same|that (?:one|year|time|day)|the (?:former|latter|same|two sides|other one))\b|\b(?:is|was|does|did|has|would|will) that\b|\b(?:about|of|for|in|with|after|than) that\b(?=\s*(?:$|[?,.]))|^that\b/gi;
/** Its "it" stands for nothing: "is it true that", "is it gonna rain". */
const EXPLETIVE =
  /(?:n't|nt) (?:it|they)\b[\s?]*$|\bis it (?:true|right|correct|possible|legit|gonna|going to)\b|\bit (?:takes?|is|was|costs?)\b.*\bto\b|\b(?:does|did|would) it (?:take|cost)\b.*\bto\b/i;
/** What an asker says before the question itself. */
const FILLER =
  /^(?:(?:ok(?:ay)?|oh|ah|well|hm+|right|cool|thanks|yeah|wait|嗯|哦|噢|好的?|行|对了|诶|欸|所以)[\s,，.。!！]*)+/i;
/** Goes on from what was said, by its first word. */
const CONTINUES =
  /^(?:那(?!会儿|时|年|阵|边|天|[个個些家款张块批种場场俩两])|再|还|现在还|后来|后面|后续|接下来|之后|然后|以及|换成|换算成|折成|如果是|反过来|and\b|what about|how about|then\b|so\b|or\b|also\b|n\b|but\b)/i;
const ONLY_ASKS =
  /^(?:为什么|为何|why|when|who|where|谁|什么时候|多少钱|多少|how much|how many)[?？\s]*$|^(?:谁|哪家|哪年|哪天|啥时候|什么时候|几时|何时)(?!.*[A-Za-z]).{0,10}$|(?:呢|咧)(?:[?？!！。,，\s]|$)/i;
/** A predicate without its subject: "就用了几颗昇腾", "一共几张". */
const NO_SUBJECT =
  /^(?:(?:能|会|要|得|可以)(?![帮给替为])(?!.*我)|被|占|省|就|都|也|才|只|又|一共|总共|大概|拿|用了|跑了|花了)/;
/** A thing only set against what was said before: "功耗跟 B200 比". */
const SET_AGAINST =
  /(?:跟|和|与|同|较)\s*([^，,。]{2,24}?)\s*(?:的|那)?[^，,。]{0,2}(?:比|一样|相比|相差|差)|比\s*([^，,。]{2,24}?)\s*(?:的|还|更|要|都|高|低|多|少|大|小|快|慢|贵|便宜|省)/;
/** Opens with another thing, of which it goes on to ask: "那 MI300X 呢 代哪几个数进去". */
export const OF_ANOTHER = /^(?:那么?)?.{0,20}(?:呢|咧)(?=[\s，,？?])|^(?:and|n|what about|how about)\b/i;
/** Asks of another thing whether the same is true of it. */
const ALSO = /也(?:是|有|会|能|要|算|用|在|被|没)|\b(?:too|as well|either)\b[\s?]*$/i;
/** A Latin word among Chinese ones is a name, known or not: "RRF 里那个 k 一般设多少". */
const LATIN_NAME = /[A-Za-z][A-Za-z0-9.+-]{2,}/g;
/** Letters with a number are a name in any language. */
const NAME_WITH_DIGIT = /\b[A-Za-z]+-?\d[\w.-]*/g;

/** Fewer terms of its own than this make a question lean on the one before. */
export const OWN_TERMS = 2;
/** A question with more than this says enough, whatever its first and last words are. */
const MOST_ELLIPTIC = 4;

/**
 * How far a question stands on the one before: `alone` names what it is about, `leaning` says by its form that it goes on,
 * and `unsure` may be either.
 */
export type Leaning = 'alone' | 'unsure' | 'leaning';

/** The question without what is said before it. */
export function openingOf(question: string): string {
  return question.trim().replace(FILLER, '');
}

/** Whether a question leaves out what the one before it said: "那带宽呢", "and the US one?". */
export function isElliptic({ text, contentTerms }: ParsedQuestion): boolean {
  const opening = openingOf(text);
  return contentTerms <= MOST_ELLIPTIC && (CONTINUES.test(opening) || ONLY_ASKS.test(opening));
}

interface Range {
  readonly start: number;
  readonly end: number;
}

/** The pronoun that stands for something outside the question: none does that follows a name or points at one. */
function pronounOf(text: string, names: readonly Range[]): string | undefined {
  if (EXPLETIVE.test(text)) return undefined;
  for (const { index, 0: word } of text.matchAll(PRONOUN)) {
    const end = index + word.length;
    const isPointedAt = ({ start }: Range): boolean =>
      start >= end - 1 && start - end <= MOST_BETWEEN && !ANAPHOR.test(word);
    const isBefore = (name: Range): boolean => name.end <= index + 1 && !IS_ASKED_FOR.test(text.slice(0, name.start));
    if (!names.some((name) => isBefore(name) || isPointedAt(name))) return word;
  }
  return undefined;
}
/** Characters between "that" and the name that it points at: "that wang jiwei guy". */
const MOST_BETWEEN = 12;
/** What is asked for is not what a pronoun after it means: "how many H100s does that come to". */
const IS_ASKED_FOR = /(?:how many|how much|which|what)\s+$|(?:多少|几)[^，,。]?\s*$/i;
/** Means one thing; "they" may be people in general. */
const SINGULAR = /它|他|她|\b(?:its?|he|his|she|her|that)\b/i;
const ANAPHOR = /它|他|她|\b(?:its?|they|their|them|em|he|his|she|her)\b/i;

/** Entities that the question before does not name. */
export function ownEntities(current: ParsedQuestion, earlier: ParsedQuestion): NamedEntity[] {
  const known = new Set(earlier.entities.map(({ id }) => id));
  return current.entities.filter(({ id }) => !known.has(id));
}

/** Whether all that a question names is set against what was said before. */
export function onlySetsAgainst({ folded, entities, contentTerms }: ParsedQuestion): boolean {
  const match = SET_AGAINST.exec(folded);
  if (match === null || entities.length === 0 || contentTerms > MOST_ELLIPTIC) return false;
  const end = match.index + match[0].length;
  return entities.every((entity) => entity.start >= match.index && entity.end <= end);
}

/** Names that the question before does not have: entities, and Latin words that may be names. */
function ownNames(current: ParsedQuestion, earlier: ParsedQuestion): Range[] {
  const { text, folded } = current;
  const patterns = /\p{Script=Han}/u.test(folded) ? [LATIN_NAME, NAME_WITH_DIGIT] : [NAME_WITH_DIGIT];
  const unknown = patterns
    .flatMap((pattern) => [...text.matchAll(pattern)])
    .filter(({ 0: name }) => !earlier.folded.includes(name.toLowerCase()))
    .map(({ index, 0: name }) => ({ start: index, end: index + name.length }));
  return [...ownEntities(current, earlier), ...unknown];
}

/** How far a question stands on the one before, by its form and the names in it. */
export function leaningOf(current: ParsedQuestion, earlier: ParsedQuestion): Leaning {
  const { text, entities, concepts, contentTerms } = current;
  const own = ownEntities(current, earlier);
  const names = ownNames(current, earlier);
  const pronoun = pronounOf(text, names);
  const isPointing = pronoun !== undefined;
  const elliptic = isElliptic(current);
  const lacksItsSubject = NO_SUBJECT.test(openingOf(text)) && contentTerms <= MOST_ELLIPTIC;
  if (own.length > 0) {
    if (pronoun !== undefined && SINGULAR.test(pronoun)) return 'leaning';
    if (
      onlySetsAgainst(current) ||
      lacksItsSubject ||
      (elliptic && (contentTerms < OWN_TERMS || OF_ANOTHER.test(openingOf(text))))
    )
      return 'leaning';
    const mayLean = isPointing || elliptic || ALSO.test(text) || contentTerms < OWN_TERMS;
    return mayLean && contentTerms > 0 ? 'unsure' : 'alone';
  }
  if (entities.length > 0 && !elliptic && !isPointing) return 'alone';
  if (elliptic || lacksItsSubject || contentTerms === 0) return 'leaning';
  const hasConcept = concepts.some(({ id }) => !earlier.concepts.some((known) => known.id === id));
  if (hasConcept && questionKind(current.folded) === 'definition') return 'alone';
  // "Red wine on my carpet, how do I get it out?" has its wine in itself.
  const [clause = ''] = text.split(/(?<!\d)[,，;；](?!\d)/);
  return isPointing && pronounOf(clause, names) !== undefined ? 'leaning' : 'unsure';
}
