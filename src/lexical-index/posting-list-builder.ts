import { GrowingNumbers } from './growing-numbers.js';

/** Posting lists as they lie on disk: for term `i` the postings `offsets[i]` to `offsets[i + 1]`. */
export interface PostingLists {
  /** Sorted. */
  readonly terms: readonly string[];
  readonly offsets: Uint32Array;
  /** Number of the text of each posting, ascending within a term. */
  readonly ids: Uint32Array;
  /** Term frequency of each posting. */
  readonly frequencies: Uint16Array;
  /** Number of terms of each text. */
  readonly lengths: Uint32Array;
}

/** Makes posting lists of texts that come one by one; holds numbers only, beside one string a term. */
export class PostingListBuilder {
  readonly #numbers = new Map<string, number>();
  readonly #terms = new GrowingNumbers();
  readonly #frequencies = new GrowingNumbers();
  /** Where the postings of each text end. */
  readonly #ends = new GrowingNumbers();
  readonly #lengths = new GrowingNumbers();

  /** Adds a text, given by its terms. */
  add(terms: readonly string[]): void {
    const counts = new Map<number, number>();
    for (const term of terms) {
      const number = this.#numberOf(term);
      counts.set(number, (counts.get(number) ?? 0) + 1);
    }
    for (const [number, count] of counts) {
      this.#terms.push(number);
      this.#frequencies.push(Math.min(count, 65_535));
    }
    this.#ends.push(this.#terms.length);
    this.#lengths.push(terms.length);
  }

  #numberOf(term: string): number {
    const known = this.#numbers.get(term);
    if (known !== undefined) return known;
    this.#numbers.set(term, this.#numbers.size);
    return this.#numbers.size - 1;
  }

  finish(): PostingLists {
    const terms = [...this.#numbers.keys()].sort();
    const placeOfNumber = new Uint32Array(terms.length);
    terms.forEach((term, place) => (placeOfNumber[this.#numbers.get(term) ?? 0] = place));
    const numbers = this.#terms.view();
    const counts = this.#frequencies.view();
    const offsets = new Uint32Array(terms.length + 1);
    for (const number of numbers) offsets[placeOfNumber[number]! + 1]! += 1;
    for (let place = 0; place < terms.length; place += 1) offsets[place + 1]! += offsets[place]!;
    const next = offsets.slice();
    const ids = new Uint32Array(numbers.length);
    const frequencies = new Uint16Array(numbers.length);
    let posting = 0;
    this.#ends.view().forEach((end, id) => {
      for (; posting < end; posting += 1) {
        const place = placeOfNumber[numbers[posting]!]!;
        const at = next[place]!;
        next[place] = at + 1;
        ids[at] = id;
        frequencies[at] = counts[posting]!;
      }
    });
    return { terms, offsets, ids, frequencies, lengths: this.#lengths.view().slice() };
  }
}

/** Posting lists of texts given by their terms. */
export function buildPostingLists(texts: Iterable<readonly string[]>): PostingLists {
  const builder = new PostingListBuilder();
  for (const terms of texts) builder.add(terms);
  return builder.finish();
}
