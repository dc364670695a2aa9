import type { InputDefinition } from '../calculator.js';

type Optional = Partial<Omit<InputDefinition, 'name' | 'unit' | 'description'>>;

/** A definition in one line: name, unit, description in both languages, and what else holds. Not required unless said. */
export const input = (name: string, unit: string, zh: string, en: string, rest: Optional = {}): InputDefinition => ({
  name,
  unit,
  description: { zh, en },
  isRequired: false,
  ...rest,
});

/** A count from 1, whole. */
export const count = (name: string, zh: string, en: string, maximum: number, rest: Optional = {}): InputDefinition =>
  input(name, '1', zh, en, { minimum: 1, maximum, isInteger: true, ...rest });

/** One of a few words. */
export const choice = (
  name: string,
  zh: string,
  en: string,
  choices: readonly string[],
  rest: Optional = {},
): InputDefinition => input(name, '', zh, en, { choices, ...rest });

/** The same input, without which nothing can be computed. */
export const required = (definition: InputDefinition): InputDefinition => ({ ...definition, isRequired: true });
