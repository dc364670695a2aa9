import { editDistance } from './edit-distance.js';
import { foldName, withoutGenericWords } from './fold-name.js';

/** What an index needs to know of an entry. */
export interface NamedSheet {
  readonly id: string;
  readonly name: string;
  readonly aliases: { readonly en: readonly string[]; readonly zh: readonly string[] };
}

/** A name that two entries claim. */
export interface NameClash {
  readonly name: string;
  readonly ids: readonly [string, string];
}

/** Share of a name's characters that may differ for another to be near it. */
const NEAR_SHARE = 0.4;
/** A shorter name that stands inside another one says nothing. */
const SHORTEST_PART = 3;
const NEAR_LIMIT = 3;

/** All names of an entry: its name, its id, its aliases. */
export function namesOf({ id, name, aliases }: NamedSheet): readonly string[] {
  return [name, id, ...aliases.en, ...aliases.zh];
}

/** The entries of one sheet by every spelling of their names. */
export class NameIndex<Sheet extends NamedSheet> {
  /** Names that a second entry claims; the first one keeps them. */
  readonly clashes: readonly NameClash[];
  readonly #byName = new Map<string, Sheet>();
  readonly #makers: readonly string[];

  /** @param makerOf - The vendor or organisation, which people write before a name: NVIDIA H100. */
  constructor(sheets: readonly Sheet[], makerOf: (sheet: Sheet) => string) {
    const clashes: NameClash[] = [];
    for (const sheet of sheets) {
      for (const name of namesOf(sheet)) {
        const folded = foldName(name);
        const other = this.#byName.get(folded);
        if (other === undefined) this.#byName.set(folded, sheet);
        else if (other.id !== sheet.id) clashes.push({ name, ids: [other.id, sheet.id] });
      }
    }
    this.clashes = clashes;
    this.#makers = [...new Set(sheets.map((sheet) => foldName(makerOf(sheet))))].filter((maker) => maker !== '');
  }

  /** The entry of that name, however it is spelt; `undefined` where there is none. */
  find(name: string): Sheet | undefined {
    for (const spelling of this.#spellings(name)) {
      const sheet = this.#byName.get(spelling);
      if (sheet !== undefined) return sheet;
    }
    return undefined;
  }

  /** Entries whose names are like that one, nearest first, three at most; for "did you mean". */
  near(name: string): Sheet[] {
    const [folded = '', ...rest] = this.#spellings(name);
    const asked = rest.at(-1) ?? folded;
    if (asked === '') return [];
    const distances = new Map<Sheet, number>();
    for (const [known, sheet] of this.#byName) {
      const distance = nearness(asked, known);
      if (distance !== undefined) distances.set(sheet, Math.min(distance, distances.get(sheet) ?? Infinity));
    }
    return [...distances]
      .sort(([, left], [, right]) => left - right)
      .slice(0, NEAR_LIMIT)
      .map(([sheet]) => sheet);
  }

  /** The folded name, then forms with less around it. */
  #spellings(name: string): string[] {
    const folded = foldName(name);
    const bare = withoutGenericWords(folded);
    const maker = this.#makers.find((word) => bare.startsWith(word) && bare.length > word.length);
    return [...new Set([folded, bare, ...(maker === undefined ? [] : [bare.slice(maker.length)])])];
  }
}

/** How far a known name is from the asked one, 0 and up; `undefined` where they are not alike. */
function nearness(asked: string, known: string): number | undefined {
  const most = Math.floor(Math.max(asked.length, known.length) * NEAR_SHARE);
  const distance = editDistance(asked, known, most);
  if (distance <= most) return distance;
  const isPart = known.includes(asked) || (asked.includes(known) && known.length >= SHORTEST_PART);
  return isPart && asked.length >= SHORTEST_PART ? most + 1 : undefined;
}
