import type { Analyser } from '../indexing/analyser.js';
import { askedOfAnotherDate, carriedYear } from './carried-dates.js';
import { completeNames } from './complete-names.js';
import {
  isElliptic,
  leaningOf,
  OF_ANOTHER,
  onlySetsAgainst,
  openingOf,
  OWN_TERMS,
  ownEntities,
  type Leaning,
} from './leaning.js';
import { parseQuestion, type ParsedQuestion } from './parse-question.js';

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
  const { entities, contentTerms } = parseQuestion(question, analyser);
  return entities.length === 0 && contentTerms <= OWN_TERMS;
}

/** The earlier question with its entity of the same kind replaced by the new one: "H100 的显存" + "那 L40 呢" → "L40 的显存". */
function substitute(earlier: ParsedQuestion, current: ParsedQuestion): string | null {
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
function namesOf({ entities, folded }: ParsedQuestion): string {
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

/** The two ways to read a question that comes after others. */
export interface QuestionReadings {
  readonly leaning: Leaning;
  /** As a question on a subject of its own. */
  readonly alone: StandAloneQuestion;
  /** As one that goes on from those before. */
  readonly following: StandAloneQuestion;
}

/**
 * How a question may be read after those before it, by rule.
 *
 * What it leaves out is taken from the question before: a new entity or another date takes the place of the one there
 * ("那阿里呢", "前一年呢"), a question with words of its own gets the names ("它的显存多大"), and any other follows the whole
 * earlier question ("谁统计的").
 *
 * @param asked - The question; a name of which it says only the end is written out.
 * @param history - Earlier questions of the same conversation, oldest first.
 */
export function readQuestion(asked: string, history: readonly string[], analyser: Analyser): QuestionReadings {
  const question = completeNames(asked, analyser.recogniser);
  const alone: StandAloneQuestion = { query: question };
  let earlier: string | undefined;
  for (const text of history) {
    if (text.trim() === '') continue;
    earlier = earlier === undefined ? text : condenseQuestion(text, [earlier], analyser).query;
  }
  if (earlier === undefined || question.trim() === '') return { leaning: 'alone', alone, following: alone };
  const ofDate = askedOfAnotherDate(question, earlier);
  if (ofDate !== undefined) return { leaning: 'leaning', alone, following: { query: ofDate } };
  const current = parseQuestion(question, analyser);
  const before = parseQuestion(earlier, analyser);
  const leaning = leaningOf(current, before);
  const query = substituted(current, before) ?? `${carried(current, before, leaning)} ${question}`;
  const following = query.endsWith(` ${question}`) ? { query, focus: question } : { query };
  return { leaning, alone, following };
}

/** The stand-alone form of a question by rule alone: where it may be read either way, what it names decides. */
export function condenseQuestion(asked: string, history: readonly string[], analyser: Analyser): StandAloneQuestion {
  const { leaning, alone, following } = readQuestion(asked, history, analyser);
  if (leaning !== 'unsure') return leaning === 'leaning' ? following : alone;
  const { entities, contentTerms } = parseQuestion(asked, analyser);
  return entities.length === 0 && contentTerms <= OWN_TERMS ? following : alone;
}

/**
 * What a question takes over: the names and the year where a pronoun with words around it stands for them, else the whole of
 * the earlier question.
 */
function carried(current: ParsedQuestion, earlier: ParsedQuestion, leaning: Leaning): string {
  if (leaning === 'unsure') return earlier.text;
  if (current.contentTerms < OWN_TERMS || isElliptic(current) || onlySetsAgainst(current)) return earlier.text;
  const names = [namesOf(earlier), carriedYear(current.text, earlier.text) ?? ''].join(' ').trim();
  return names === '' ? earlier.text : names;
}

/** The earlier question asked of the new entity, followed by the new question where that has words of its own. */
function substituted(current: ParsedQuestion, earlier: ParsedQuestion): string | null {
  if (ownEntities(current, earlier).length === 0 || onlySetsAgainst(current)) return null;
  const opening = openingOf(current.text);
  if (current.contentTerms < OWN_TERMS && isElliptic(current)) return substitute(earlier, current);
  if (!OF_ANOTHER.test(opening)) return null;
  const swapped = substitute(earlier, current);
  return swapped === null ? null : `${swapped} ${current.text}`;
}
