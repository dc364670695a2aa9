import type { FactSheets } from '../../fact-sheets/fact-sheets.js';
import { foldName } from '../../fact-sheets/fold-name.js';
import { namesOf } from '../../fact-sheets/name-index.js';
import { foldWithPositions } from './folded-text.js';
import { familiesOf } from './model-family.js';

/** A model or accelerator named in a question. */
export interface NameMention {
  /** `family` names several models that differ in size. */
  readonly kind: 'model' | 'accelerator' | 'family';
  /** Ids of the sheets; one except for families, whose members stand newest first. */
  readonly ids: readonly string[];
  /** As it stands in the question. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

type Named = Pick<NameMention, 'kind' | 'ids'>;

const ASCII_WORD = /[A-Za-z0-9]/;
/** A size alone, such as 405B: people use it for a model and for a number of parameters. */
const BARE_SIZE = /^\d+(?:\.\d+)?[btm]$/;
/** One letter or a number alone is no name in a sentence. */
const SHORTEST = 2;

function isNameLike(folded: string): boolean {
  return folded.length >= SHORTEST && !/^\d{1,3}$/.test(folded);
}

/** Finds models, families of models and accelerators of the fact sheets in a question. */
export class NameFinder {
  readonly #names = new Map<string, Named>();
  readonly #longest: number;

  constructor(sheets: FactSheets) {
    const families = new Map<string, string[]>();
    const newestFirst = [...sheets.models].sort((a, b) => b.released.localeCompare(a.released));
    for (const sheet of newestFirst) {
      for (const family of new Set(namesOf(sheet).flatMap(familiesOf))) {
        const members = families.get(family) ?? [];
        if (!members.includes(sheet.id)) families.set(family, [...members, sheet.id]);
      }
    }
    for (const [family, ids] of families) if (isNameLike(family)) this.#names.set(family, { kind: 'family', ids });
    for (const sheet of sheets.accelerators) this.#addNames(namesOf(sheet), { kind: 'accelerator', ids: [sheet.id] });
    for (const sheet of sheets.models) this.#addNames(namesOf(sheet), { kind: 'model', ids: [sheet.id] });
    this.#longest = Math.max(0, ...[...this.#names.keys()].map((name) => name.length));
  }

  #addNames(names: readonly string[], named: Named): void {
    const isSize = (name: string): boolean => named.kind === 'model' && BARE_SIZE.test(name);
    for (const name of names.map(foldName).filter((folded) => isNameLike(folded) && !isSize(folded))) {
      const known = this.#names.get(name);
      // A family goes before a model that bears its name: "qwen2.5" with a size is that size.
      if (known === undefined) this.#names.set(name, named);
      else if (known.kind === 'family' && named.kind === 'model') {
        this.#names.set(name, { kind: 'family', ids: [...new Set([...named.ids, ...known.ids])] });
      }
    }
  }

  /** Mentions in the order of the text, the longest name at each place. @param text - After `questionText`. */
  find(text: string): NameMention[] {
    const { characters, positions } = foldWithPositions(text);
    const found: NameMention[] = [];
    let index = 0;
    while (index < characters.length) {
      const mention = this.#at(text, characters, positions, index);
      if (mention !== undefined) found.push(mention.mention);
      index = mention?.next ?? index + 1;
    }
    return found;
  }

  #at(
    text: string,
    characters: string,
    positions: readonly number[],
    index: number,
  ): { readonly mention: NameMention; readonly next: number } | undefined {
    const start = positions[index] ?? 0;
    if (ASCII_WORD.test(text.charAt(start)) && ASCII_WORD.test(text.charAt(start - 1))) return undefined;
    for (let length = Math.min(this.#longest, characters.length - index); length >= SHORTEST; length -= 1) {
      const named = this.#names.get(characters.slice(index, index + length));
      if (named === undefined) continue;
      const end = (positions[index + length - 1] ?? 0) + 1;
      // "Qwen9" is of the family, though no such version is known.
      const isVersionOf = named.kind === 'family' && /^\d{1,2}(?:\.\d)?(?![\dA-Za-z.])/.test(text.slice(end));
      if (!endsAtBoundary(text, end) && !isVersionOf) continue;
      return { mention: { ...named, text: text.slice(start, end), start, end }, next: index + length };
    }
    return undefined;
  }
}

/** A name does not end within a word or a version: "H100" is in "H100s" and not in "H1000", "Llama 3" not in "Llama 3.1". */
function endsAtBoundary(text: string, end: number): boolean {
  const last = text.charAt(end - 1);
  if (!ASCII_WORD.test(last)) return true;
  const rest = text.slice(end, end + 3);
  if (/^s(?![A-Za-z0-9])/.test(rest)) return true;
  if (/^\.\d/.test(rest)) return false;
  return !/^[A-Za-z0-9]/.test(rest) || /^x(?:\d|$)/.test(rest);
}
