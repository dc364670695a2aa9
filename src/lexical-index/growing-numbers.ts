/** Whole numbers below 2³² of which it is not known beforehand how many there will be. */
export class GrowingNumbers {
  #numbers = new Uint32Array(1024);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  push(number: number): void {
    if (this.#length === this.#numbers.length) {
      const larger = new Uint32Array(this.#numbers.length * 2);
      larger.set(this.#numbers);
      this.#numbers = larger;
    }
    this.#numbers[this.#length] = number;
    this.#length += 1;
  }

  /** The numbers so far, without copying; later pushes may not show in it. */
  view(): Uint32Array {
    return this.#numbers.subarray(0, this.#length);
  }
}
