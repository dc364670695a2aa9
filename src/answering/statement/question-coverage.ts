import type { StatementCandidate } from './statement-candidate.js';
import type { TermShare } from './term-shares.js';

/** Which of a question's words the statements of an answer hold, while the answer grows. */
export class QuestionCoverage {
  readonly #shares: ReadonlyMap<string, TermShare>;
  readonly #termsOf: (candidate: StatementCandidate) => ReadonlySet<string>;
  readonly #held = new Set<string>();
  /** The question's terms in each statement that was looked at, with what they weigh. */
  readonly #holding = new Map<StatementCandidate, readonly (readonly [string, number])[]>();

  /**
   * @param shares - The question's terms.
   * @param termsOf - The terms of a statement.
   */
  constructor(shares: ReadonlyMap<string, TermShare>, termsOf: (candidate: StatementCandidate) => ReadonlySet<string>) {
    this.#shares = shares;
    this.#termsOf = termsOf;
  }

  /** Counts the question's words that a statement holds as said, in either language. */
  add(candidate: StatementCandidate): void {
    for (const [term] of this.#newlyHeld(candidate)) this.#held.add(term);
  }

  /** Share of the question's idf mass, in [0, 1], that a statement holds and none of those added does. */
  gainOf(candidate: StatementCandidate): number {
    return this.#newlyHeld(candidate).reduce((sum, [, share]) => sum + share, 0);
  }

  #newlyHeld(candidate: StatementCandidate): (readonly [string, number])[] {
    let holding = this.#holding.get(candidate);
    if (holding === undefined) {
      const own = this.#termsOf(candidate);
      holding = [...this.#shares].flatMap(([term, { share, translations }]) =>
        [term, ...translations].some((name) => own.has(name)) ? [[term, share] as const] : [],
      );
      this.#holding.set(candidate, holding);
    }
    return holding.filter(([term]) => !this.#held.has(term));
  }
}
