import type { Mention } from '../../lexicon/recogniser.js';

/** A name in Latin letters that the lexicon does not know. */
export interface NameInText {
  /** Lower case, signs between letters and digits removed: `mi300x`. */
  readonly key: string;
  /** Where it begins in the readable text. */
  readonly start: number;
  /** Holds a digit beside letters, or capitals after the first letter: nobody translates it. */
  readonly isFixed: boolean;
  /** Of a term of the field that is written as a name, such as FP8 or PPO: it may have another name there. */
  readonly concept?: string;
}

const TOKEN = /(?<![\p{Script=Latin}\d])[A-Za-z][A-Za-z\d]*(?:[-.+/][A-Za-z\d]+)*/gu;
const UNIT =
  /^(?:[kmgtpez]?i?b(?:it|ps)?(?:\/s)?|[kmgtpez]?flops?(?:\/s)?|[kmg]?wh?|[kmg]?hz|nm|mm|cm|km|ms|usd|rmb|cny|us|uk|eu|hk|nt|ai|it|pm|am|ok|vs|llm|llms|gpu|gpus|cpu|cpus|tpu|tpus|api|apis|pr|ceo|coo|cio|vp|phd|cto|cfo|ipo|q[1-4]|h[12]|fy\d*|x)$/;
/** Capitals that English gives to ordinary words. */
const CAPITALISED =
  /^(?:i|january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec|monday|tuesday|wednesday|thursday|friday|saturday|sunday|chinese|english|american|european|internet)$/;

/** Signs of a name left out, so that `Llama-3` and `Llama 3` compare alike. */
export function nameKey(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\d]/gu, '');
}

/** Ordinary words joined to a name left out: `April` of "mid-April", `PhD` of "PhD-level". */
function withoutWords(token: string): string {
  const parts = token.split('-');
  const names = parts.filter((part) => !/^[a-z]{3,}$/.test(part));
  return names.length === 0 || names.length === parts.length ? token : names.join('-');
}

/**
 * Names in a readable text: words with a capital or a digit, outside of what the lexicon knows. The first word of an English
 * sentence is one only where it holds a digit or a second capital.
 */
export function findNames(readable: string, mentions: readonly Mention[]): NameInText[] {
  const names: NameInText[] = [];
  for (const match of readable.matchAll(TOKEN)) {
    const name = withoutWords(match[0]);
    const start = match.index + match[0].indexOf(name);
    const end = start + name.length;
    const known = mentions.filter((mention) => start < mention.end && end > mention.start);
    if (known.length > 0) {
      // A2.7B of Qwen1.5-MoE-A2.7B, of which the lexicon knows the beginning.
      const isTerm =
        known.every(({ kind }) => kind === 'concept') && /^(?:[A-Z]{2,}[a-z]?\d*|[A-Za-z]+-?\d[\w.]*)$/.test(name);
      if (isTerm && !UNIT.test(name.toLowerCase())) {
        names.push({ key: nameKey(name), start, isFixed: true, concept: known[0]?.id ?? '' });
        continue;
      }
      const rest = readable.slice(Math.max(start, ...known.map((mention) => mention.end)), end);
      if (/\d/.test(rest) && known.some(({ kind }) => kind === 'entity'))
        names.push({ key: nameKey(rest), start, isFixed: true });
      continue;
    }
    const isFixed = /[A-Za-z].*\d|\d.*[A-Za-z]/.test(name) || /.[A-Z]/.test(name);
    const isCapital = /^[A-Z]/.test(name);
    if ((!isFixed && !isCapital) || UNIT.test(name.toLowerCase()) || CAPITALISED.test(name.toLowerCase())) continue;
    const opensSentence = /(?:^|[.!?:;"“(]\s*)$/.test(readable.slice(0, start));
    if (!isFixed && opensSentence) continue;
    if (name.length < 2) continue;
    names.push({ key: nameKey(name), start, isFixed });
  }
  return names;
}
