import { withFullYears } from '../../language/years.js';
import { foldText, type Mention, type Recogniser } from '../../lexicon/recogniser.js';
import type { QuestionAnalysis } from './analyse-question.js';

/** A piece of a name as a question gives it, folded, with the entities that it names; none for words such as `prefill`. */
export interface NamePart {
  readonly text: string;
  readonly entities: readonly string[];
}

/** One of the things that a question sets side by side: AWS's P5 is two parts. */
export type Side = readonly NamePart[];

/** What stands between two things that are compared. */
const JOINT =
  /\s*(?:跟|和|与|比(?!较|例|特|如|起|亚迪|赛|拟)|还是|或者|、|(?<!\bw)\/|\bvs\.?(?![a-z])|\bversus\b|\bor\b|\band\b|\bthan\b|\bagainst\b|\bcompared (?:to|with)\b)\s*/g;
/** Where the name of a thing ends and what is asked of it begins. */
const BREAK =
  /[，,。?!;:()]|\.(?!\d)|\b(?:which|who|whos|what|whats|how|when|where|why|in|on|at|by|for|of|to|is|are|was|were|did|does|do|has|have|get|differ|diff|difference|better|each|over|per)\b|'s\b|差|区别|哪|谁|各|分别|有|多少|几|到底|怎|咋|是|相|能|会|要|不|一样|呢|吗|[多少大高低快贵]|比/g;
/** Words of a name that carry nothing. */
const PARTICLE = /^(?:的|那个|这个|那|这|用的|用|两|the|a|an|its|their)$/;
const WORD = /[a-z0-9]+(?:[.\-_+][a-z0-9]+)*|[α-ωΑ-Ω]|\p{Script=Han}+/gu;

/** A piece of a phrase: a name, or a word. */
interface Unit extends NamePart {
  /** Whether it names a thing: an entity, or a word with a number in it, as versions and sizes are. */
  readonly isName: boolean;
}

function unitsOf(phrase: string, recogniser: Recogniser): Unit[] {
  const mentions = longest(recogniser.find(phrase));
  const units: Unit[] = [];
  let at = 0;
  const addWords = (text: string): void => {
    for (const [run] of text.matchAll(WORD)) {
      const words = /^\p{Script=Han}/u.test(run) ? run.split(/的|用|那个|这个/) : [run];
      for (const word of words) {
        if (word !== '' && !PARTICLE.test(word)) units.push({ text: word, entities: [], isName: /\d/.test(word) });
      }
    }
  };
  for (const { start, end, ids, kind } of mentions) {
    addWords(phrase.slice(at, start));
    const isEntity = kind === 'entity';
    units.push({ text: phrase.slice(start, end), entities: isEntity ? ids : [], isName: isEntity });
    at = end;
  }
  addWords(phrase.slice(at));
  return units;
}

interface Place {
  readonly start: number;
  readonly end: number;
  readonly kind: Mention['kind'];
  readonly ids: readonly string[];
}

/** Mentions without those inside others; names of one range together, entities before words of the field. */
function longest(mentions: readonly Mention[]): Place[] {
  const places = new Map<string, Place>();
  for (const { start, end, kind, id } of mentions) {
    const isInside = mentions.some(
      (other) => other.start <= start && other.end >= end && other.end - other.start > end - start,
    );
    if (isInside) continue;
    const known = places.get(`${start}-${end}`);
    if (known === undefined || (known.kind === 'concept' && kind === 'entity')) {
      places.set(`${start}-${end}`, { start, end, kind, ids: [id] });
    } else if (known.kind === kind) places.set(`${start}-${end}`, { ...known, ids: [...known.ids, id] });
  }
  return [...places.values()].sort((left, right) => left.start - right.start);
}

/** As many units of each phrase as the shorter one has, next to the joint; names alone where both phrases have some. */
function parallel(left: readonly Unit[], right: readonly Unit[]): readonly [readonly Unit[], readonly Unit[]] {
  const [leftNames, rightNames] = [left, right].map((units) => units.filter(({ isName }) => isName));
  if (leftNames !== undefined && rightNames !== undefined && leftNames.length > 0 && rightNames.length > 0) {
    const count = Math.min(leftNames.length, rightNames.length);
    return [leftNames.slice(-count), rightNames.slice(0, count)];
  }
  // After a Latin name, Chinese words go on with the question: "NDR 跟 XDR 速度".
  const turn = right.findIndex((unit, index) => index > 0 && isHan(unit) !== isHan(right[0]!));
  const name = turn < 0 ? right : right.slice(0, turn);
  const count = Math.min(left.length, name.length, MOST_UNITS);
  return [left.slice(-count), name.slice(0, count)];
}

