import { foldText, type Mention, type Recogniser } from './recogniser.js';

/** Names that differ in their number only: Jurassic-1 and Jurassic-2, 源1.0 and 源2.0, with no name of the family itself. */
type Families = ReadonlyMap<string, ReadonlySet<string>>;

const NUMBERED = /^(.*\p{L})[\s-]*?(?<=[\p{L}\s-])v?(\d{1,2}(?:\.\d{1,2})?)$/u;
const KINDS = new Set(['model', 'product', 'accelerator', 'project']);
/** Shorter ones are letters of a type, or words of every day. */
const LONG_ENOUGH = /^(?:[a-z][a-z -]{3,}|\p{Script=Han}{2,})$/u;
/** `step 4` and `seed 42` are of every day. */
const COMMON = new Set(['step', 'seed', 'quantum']);
const NUMBER_AFTER = /([a-z]{2,}(?:[ -][a-z]{2,})?|\p{Script=Han}{2,8})[\s-]*v?(\d{1,2}(?:\.\d{1,2})?)/gu;

const plain = (number: string): string => number.replace(/\.0$/, '');
const known = new WeakMap<Recogniser, Families>();

function familiesOf(recogniser: Recogniser): Families {
  const found = known.get(recogniser);
  if (found !== undefined) return found;
  const families = new Map<string, Set<string>>();
  for (const { kind, en, zh, aliases } of recogniser.lexicon.entities) {
    if (!KINDS.has(kind)) continue;
    for (const name of [...en, ...zh, ...aliases]) {
      const [, base = '', number = ''] = NUMBERED.exec(foldText(name)) ?? [];
      const family = base.trim();
      if (!LONG_ENOUGH.test(family) || COMMON.has(family)) continue;
      families.set(family, (families.get(family) ?? new Set()).add(plain(number)));
    }
  }
  known.set(recogniser, families);
  return families;
}

/** What may be the family's name at the end of the words before a number. */
function endsOf(words: string): string[] {
  if (/^[a-z]/.test(words)) return [words, words.replace(/^.*[ -]/, '')];
  return Array.from({ length: words.length - 1 }, (_, start) => words.slice(start));
}

/**
 * Versions that a text gives to families of which the lexicon has other members: `yuan 7.0` gives `yuan/7`.
 *
 * @param folded - The text after `foldText`.
 * @param mentions - What the recogniser found in it: a number within a name is no version.
 * @param isNumber - Whether what follows from an offset on is a version, no count and no measure.
 */
export function familyVersions(
  folded: string,
  mentions: readonly Mention[],
  recogniser: Recogniser,
  isNumber: (rest: string) => boolean,
): string[] {
  const families = familiesOf(recogniser);
  return [...folded.matchAll(NUMBER_AFTER)].flatMap((match) => {
    const [all, words = '', number = ''] = match;
    const end = match.index + all.length;
    const isNamed = mentions.some(({ kind, end: to }) => kind === 'entity' && to > match.index + words.length - 1 && to <= end);
    const family = endsOf(words).find((name) => families.has(name));
    if (family === undefined || isNamed || families.get(family)?.has(plain(number)) === true) return [];
    return isNumber(folded.slice(end - number.length)) ? [`${family}/${plain(number)}`] : [];
  });
}
