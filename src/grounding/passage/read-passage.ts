import type { Chunk, Statement } from '../../chunking/chunk.js';
import type { DocumentRecord } from '../../documents/document.js';
import type { Analyser } from '../../indexing/analyser.js';
import type { Dictionary } from '../../lexicon/dictionary.js';
import { denialsIn, type Denials } from '../polarity/denials.js';
import type { Quantity } from '../quantity/quantity.js';
import { dateKey } from '../support/date-key.js';
import { readText, type ReadText } from '../text/read-text.js';
import type { GivenPassage } from '../given-passage.js';
import { addressesAssistant } from '../content/addresses-assistant.js';
import { rowWithUnits } from './row-with-units.js';
import { TranslatingTerms } from './translating-terms.js';

/** A statement of a passage, read. */
export interface ReadStatement extends ReadText {
  readonly statement: Statement;
  readonly words: ReadonlySet<string>;
  readonly denials: Denials;
  /** Letters and digits, folded, nothing between them. */
  readonly key: string;
  readonly dateKeys: ReadonlySet<string>;
}

/** A passage with everything in it that a sentence may refer to. */
export interface ReadPassage {
  readonly chunk: Chunk;
  readonly document: DocumentRecord;
  /** Without those that tell an assistant what to do: they support nothing. */
  readonly statements: readonly ReadStatement[];
  /** Title, headings and as-of date. */
  readonly context: ReadText;
  /** The headings alone, without the title. */
  readonly headings: ReadText;
  readonly contextWords: ReadonlySet<string>;
  /** Words of statements and context, pairs of Chinese characters included. */
  readonly words: ReadonlySet<string>;
  /** Translations of those words: what shares one with another word may mean the same. */
  readonly translated: ReadonlySet<string>;
  /** Letters and digits of all of it, folded, nothing between them. */
  readonly key: string;
  /** Shares of words that were looked up before, by word: sentences of an answer have many in common. */
  readonly known: Map<string, number>;
  /** What statements and context hold together. */
  readonly whole: PassageContent;
}

/** Everything that can be looked up in a passage, whichever of its statements has it. */
export interface PassageContent {
  readonly entities: ReadonlySet<string>;
  readonly concepts: ReadonlySet<string>;
  readonly quantities: readonly Quantity[];
  /** See `dateKey`. */
  readonly dateKeys: ReadonlySet<string>;
}

function lettersOf(folded: string): string {
  return folded.replace(/[^\p{L}\d]/gu, '');
}

function contentOf(texts: readonly ReadText[]): PassageContent {
  return {
    entities: new Set(texts.flatMap(({ entities }) => [...entities])),
    concepts: new Set(texts.flatMap(({ concepts }) => [...concepts])),
    quantities: texts.flatMap(({ quantities }) => quantities),
    dateKeys: new Set(texts.flatMap(({ dates }) => dates.map(dateKey))),
  };
}

/** Reads passages, each once. */
export class PassageReader {
  readonly analyser: Analyser;
  readonly terms: TranslatingTerms;
  readonly #read = new WeakMap<Chunk, ReadPassage>();

  constructor(analyser: Analyser, dictionary: Dictionary) {
    this.analyser = analyser;
    this.terms = new TranslatingTerms(analyser, dictionary);
  }

  read({ chunk, document }: Pick<GivenPassage, 'chunk' | 'document'>): ReadPassage {
    let passage = this.#read.get(chunk);
    if (passage === undefined) {
      passage = this.#readChunk(chunk, document);
      this.#read.set(chunk, passage);
    }
    return passage;
  }

  #readChunk(chunk: Chunk, document: DocumentRecord): ReadPassage {
    const statements = chunk.statements
      .filter(({ plainText }) => !addressesAssistant(plainText))
      .map((statement): ReadStatement => {
        const read = readText(rowWithUnits(statement), this.analyser);
        const words = this.terms.wordsOf(read.readable, true);
        const dateKeys = new Set(read.dates.map(dateKey));
        return { ...read, statement, words, denials: denialsIn(read.readable), key: lettersOf(read.folded), dateKeys };
      });
    const context = readText([document.title, ...chunk.headingPath, document.asOf ?? ''].join('\n'), this.analyser);
    const headings = readText(chunk.headingPath.join('\n'), this.analyser);
    const contextWords = this.terms.wordsOf(context.readable, true);
    const words = new Set([...statements.flatMap((statement) => [...statement.words]), ...contextWords]);
    const translated = new Set([...words].flatMap((word) => this.terms.translate(word)));
    const key = [...statements.map((statement) => statement.key), lettersOf(context.folded)].join('|');
    const whole = contentOf([...statements, context]);
    return {
      chunk,
      document,
      statements,
      context,
      headings,
      contextWords,
      words,
      translated,
      key,
      known: new Map(),
      whole,
    };
  }
}
