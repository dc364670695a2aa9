import type { OpenIndex } from '../../indexing/open-index.js';

const ENTITY_SIGN = '@';

/** The terms of one statement at a time, by their number in the index: no set of words is made for each statement. */
export class HeldTerms {
  readonly #index: Pick<OpenIndex, 'vocabulary' | 'statementTerms'>;
  /** 1 for the terms that are entities. */
  readonly #isEntity: Uint8Array;
  /** The statement that was found last to hold a term, counted from 1. */
  readonly #holder: Uint32Array;
  #statement = -1;

  constructor(index: Pick<OpenIndex, 'vocabulary' | 'statementTerms'>) {
    this.#index = index;
    this.#isEntity = Uint8Array.from(index.vocabulary, (term) => (term.startsWith(ENTITY_SIGN) ? 1 : 0));
    this.#holder = new Uint32Array(index.vocabulary.length);
  }

  /** Says which statement is looked at from now on, by its number in the index. */
  turnTo(statement: number): void {
    this.#statement = statement + 1;
    const { offsets, terms } = this.#index.statementTerms;
    const end = offsets[statement + 1] ?? 0;
    for (let at = offsets[statement] ?? 0; at < end; at += 1) this.#holder[terms[at]!] = this.#statement;
  }

  /** @param term - Number of the term; none is held of a term that the index lacks. */
  has(term: number | undefined): boolean {
    return term !== undefined && this.#holder[term] === this.#statement;
  }

  /** The terms of its entities, such as `@baidu`. */
  entities(): string[] {
    const { vocabulary, statementTerms } = this.#index;
    const { offsets, terms } = statementTerms;
    const found: string[] = [];
    for (let at = offsets[this.#statement - 1] ?? 0; at < (offsets[this.#statement] ?? 0); at += 1) {
      const term = terms[at]!;
      if (this.#isEntity[term] === 1) found.push(vocabulary[term]!);
    }
    return found;
  }
}
