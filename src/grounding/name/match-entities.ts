import { foldText, type Recogniser } from '../../lexicon/recogniser.js';
import { textsOf, type Evidence } from '../evidence.js';
import type { SentenceFault } from '../sentence-verdict.js';
import { countriesBeyond, isCountry } from './countries.js';
import { nameKey, type NameInText } from './find-names.js';
import { isAcronym } from './acronym.js';
import { isWrittenOut } from './notations.js';
import type { ReadText } from '../text/read-text.js';

/** A shorter name in Latin letters may stand inside another word. */
const LEAST_LETTERS = 5;

/** Whether evidence that names some entities speaks of another one: of its family, or of what it makes with the sentence. */
function isImplied(id: string, given: ReadonlySet<string>, sentence: ReadText, recogniser: Recogniser): boolean {
  for (const other of given) {
    const maker = recogniser.entity(other)?.maker;
    // "NVIDIA's H100" of a passage that says H100.
    if (maker === id && sentence.entities.has(other)) return true;
    // "Ascend" of a passage that says Ascend 910B.
    if (maker !== id && recogniser.relatedTo(id).has(other)) return true;
  }
  return false;
}

/** Whether a person's family name stands there by itself: 阿莫代 for Dario Amodei. */
function isNamedInPart(id: string, key: string, given: ReadonlySet<string>, recogniser: Recogniser): boolean {
  const entity = recogniser.entity(id);
  // Where another person is named in full, a part of that name names nobody else.
  if (entity?.kind !== 'person' || [...given].some((other) => recogniser.entity(other)?.kind === 'person'))
    return false;
  const familyNames = [...entity.zh, ...entity.en].map(
    (name) =>
      foldText(name)
        .split(/[·・\s.]+/)
        .at(-1) ?? '',
  );
  return familyNames.some(
    (part) => (/\p{Script=Han}/u.test(part) ? part.length >= 2 : part.length >= 4) && key.includes(part),
  );
}

/** Whether a key stands there with its first number whole: 20b is not in 120b. */
function holdsWhole(key: string, wanted: string): boolean {
  for (let at = key.indexOf(wanted); at >= 0; at = key.indexOf(wanted, at + 1)) {
    const cutsStart = /^\d/.test(wanted) && /\d/.test(key[at - 1] ?? '');
    if (!cutsStart) return true;
  }
  return false;
}

/** Whether the name beside it stands there and it does not: "Kevin Scott" where only Scott Guthrie is. */
function isHalfGiven(name: NameInText, names: readonly NameInText[], key: string): boolean {
  return names.some(
    (other) =>
      (other.start === name.start + name.key.length + 1 || name.start === other.start + other.key.length + 1) &&
      other.key.length > 3 &&
      key.includes(other.key),
  );
}

/** Whether a name stands there as it is, or the Latin part of one: `P5` of the alias `P5 实例`. */
function isInKey(name: string, key: string, isGivenName: (word: string) => boolean): boolean {
  const whole = name.replace(/[^\p{L}\d]/gu, '');
  const latin = whole.replace(/\p{Script=Han}/gu, '');
  if (holdsWhole(key, whole) || (latin.length >= 2 && latin !== whole && key.includes(latin))) return true;
  // "Microsoft's Phi" where both are named apart.
  const words = name.replace(/['’]s\b/g, '').split(/[^\p{L}\d]+/u);
  return words.length > 1 && words.every((word) => (word.length > 1 && key.includes(word)) || isGivenName(word));
}

/** Whether the sentence gives a name's Chinese form in brackets, and the evidence has that: "Tiangai (天垓)". */
function isGlossed({ start }: NameInText, { readable }: ReadText, key: string): boolean {
  const gloss = /^[^,.;:()（），。；：]{1,48}[(（](\p{Script=Han}{2,})[)）]/u.exec(readable.slice(start))?.[1];
  return gloss !== undefined && key.includes(gloss);
}

/** Whether the evidence names an entity as part of a longer name: Google in "Google's TPU". */
function isPartOfName(id: string, key: string, recogniser: Recogniser): boolean {
  const entity = recogniser.entity(id);
  return [...(entity?.en ?? []), ...(entity?.zh ?? [])].map(nameKey).some((name) => {
    const isLong = /\p{Script=Han}/u.test(name) ? name.length >= 2 : name.length >= LEAST_LETTERS;
    return isLong && key.includes(name);
  });
}

/** Entities and other names of a sentence that its evidence does not name. */
export function matchEntities(sentence: ReadText, evidence: Evidence, recogniser: Recogniser): SentenceFault[] {
  const texts = textsOf(evidence);
  const given = new Set(texts.flatMap(({ entities }) => [...entities]));
  const key = [
    ...evidence.passages.map((passage) => passage.key),
    ...evidence.calculations.map(({ folded }) => folded.replace(/[^\p{L}\d]/gu, '')),
  ].join('|');
  const faults: SentenceFault[] = [];
  const isGiven = (id: string): boolean => given.has(id) || isImplied(id, given, sentence, recogniser);
  const isGivenName = (word: string): boolean => recogniser.entitiesIn(word).some((id) => given.has(id));
  // What is said of a maker alone is not said of the product that bears its name.
  const isOfMore = sentence.entities.size > 1 || sentence.quantities.length + sentence.dates.length > 0;
  const places = new Map<string, string[]>();
  for (const { kind, id, name, start } of sentence.mentions) {
    if (kind === 'entity') places.set(`${start} ${name}`, [...(places.get(`${start} ${name}`) ?? []), id]);
  }
  for (const [place, ids] of places) {
    const name = place.slice(place.indexOf(' ') + 1);
    if (
      ids.some(
        (id) =>
          isGiven(id) || isNamedInPart(id, key, given, recogniser) || (isOfMore && isPartOfName(id, key, recogniser)),
      ) ||
      isInKey(name, key, isGivenName)
    )
      continue;
    if (isCountry(name)) continue;
    faults.push({ kind: 'entity', detail: `"${name}" is not in the cited passages` });
  }
  const readables = texts.map(({ readable }) => readable);
  for (const country of countriesBeyond(sentence.readable, readables)) {
    faults.push({ kind: 'entity', detail: `the country "${country}" is not in the cited passages` });
  }
  const isForeign = evidence.passages.every(({ chunk }) => chunk.language !== 'en');
  const concepts = new Set(texts.flatMap((text) => [...text.concepts]));
  for (const name of sentence.names) {
    if (name.concept !== undefined && concepts.has(name.concept)) continue;
    if (texts.some(({ names }) => names.some((other) => other.key === name.key))) continue;
    if (holdsWhole(key, name.key) || holdsWhole(key, name.key.replace(/s$/, ''))) continue;
    if (isGlossed(name, sentence, key) || isAcronym(name.key, texts)) continue;
    if (readables.some((readable) => isWrittenOut(name.key, readable))) continue;
    // A name may be written in Chinese there; one with digits or inner capitals is not.
    if (isForeign && !name.isFixed && !sentence.isChinese && !isHalfGiven(name, sentence.names, key)) continue;
    faults.push({ kind: 'entity', detail: `"${name.key}" is not in the cited passages` });
  }
  return faults;
}
