import { InvalidArgumentError } from '../../shared/errors/invalid-argument-error.js';
import type { TimelineFilter } from '../../calculating/compute-desk.js';

/** What was typed after `suanli compute`, understood. */
export type ComputeWords =
  | { readonly kind: 'sentence'; readonly question: string }
  | { readonly kind: 'calculator'; readonly name: string; readonly values: Readonly<Record<string, string>> }
  | { readonly kind: 'compare'; readonly names: readonly string[] }
  | { readonly kind: 'timeline'; readonly filter: TimelineFilter };

/** Words between names, which make a sentence of a list. */
const CONNECTING = /^(?:and|or|with|to|vs\.?|versus|和|与|跟|或)$|[?？,，]/iu;
/** A calculator's name, or a mistyped one: no sentence has a word like this before flags. */
const NAME = /^[a-z]+(?:-[a-z]+)*$/;

const camelCase = (flag: string): string => flag.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());

interface Sorted {
  readonly operands: readonly string[];
  /** By the name of the input, in camel case. */
  readonly flags: Readonly<Record<string, string>>;
}

/** Parts flags with their values from the other words: `--kv-heads 8`, `--kv-heads=8`. */
function sortWords(words: readonly string[]): Sorted {
  const operands: string[] = [];
  const flags: Record<string, string> = {};
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    const flag = /^--([a-zA-Z][a-zA-Z-]*)(?:=(.*))?$/su.exec(word);
    if (flag === null) {
      operands.push(word);
      continue;
    }
    const name = camelCase(flag[1] ?? '');
    const next = words[at + 1];
    if (flag[2] === undefined && (next === undefined || next.startsWith('--'))) {
      throw new InvalidArgumentError(`The flag ${word} has no value; write ${word} VALUE.`);
    }
    if (flags[name] !== undefined) throw new InvalidArgumentError(`The flag ${word} is given twice; give it once.`);
    flags[name] = flag[2] ?? next ?? '';
    if (flag[2] === undefined) at += 1;
  }
  return { operands, flags };
}

/** One quoted expression that begins with a calculator's name, as its words. */
function unquoted(words: readonly string[], calculators: readonly string[]): readonly string[] {
  const parts = words.length === 1 ? (words[0] ?? '').trim().split(/\s+/u) : [];
  return calculators.includes(parts[0] ?? '') && parts[1]?.startsWith('--') === true ? parts : words;
}

function yearOf(name: string, text: string): number {
  if (/^\d{4}$/.test(text)) return Number(text);
  throw new InvalidArgumentError(`--${name} must be a year of four digits, such as 2023, not ${text}.`);
}

function timelineFilter(flags: Sorted['flags']): TimelineFilter {
  const { organisation, country, fromYear, toYear, ...others } = flags;
  const [unknown] = Object.keys(others);
  if (unknown !== undefined) {
    throw new InvalidArgumentError(
      `timeline has no flag --${unknown}; it takes --organisation, --country, --from-year and --to-year.`,
    );
  }
  return {
    ...(organisation === undefined ? {} : { organisation }),
    ...(country === undefined ? {} : { country }),
    ...(fromYear === undefined ? {} : { fromYear: yearOf('from-year', fromYear) }),
    ...(toYear === undefined ? {} : { toYear: yearOf('to-year', toYear) }),
  };
}

function checkNoWords(name: string, words: readonly string[]): void {
  if (words.length === 0) return;
  throw new InvalidArgumentError(
    `${name} takes flags only, and '${words.join(' ')}' is none; 'suanli compute ${name} --help' lists them.`,
  );
}

/**
 * A calculator's name and flags, `compare` with names, `timeline` with flags, or else a sentence.
 *
 * @param calculators - Names of the calculators.
 * @throws {InvalidArgumentError} If there is nothing, a flag has no value or comes twice, or stands in a sentence.
 */
export function readComputeWords(words: readonly string[], calculators: readonly string[]): ComputeWords {
  const { operands, flags } = sortWords(unquoted(words, calculators));
  const [first = '', ...rest] = operands;
  const hasFlags = Object.keys(flags).length > 0;
  if (calculators.includes(first) && (hasFlags || rest.length === 0)) {
    checkNoWords(first, rest);
    return { kind: 'calculator', name: first, values: flags };
  }
  if (first === 'timeline' && rest.length === 0) return { kind: 'timeline', filter: timelineFilter(flags) };
  if (first === 'compare' && !hasFlags && rest.length > 0 && !rest.some((word) => CONNECTING.test(word))) {
    return { kind: 'compare', names: rest };
  }
  if (hasFlags && NAME.test(first)) {
    throw new InvalidArgumentError(
      `There is no calculator ${first}; there are ${calculators.join(', ')}, compare and timeline.`,
    );
  }
  if (hasFlags) {
    const [flag = ''] = Object.keys(flags);
    throw new InvalidArgumentError(
      `A sentence takes no flag such as --${flag}; say it in the sentence, or begin with a calculator's name ('suanli compute --help').`,
    );
  }
  const question = operands.join(' ').trim();
  if (question === '') {
    throw new InvalidArgumentError(
      "Nothing was asked; type a sentence or a calculator with its flags ('suanli compute --help' lists them).",
    );
  }
  return { kind: 'sentence', question };
}
