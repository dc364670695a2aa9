import { statementsOf, type Evidence } from '../evidence.js';
import type { SentenceFault } from '../sentence-verdict.js';
import type { ReadStatement } from '../passage/read-passage.js';
import { holdsStem, isWordHeld, type Asserted, type AssertedWord } from '../support/asserted.js';
import { supportOf } from '../support/support-of.js';
import { clauseSpans } from '../text/clauses.js';
import { denialsIn, hasDenialSign, type Denials } from './denials.js';

/** A clause must be this much nearer to one that affirms than to any that denies, to be taken for its contradiction. */
const NEARER = 0.2;
/** The same for one that affirms: free wording leaves denials out more often than it adds them. */
const MUCH_NEARER = 0.25;
/** Share of its words that a denying clause must hold, for an affirming one to be its contradiction. */
const LEAST_SHARE = 0.6;
/** Fewer words than this are too few to say which clause is repeated. */
const LEAST_WORDS = 2;

interface Clause<Word> {
  readonly words: readonly Word[];
  readonly denials: Denials;
}

function clausesOf<Word>(readable: string, words: Iterable<Word>, spell: (word: Word) => string): Clause<Word>[] {
  const all = [...words];
  return clauseSpans(readable).map(({ start, end }) => {
    const text = readable.slice(start, end);
    const folded = text.toLowerCase();
    return { words: all.filter((word) => holdsStem(folded, spell(word))), denials: denialsIn(text) };
  });
}

function overlap(asserted: Clause<AssertedWord>, given: Clause<string>): number {
  const words = new Set(given.words);
  return asserted.words.filter((word) => isWordHeld(word, words)).length / Math.max(1, asserted.words.length);
}

/**
 * A denial where the cited passages have none, or whose clause is nearer to one that affirms than to any that denies; and the other
 * way about, a clause that affirms and is nearest to one that denies. Only what is clear is told.
 *
 * @param quoted - Statements that the sentence quotes.
 */
export function matchPolarity(
  sentence: Asserted,
  evidence: Evidence,
  quoted: readonly ReadStatement[],
): SentenceFault[] {
  const statements = statementsOf(evidence);
  const support = [...new Set([...supportOf(sentence, statements), ...quoted])];
  if (support.length === 0) return [];
  const clauses = (among: readonly ReadStatement[]): Clause<string>[] =>
    among.flatMap((statement) => clausesOf(statement.readable, statement.words, (word) => word));
  const best = (clause: Clause<AssertedWord>, among: readonly Clause<string>[]): number =>
    Math.max(0, ...among.map((other) => overlap(clause, other)));
  const own = clausesOf(sentence.readable, sentence.words, ({ word }) => word).filter(
    ({ words }) => words.length >= LEAST_WORDS,
  );
  if (sentence.denials.plain > 0) {
    if (statements.every(({ denials }) => denials.all === 0)) return fault('denies what the passages affirm');
    const denying = clauses(statements).filter(({ denials }) => denials.all > 0);
    const affirming = clauses(support).filter(({ denials }) => denials.all === 0);
    const denied = own.filter(({ denials }) => denials.plain > 0);
    const isContradiction = (clause: Clause<AssertedWord>): boolean =>
      best(clause, affirming) > best(clause, denying) + NEARER;
    return denied.length > 0 && denied.every(isContradiction) ? fault('denies what the passages affirm') : [];
  }
  if (sentence.denials.all > 0 || hasDenialSign(sentence.readable)) return [];
  const denying = clauses(support).filter(({ denials }) => denials.plain > 0);
  if (denying.length === 0) return [];
  const affirming = clauses(statements).filter(({ denials }) => denials.plain === 0);
  const isContradiction = (clause: Clause<AssertedWord>): boolean =>
    best(clause, denying) > best(clause, affirming) + MUCH_NEARER && best(clause, denying) >= LEAST_SHARE;
  return own.some(isContradiction) ? fault('affirms what the passages deny') : [];
}

function fault(what: string): SentenceFault[] {
  return [{ kind: 'negation', detail: `the sentence ${what}` }];
}
