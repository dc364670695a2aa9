import type { StatementCandidate } from './statement-candidate.js';
import type { TermShare } from './term-shares.js';

/** Which of a question's words the statements of an answer hold, while the answer grows. */
export class QuestionCoverage {
  readonly #shares: ReadonlyMap<string, TermShare>;
  readonly #termsOf: (candidate: StatementCandidate) => ReadonlySet<string>;
  readonly #held = new Set<string>();

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
    return this.#newlyHeld(candidate).reduce((sum, [, { share }]) => sum + share, 0);
  }

  #newlyHeld(candidate: StatementCandidate): [string, TermShare][] {
    const own = this.#termsOf(candidate);
    return [...this.#shares].filter(
      ([term, { translations }]) => !this.#held.has(term) && [term, ...translations].some((name) => own.has(name)),
    );
  }
}
