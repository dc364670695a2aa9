import { toSimplified } from '../language/chinese-script.js';
import type { Concept, Entity, Lexicon } from './lexicon.js';
import { NameTrie } from './name-trie.js';

/** An entity or concept named in a text. */
export interface Mention {
  readonly kind: 'entity' | 'concept';
  /** Entity id, or the number of the concept in the lexicon. */
  readonly id: string;
  /** The characters that named it, folded. */
  readonly name: string;
  /** Range in the folded text. */
  readonly start: number;
  readonly end: number;
}

/** Folds a text for matching: NFKC, lower case, Simplified characters; `8xh100` is eight of them, `8×h100`. */
export function foldText(text: string): string {
  return toSimplified(text.normalize('NFKC').toLowerCase().replace(/(?<=\d)x(?=[a-z]{1,5}-?\d)/g, '×'));
}

/** Stands in the trie for a phrase that is no name, so that none is found in it. */
const NO_NAME = '';

/** Shorter names of several words are not recognised written together: they may be other words. */
const SHORTEST_JOINED = 6;

/** The words of a folded name written together, where it is made of letters alone: `hugging face` gives `huggingface`. */
export function joinedName(name: string): string | undefined {
  const joined = name.replaceAll(' ', '');
  return /^[a-z]{2,}(?: [a-z]{2,})+$/.test(name) && joined.length >= SHORTEST_JOINED ? joined : undefined;
}

/** Pinyin with all or some of its spaces left out: people put them anywhere. */
function joinings(pinyin: string): string[] {
  const [first = '', ...rest] = pinyin.split(' ');
  return rest.reduce((names, word) => names.flatMap((name) => [`${name} ${word}`, `${name}${word}`]), [first]);
}

/** Finds the field's names and terms in texts of either language. */
export class Recogniser {
  readonly lexicon: Lexicon;
  readonly #entities: ReadonlyMap<string, Entity>;
  /** Official names, folded, English first. */
  readonly #foldedNames = new Map<string, readonly string[]>();
  readonly #related = new Map<string, ReadonlySet<string>>();
  readonly #trie = new NameTrie<string>();

  constructor(lexicon: Lexicon) {
    this.lexicon = lexicon;
    this.#entities = new Map(lexicon.entities.map((entity) => [entity.id, entity]));
    for (const entity of lexicon.entities) {
      const official = [...entity.en, ...entity.zh].map(foldText);
      this.#foldedNames.set(entity.id, official);
      const names = [...official, ...entity.aliases.map(foldText)].flatMap((name) => [name, joinedName(name) ?? name]);
      const pinyin = (entity.pinyin ?? []).map(foldText).flatMap(joinings);
      for (const name of [...names, ...pinyin]) this.#trie.add(name, `e:${entity.id}`);
      for (const phrase of entity.except ?? []) this.#trie.add(foldText(phrase), NO_NAME);
    }
    lexicon.concepts.forEach((concept, index) => {
      for (const word of [...concept.zh, ...concept.en]) this.#trie.add(foldText(word), `c:${index}`);
    });
  }

  /** @param folded - A text after `foldText`. */
  find(folded: string): Mention[] {
    return this.#trie.find(folded).flatMap(({ values, start, end }) =>
      values.filter((value) => value !== NO_NAME).map((value) => ({
        kind: value.startsWith('e:') ? ('entity' as const) : ('concept' as const),
        id: value.slice(2),
        name: folded.slice(start, end),
        start,
        end,
      })),
    );
  }

  /** Ids of the entities that a text names, in order of first mention. */
  entitiesIn(text: string): string[] {
    const mentions = this.find(foldText(text)).filter((mention) => mention.kind === 'entity');
    return [...new Set(mentions.map((mention) => mention.id))];
  }

  entity(id: string): Entity | undefined {
    return this.#entities.get(id);
  }

  concept(id: string): Concept | undefined {
    return this.lexicon.concepts[Number(id)];
  }

  /**
   * Entities close to one: what it makes, and versions of its family (GPT → GPT-4). A statement about them may be about it,
   * no more.
   */
  relatedTo(id: string): ReadonlySet<string> {
    let related = this.#related.get(id);
    if (related === undefined) {
      const [name = id] = this.#foldedNames.get(id) ?? [];
      const isVersion = (other: string): boolean => other.startsWith(name) && /^[\s.-]/.test(other.slice(name.length));
      const isRelated = ({ id: other, maker }: Entity): boolean =>
        other !== id && (maker === id || (this.#foldedNames.get(other) ?? []).some(isVersion));
      related = new Set(this.lexicon.entities.filter(isRelated).map((entity) => entity.id));
      this.#related.set(id, related);
    }
    return related;
  }

  /** The organisation that people mean by a person's name too: by 老黄 NVIDIA. */
  ledBy(id: string): string | undefined {
    return this.#entities.get(id)?.leads;
  }

  /** The entity's preferred name in a language. */
  nameOf(id: string, language: 'zh' | 'en'): string {
    const entity = this.#entities.get(id);
    const [first] = language === 'zh' ? [...(entity?.zh ?? []), ...(entity?.en ?? [])] : [...(entity?.en ?? []), ...(entity?.zh ?? [])];
    return first ?? id;
  }
}
