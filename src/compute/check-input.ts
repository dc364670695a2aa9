import type { InputDefinition } from './calculator.js';
import { formatQuantity } from './format-quantity.js';
import { InvalidInputError } from './invalid-input-error.js';

type Language = 'zh' | 'en';

function checkWord(definition: InputDefinition, choices: readonly string[], value: unknown, language: Language): void {
  if (typeof value === 'string' && choices.includes(value)) return;
  const { name } = definition;
  const [is, may] = [String(value), choices.join(', ')];
  throw new InvalidInputError(
    name,
    language === 'zh' ? `${name} 不能是 ${is}；可选：${may}。` : `${name} cannot be ${is}; it is one of ${may}.`,
  );
}

/**
 * Passes what a calculation can be done with.
 *
 * @throws {InvalidInputError} If the value is not finite, out of the input's range, not whole where it must be, or not one of its words.
 */
export function checkInput(definition: InputDefinition, value: unknown, language: Language): void {
  const { name, unit, choices, minimum, maximum, isInteger } = definition;
  if (choices !== undefined) {
    checkWord(definition, choices, value, language);
    return;
  }
  const label = `${definition.description[language]} (${name})`;
  const refuse = (zh: string, en: string): InvalidInputError =>
    new InvalidInputError(name, language === 'zh' ? zh : en);
  if (typeof value !== 'number' || !Number.isFinite(value)) {
    throw refuse(
      `${label} 必须是有限的数，而不是 ${String(value)}。`,
      `${label} must be a finite number, not ${String(value)}.`,
    );
  }
  const shown = formatQuantity(value, unit, language);
  if (minimum !== undefined && value < minimum) {
    const least = formatQuantity(minimum, unit, language);
    throw refuse(
      `${label} 至少为 ${least}，而给出的是 ${shown}。`,
      `${label} must be at least ${least}, and ${shown} was given.`,
    );
  }
  if (maximum !== undefined && value > maximum) {
    const most = formatQuantity(maximum, unit, language);
    throw refuse(
      `${label} 最多为 ${most}，而给出的是 ${shown}。`,
      `${label} must be at most ${most}, and ${shown} was given.`,
    );
  }
  if (isInteger === true && !Number.isInteger(value)) {
    throw refuse(
      `${label} 必须是整数，而给出的是 ${shown}。`,
      `${label} must be a whole number, and ${shown} was given.`,
    );
  }
}
