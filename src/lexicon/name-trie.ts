import { nameTokens, type NameToken } from './name-tokens.js';

interface Node<Value> {
  readonly children: Map<string, Node<Value>>;
  /** Whether the name lets white space stand before this token. */
  readonly allowsSpace: Map<string, boolean>;
  /** Tokens before which the name itself has a comma or the like: "East Data, West Computing". */
  readonly allowsApart: Set<string>;
  values: Value[];
}

/** A name found in a text. */
export interface NameMatch<Value> {
  readonly values: readonly Value[];
  /** Range in the text, in UTF-16 code units. */
  readonly start: number;
  readonly end: number;
}

const newNode = <Value>(): Node<Value> => ({ children: new Map(), allowsSpace: new Map(), allowsApart: new Set(), values: [] });

/** Finds the names of a table in a text: the longest at each place, on token boundaries. */
export class NameTrie<Value> {
  readonly #root: Node<Value> = newNode();

  /** Adds a name; several values may share it. A name without letters, digits or Chinese characters is ignored. */
  add(name: string, value: Value): void {
    let node = this.#root;
    const tokens = nameTokens(name);
    tokens.forEach((token, index) => {
      const before = tokens[index - 1];
      let next = node.children.get(token.key);
      if (next === undefined) {
        next = newNode();
        node.children.set(token.key, next);
      }
      // `A100` must not be found in "a 100 billion": a single letter stays with its number.
      const isTight = before?.key.length === 1 && !token.isSpaced && /^[a-z]$/.test(before.key) && /^\d/.test(token.key);
      node.allowsSpace.set(token.key, (node.allowsSpace.get(token.key) ?? false) || !isTight);
      if (token.isApart) node.allowsApart.add(token.key);
      node = next;
    });
    if (node !== this.#root && !node.values.includes(value)) node.values.push(value);
  }

  /** Matches in reading order; none inside another. */
  find(text: string): NameMatch<Value>[] {
    const tokens = nameTokens(text);
    const matches: NameMatch<Value>[] = [];
    for (let index = 0; index < tokens.length; index += 1) {
      const length = this.#longest(tokens, index);
      const first = tokens[index];
      const last = tokens[index + length - 1];
      // "Google TPU v5p" names Google TPU and TPU v5p; "H100" inside "H100 NVL" is no mention of its own.
      if (length === 0 || first === undefined || last === undefined || last.end <= (matches.at(-1)?.end ?? 0)) continue;
      matches.push({ values: this.#valuesOf(tokens, index, length), start: first.start, end: last.end });
    }
    return matches;
  }

  #step(node: Node<Value>, tokens: readonly NameToken[], at: number, isFirst: boolean): Node<Value> | undefined {
    const token = tokens[at];
    if (token === undefined) return undefined;
    // A name goes on over a space, a hyphen or a dot, not over a sentence.
    if (!isFirst && token.isApart && !node.allowsApart.has(token.key)) return undefined;
    if (!isFirst && token.isSpaced && node.allowsSpace.get(token.key) === false) return undefined;
    return node.children.get(token.key);
  }

  #longest(tokens: readonly NameToken[], from: number): number {
    let node: Node<Value> | undefined = this.#root;
    let best = 0;
    for (let length = 1; ; length += 1) {
      node = this.#step(node, tokens, from + length - 1, length === 1);
      if (node === undefined) return best;
      if (node.values.length > 0) best = length;
    }
  }

  #valuesOf(tokens: readonly NameToken[], from: number, length: number): readonly Value[] {
    let node: Node<Value> | undefined = this.#root;
    for (let index = 0; index < length; index += 1) node = node?.children.get(tokens[from + index]?.key ?? '');
    return node?.values ?? [];
  }
}
