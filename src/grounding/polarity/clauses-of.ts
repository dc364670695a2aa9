import { holdsStem } from '../support/asserted.js';
import { clauseSpans } from '../text/clauses.js';
import { denialsIn, type Denials } from './denials.js';

/** Fewer words than this are too few to say which clause is repeated. */
export const LEAST_WORDS = 2;

/** A part of a text between commas, with its words of some form. */
export interface Clause<Word> {
  readonly words: ReadonlySet<Word>;
  readonly denials: Denials;
}

/** Whether something denies, if only as a contrast or in hidden words. */
export function isDenying({ denials }: Pick<Clause<string>, 'denials'>): boolean {
  return denials.all > 0 || denials.contrasts;
}

/** The clauses of a readable text; one that is but a remark, as ", which is wrong", belongs to the one before it. */
export function clausesOf<Word>(
  readable: string,
  words: Iterable<Word>,
  spell: (word: Word) => string,
): Clause<Word>[] {
  const all = Array.from(words, (word) => [word, spell(word)] as const);
  const wordsIn = (text: string): ReadonlySet<Word> => {
    const folded = text.toLowerCase();
    return new Set(all.filter(([, spelled]) => holdsStem(folded, spelled)).map(([word]) => word));
  };
  const spans: { start: number; end: number; words: ReadonlySet<Word> }[] = [];
  for (const { start, end } of clauseSpans(readable)) {
    const before = spans.at(-1);
    const own = wordsIn(readable.slice(start, end));
    if (before === undefined || own.size >= LEAST_WORDS) {
      spans.push({ start, end, words: own });
      continue;
    }
    before.end = end;
    before.words = wordsIn(readable.slice(before.start, end));
  }
  return spans.map((span) => ({ words: span.words, denials: denialsIn(readable.slice(span.start, span.end)) }));
}
