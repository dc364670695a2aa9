import type { CalculationInput } from './calculation.js';
import type { GivenInput, GivenInputs, InputDefinition, Localised } from './calculator.js';
import type { Assumption } from './assumptions.js';
import { checkInput } from './check-input.js';
import { InvalidInputError } from './invalid-input-error.js';
import { MissingInputError } from './missing-input-error.js';

/** The values of one calculation: given ones checked, absent ones assumed, and a record of what was used. */
export class InputValues {
  readonly language: 'zh' | 'en';
  readonly #calculator: string;
  readonly #definitions: ReadonlyMap<string, InputDefinition>;
  readonly #given: GivenInputs;
  readonly #used = new Map<string, CalculationInput>();

  /** @throws {InvalidInputError} If a value is of no input, out of range, not finite or an unknown word. */
  constructor(calculator: string, definitions: readonly InputDefinition[], given: GivenInputs, language: 'zh' | 'en') {
    this.language = language;
    this.#calculator = calculator;
    this.#definitions = new Map(definitions.map((definition) => [definition.name, definition]));
    this.#given = given;
    for (const [name, { value }] of Object.entries(given)) {
      const definition = this.#definitions.get(name);
      if (definition === undefined) throw this.#unknown(name);
      checkInput(definition, value, language);
    }
    const missing = definitions.filter(({ name, isRequired }) => isRequired && given[name] === undefined);
    if (missing.length > 0) throw this.missing(missing.map(({ name }) => name));
  }

  #unknown(name: string): InvalidInputError {
    const known = [...this.#definitions.keys()].join(', ');
    return new InvalidInputError(
      name,
      this.say({
        zh: `${this.#calculator} 没有名为 ${name} 的输入；可用的有：${known}。`,
        en: `${this.#calculator} has no input ${name}; it takes ${known}.`,
      }),
    );
  }

  say(text: Localised): string {
    return text[this.language];
  }

  /** The error that names inputs that nothing may be assumed for. */
  missing(names: readonly string[]): MissingInputError {
    const listed = names.map((name) => {
      const definition = this.#definitions.get(name);
      return definition === undefined ? name : `${name} (${this.say(definition.description)})`;
    });
    return new MissingInputError(
      this.#calculator,
      names,
      this.say({ zh: `还需要：${listed.join('；')}。`, en: `Also needed: ${listed.join('; ')}.` }),
    );
  }

  invalid(name: string, text: Localised): InvalidInputError {
    return new InvalidInputError(name, this.say(text));
  }

  isGiven(name: string): boolean {
    return this.#given[name] !== undefined;
  }

  #note(name: string, unit: string, { value, origin, source, why }: GivenInput): number | string {
    this.#used.set(name, {
      name,
      value,
      unit,
      origin,
      ...(source === undefined ? {} : { source }),
      ...(why === undefined ? {} : { why: this.say(why) }),
    });
    return value;
  }

  #find(name: string): number | string | undefined {
    const definition = this.#definitions.get(name);
    if (definition === undefined) throw new Error(`${this.#calculator} defines no input ${name}`);
    const given = this.#given[name];
    if (given !== undefined) return this.#note(name, definition.unit, given);
    if (definition.assumption !== undefined) {
      return this.#note(name, definition.unit, { ...definition.assumption, origin: 'assumed' });
    }
    const earlier = this.#used.get(name);
    return earlier?.value;
  }

  /** Undefined where nothing was given and nothing may be assumed. */
  optional(name: string): number | undefined {
    const value = this.#find(name);
    return value === undefined ? undefined : Number(value);
  }

  /** @throws {MissingInputError} Where nothing was given and nothing may be assumed. */
  number(name: string): number {
    const value = this.optional(name);
    if (value === undefined) throw this.missing([name]);
    return value;
  }

  /** @throws {MissingInputError} Where nothing was given and nothing may be assumed. */
  word(name: string): string {
    const value = this.#find(name);
    if (value === undefined) throw this.missing([name]);
    return String(value);
  }

  /** All of them, or an error that names every absent one at once. */
  numbers<const Names extends readonly string[]>(names: Names): { readonly [Key in Names[number]]: number } {
    const absent = names.filter((name) => this.optional(name) === undefined);
    if (absent.length > 0) throw this.missing(absent);
    const entries = names.map((name) => [name, this.number(name)]);
    return Object.fromEntries(entries) as { readonly [Key in Names[number]]: number };
  }

  /** Notes a value that follows from others, such as 20 tokens per parameter, and gives it back. */
  assume(name: string, assumption: Assumption): number {
    const unit = this.#definitions.get(name)?.unit ?? '1';
    return Number(this.#note(name, unit, { ...assumption, origin: 'assumed' }));
  }

  isAssumed(name: string): boolean {
    return this.#used.get(name)?.origin === 'assumed';
  }

  /** What was used, in the order of the definitions; what follows from others comes last. */
  used(): CalculationInput[] {
    const order = [...this.#definitions.keys()];
    const rank = ({ name }: CalculationInput): number => (order.includes(name) ? order.indexOf(name) : order.length);
    return [...this.#used.values()].sort((one, other) => rank(one) - rank(other));
  }
}
