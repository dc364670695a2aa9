import type { Chunk, Statement } from '../../chunking/chunk.js';
import type { DocumentRecord } from '../../documents/document.js';
import type { Analyser } from '../../indexing/analyser.js';
import type { Dictionary } from '../../lexicon/dictionary.js';
import { denialsIn, type Denials } from '../polarity/denials.js';
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
}

/** A passage with everything in it that a sentence may refer to. */
export interface ReadPassage {
  readonly chunk: Chunk;
  readonly document: DocumentRecord;
  /** Without those that tell an assistant what to do: they support nothing. */
  readonly statements: readonly ReadStatement[];
  /** Title, headings and as-of date. */
  readonly context: ReadText;
  readonly contextWords: ReadonlySet<string>;
  /** Words of statements and context, pairs of Chinese characters included. */
  readonly words: ReadonlySet<string>;
  /** Translations of those words: what shares one with another word may mean the same. */
  readonly translated: ReadonlySet<string>;
  /** Letters and digits of all of it, folded, nothing between them. */
  readonly key: string;
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
        return { ...read, statement, words, denials: denialsIn(read.readable) };
      });
    const context = readText([document.title, ...chunk.headingPath, document.asOf ?? ''].join('\n'), this.analyser);
    const contextWords = this.terms.wordsOf(context.readable, true);
    const words = new Set([...statements.flatMap((statement) => [...statement.words]), ...contextWords]);
    const translated = new Set([...words].flatMap((word) => this.terms.translate(word)));
    const key = [...statements, context].map(({ folded }) => folded.replace(/[^\p{L}\d]/gu, '')).join('|');
    return { chunk, document, statements, context, contextWords, words, translated, key };
  }
}
