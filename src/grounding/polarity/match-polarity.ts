import { statementsOf, type Evidence } from '../evidence.js';
import type { SentenceFault } from '../sentence-verdict.js';
import type { ReadStatement } from '../passage/read-passage.js';
import { holdsStem, isWordHeld, type Asserted, type AssertedWord } from '../support/asserted.js';
import { supportOf } from '../support/support-of.js';
import { clausesOf, isDenying, LEAST_WORDS, type Clause } from './clauses-of.js';
import { hasDenialSign } from './denials.js';

/** A clause must be this much nearer to one that affirms than to any that denies, to be taken for its contradiction. */
const NEARER = 0.2;
/** And it must hold this share of its words at least: framing such as "not everyone was impressed" repeats nothing. */
const LEAST_REPEATED = 0.35;
/** The same across languages, where 不公开 may be "hidden" and 不善于 "worst". */
const LEAST_REPEATED_ACROSS = 0.6;
/** Share of its words that another clause holds of one that affirms, where the denial is but its framing. */
const LEAST_FRAMED = 0.5;
/** The same for one that affirms: free wording leaves denials out more often than it adds them. */
const MUCH_NEARER = 0.25;
/** Share of its words that a denying clause must hold, for an affirming one to be its contradiction. */
const LEAST_SHARE = 0.6;

type Own = Clause<AssertedWord>;
type Given = Clause<string>;

const ofStatements = new WeakMap<ReadStatement, readonly Given[]>();

function clausesAmong(statements: readonly ReadStatement[]): Given[] {
  return statements.flatMap((statement) => {
    const known = ofStatements.get(statement) ?? clausesOf(statement.readable, statement.words, (word) => word);
    ofStatements.set(statement, known);
    return known;
  });
}

/** Share of a clause's words that the nearest of other clauses holds. */
function best({ words }: Own, among: readonly Given[]): number {
  let most = 0;
  for (const given of among) {
    let held = 0;
    for (const word of words) if (isWordHeld(word, given.words)) held += 1;
    most = Math.max(most, held);
  }
  return most / Math.max(1, words.size);
}

/** Words beside names: which cards a statement names says nothing about what it denies of them. */
function plainWords({ words, mentions }: Asserted): AssertedWord[] {
  const names = mentions.filter(({ kind }) => kind === 'entity').map(({ name }) => name);
  return words.filter(({ word }) => !names.some((name) => holdsStem(name, word)));
}

function ownClauses(sentence: Asserted): Own[] {
  return clausesOf(sentence.readable, plainWords(sentence), ({ word }) => word).filter(
    ({ words }) => words.size >= LEAST_WORDS,
  );
}

function deniesAffirmed(
  sentence: Asserted,
  statements: readonly ReadStatement[],
  support: readonly ReadStatement[],
): boolean {
  // The statement that it repeats denies something, too: which clause of it is meant, words across languages do not tell.
  const isForeign = support.every(({ isChinese }) => isChinese !== sentence.isChinese);
  if (isForeign && support[0] !== undefined && isDenying(support[0])) return false;
  const own = ownClauses(sentence);
  const denying = clausesAmong(statements).filter(isDenying);
  const affirming = clausesAmong(support).filter((clause) => !isDenying(clause));
  const isFraming = own.some((clause) => !isDenying(clause) && best(clause, affirming) >= LEAST_FRAMED);
  if (denying.length === 0 && !isFraming && !isForeign) return true;
  const least = isForeign ? LEAST_REPEATED_ACROSS : isFraming ? LEAST_REPEATED : 0;
  const denied = own.filter(({ denials }) => denials.plain > 0);
  const isContradiction = (clause: Own): boolean =>
    best(clause, affirming) > best(clause, denying) + NEARER && best(clause, affirming) >= least;
  return denied.length > 0 && denied.every(isContradiction);
}

function affirmsDenied(
  sentence: Asserted,
  statements: readonly ReadStatement[],
  support: readonly ReadStatement[],
): boolean {
  if (support.every(({ denials }) => denials.plain === 0)) return false;
  const denying = clausesAmong(support).filter(({ denials }) => denials.plain > 0);
  if (denying.length === 0) return false;
  const affirming = clausesAmong(statements).filter(({ denials }) => denials.plain === 0);
  return ownClauses(sentence).some(
    (clause) => best(clause, denying) >= LEAST_SHARE && best(clause, denying) > best(clause, affirming) + MUCH_NEARER,
  );
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
  const isDenial = sentence.denials.plain > 0;
  if (!isDenial && (isDenying(sentence) || hasDenialSign(sentence.readable))) return [];
  const statements = statementsOf(evidence);
  const support = [...new Set([...supportOf(sentence, statements), ...quoted])];
  if (support.length === 0) return [];
  if (isDenial) {
    return deniesAffirmed(sentence, statements, support) ? fault('denies what the passages affirm') : [];
  }
  return affirmsDenied(sentence, statements, support) ? fault('affirms what the passages deny') : [];
}

function fault(what: string): SentenceFault[] {
  return [{ kind: 'negation', detail: `the sentence ${what}` }];
}