/** More words than this are no name. */
const MOST_UNITS = 3;
const isHan = ({ text }: Unit): boolean => /^\p{Script=Han}/u.test(text);

function sideOf(units: readonly Unit[], others: readonly Unit[]): Side {
  return units.filter(({ text }) => !others.some((other) => other.text === text));
}

/** A side's words. */
export function textOfSide(side: Side): string {
  return side.map(({ text }) => text).join(' ');
}

/** The phrases on both sides of a joint; `isFresh` where something else was said between the last joint and the left one. */
interface JoinedPhrases {
  readonly left: readonly Unit[];
  readonly right: readonly Unit[];
  readonly isFresh: boolean;
}

/** Breaks of a phrase that are not inside a name. */
function breaksOf(phrase: string, recogniser: Recogniser): RegExpExecArray[] {
  const names = longest(recogniser.find(phrase));
  return [...phrase.matchAll(BREAK)].filter(
    ({ index }) => !names.some(({ start, end }) => index >= start && index < end),
  );
}

function phrasesBeside(before: string, after: string, recogniser: Recogniser): JoinedPhrases {
  const last = breaksOf(before, recogniser).at(-1);
  return {
    left: unitsOf(last === undefined ? before : before.slice(last.index + last[0].length), recogniser),
    right: unitsOf(after.slice(0, breaksOf(after, recogniser)[0]?.index), recogniser),
    isFresh: last !== undefined,
  };
}

/**
 * The things that a question sets side by side, by the words between them: "L4 vs L40", "训练用的卡和推理用的卡". What the
 * names of both have in common belongs to neither.
 *
 * @returns Empty where nothing is joined.
 */
export function comparedSides(question: string, recogniser: Recogniser): Side[] {
  const folded = withFullYears(foldText(question));
  const names = longest(recogniser.find(folded));
  const joints = [...folded.matchAll(JOINT)].filter(
    ({ index, 0: joint }) => !names.some(({ start, end }) => index >= start && index + joint.length <= end),
  );
  const sides: Side[] = [];
  for (const [place, joint] of joints.entries()) {
    const from = joints[place - 1];
    const before = folded.slice(from === undefined ? 0 : from.index + from[0].length, joint.index);
    const after = folded.slice(joint.index + joint[0].length, joints[place + 1]?.index);
    const { left, right, isFresh } = phrasesBeside(before, after, recogniser);
    // 跟…比 closes what 跟 has opened; and what comes later is asked of the first two.
    if (sides.length > 0 && (isFresh || joint[0].includes('比'))) break;
    if (left.length === 0 || right.length === 0) continue;
    const [first, second] = parallel(left, right);
    for (const side of [sideOf(first, right), sideOf(second, left)]) {
      const isKnown = sides.some((other) => textOfSide(other) === textOfSide(side));
      if (side.length > 0 && !isKnown) sides.push(side);
    }
  }
  return sides.length > 1 ? sides : [];
}

/** Asks the same of several things, whatever it asks. */
const OF_EACH = /各(?!种|类|式)|分别|\b(?:each|respectively)\b/i;
/** Asks which of several things is meant. */
const CHOICE = /哪[个家款种边张只一]|谁|\bwhich\b|\bwho(?:'s|se)?\b/i;
/** Joins nothing but things to choose from. */
const ALTERNATIVE = /还是|\b(?:or|vs|versus|against)\b/i;

/** Whether things are of one kind, as far as the lexicon knows. */
function areAlike(sides: readonly Side[], recogniser: Recogniser): boolean {
  const [first = [], ...rest] = sides.map((side) =>
    side.flatMap(({ entities }) => entities.map((id) => recogniser.entity(id)?.kind)),
  );
  return rest.every((kinds) => kinds.some((kind) => first.includes(kind)));
}

/** What a question compares: what it joins, else the entities that it names; nothing where it compares nothing. */
export function sidesOf(
  question: string,
  analysis: Pick<QuestionAnalysis, 'kind' | 'entities'>,
  recogniser: Recogniser,
): Side[] {
  const isComparison = analysis.kind === 'comparison';
  const isChoice = CHOICE.test(question);
  if (!isComparison && !isChoice && !OF_EACH.test(question)) return [];
  const joined = comparedSides(question, recogniser);
  if (isComparison && joined.length < 2) {
    return analysis.entities.map((id) => [{ text: recogniser.nameOf(id, 'en'), entities: [id] }]);
  }
  const isMeant = isComparison || OF_EACH.test(question) || ALTERNATIVE.test(question) || areAlike(joined, recogniser);
  return isMeant ? joined : [];
}
