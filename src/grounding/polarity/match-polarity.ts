import { statementsOf, type Evidence } from '../evidence.js';
import type { SentenceFault } from '../sentence-verdict.js';
import { isWordHeld, type Asserted, type AssertedWord } from '../support/asserted.js';
import { supportOf } from '../support/support-of.js';
import { clauseSpans } from '../text/clauses.js';
import { denialsIn, type Denials } from './denials.js';

/** A clause must be this much nearer to one that affirms than to any that denies, to be taken for its contradiction. */
const NEARER = 0.15;
/** Fewer words than this are too few to say which clause is repeated. */
const LEAST_WORDS = 2;

interface Clause<Word> {
  readonly words: readonly Word[];
  readonly denials: Denials;
}

/** Stems end where the spelling may go on otherwise: `memori` is in `memory`. */
function stands(word: string, folded: string): boolean {
  return folded.includes(word) || (word.length > 4 && /[a-z]$/.test(word) && folded.includes(word.slice(0, -1)));
}

function clausesOf<Word>(readable: string, words: Iterable<Word>, spell: (word: Word) => string): Clause<Word>[] {
  const all = [...words];
  return clauseSpans(readable).map(({ start, end }) => {
    const text = readable.slice(start, end);
    const folded = text.toLowerCase();
    return { words: all.filter((word) => stands(spell(word), folded)), denials: denialsIn(text) };
  });
}

function overlap(asserted: Clause<AssertedWord>, given: Clause<string>): number {
  const words = new Set(given.words);
  return asserted.words.filter((word) => isWordHeld(word, words)).length / Math.max(1, asserted.words.length);
}

/**
 * A clause that denies what the nearest clauses of the evidence affirm. Only what is clear is told: a denial without any in the
 * statements that the sentence repeats, more denials than they have, or one in another clause than theirs.
 */
export function matchPolarity(sentence: Asserted, evidence: Evidence): SentenceFault[] {
  const support = supportOf(sentence, statementsOf(evidence));
  if (support.length === 0 || sentence.denials.plain === 0) return [];
  const fault: SentenceFault[] = [{ kind: 'negation', detail: 'the sentence denies what the passages affirm' }];
  const most = Math.max(...support.map(({ denials }) => denials.all));
  const together = support.reduce((sum, { denials }) => sum + denials.all, 0);
  if (together === 0 || (support.length === 1 && sentence.denials.plain > most + 1)) return fault;
  const given = support.flatMap((statement) => clausesOf(statement.readable, statement.words, (word) => word));
  const best = (clause: Clause<AssertedWord>, isDenied: boolean): number =>
    Math.max(0, ...given.filter(({ denials }) => denials.all > 0 === isDenied).map((other) => overlap(clause, other)));
  const denied = clausesOf(sentence.readable, sentence.words, ({ word }) => word).filter(
    ({ denials, words }) => denials.plain > 0 && words.length >= LEAST_WORDS,
  );
  return denied.some((clause) => best(clause, false) > best(clause, true) + NEARER) ? fault : [];
}
