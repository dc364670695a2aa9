import type { Chunk } from '../chunking/chunk.js';
import type { Embedder } from '../embedding/embedder.js';
import { centre } from '../embedding/language-centring.js';
import { directionBetween } from '../embedding/direction-between.js';
import type { OpenIndex } from '../indexing/open-index.js';
import { detectQuestionLanguage } from '../language/detect-language.js';
import type { CorrectedText } from '../lexicon/name-corrector.js';
import { plainQuestion } from '../lexicon/plain-question.js';
import { foldText } from '../lexicon/recogniser.js';
import { noDictionary, type Dictionary } from '../lexicon/dictionary.js';
import { documentLanguageOf, type AnswerLanguage } from '../language/language.js';
import type { QueryTerm, WeightedTerm } from '../lexical-index/tokenizer.js';
import { defaultFusionOptions, fuseScores, type FusionOptions } from './fuse-scores.js';
import type { Hit, LegScore, Searcher, SearchResult } from './hit.js';
import { idfMass } from './idf-mass.js';
import { DenseLeg } from './dense-leg.js';
import { LexicalLeg } from './lexical-leg.js';
import { translateTerms } from './translate-terms.js';
import { preferOwnLanguage } from './prefer-own-language.js';
import { checkQuestion } from './check-question.js';
import { strangeNames, type KnownNames } from './strange-names.js';

export interface RetrievalOptions {
  readonly fusion: FusionOptions;
  /** Vectors fetched from the vector index, several of which may be of one chunk. Default 96. */
  readonly denseCandidates: number;
  /** Chunks fetched from the lexical index. Default 48. */
  readonly lexicalCandidates: number;
  /** Weight of the words that a follow-up takes over from the question before it. Default 0.25. */
  readonly carriedWeight: number;
}

export const defaultRetrievalOptions = {
  fusion: defaultFusionOptions,
  denseCandidates: 96,
  lexicalCandidates: 48,
  carriedWeight: 0.25,
} as const satisfies RetrievalOptions;

/** A hit with what an answerer needs of it. */
export interface Passage extends Hit {
  /** Number of the chunk in the open index. */
  readonly chunkNumber: number;
  /** Cosine of the centred vectors, whichever leg found the passage. */
  readonly denseScore: number;
  /** BM25 over the idf mass of the query, from 0. */
  readonly lexicalShare: number;
  /** The same for the whole section that the passage stands in. */
  readonly sectionShare: number;
}

/** A search with what later steps use again. */
export interface Retrieval extends SearchResult {
  readonly hits: readonly Passage[];
  /** The part of the query that asks, where it is not the whole. */
  readonly focus?: string;
  /** The query's vector, centred by its language. */
  readonly vector: Float32Array;
  readonly terms: readonly QueryTerm[];
  readonly idfMass: number;
  /** Names in the query that neither the lexicon nor any passage has. */
  readonly strangeNames: readonly string[];
}

interface Candidate {
  readonly chunkNumber: number;
  readonly lexicalShare: number;
  readonly sectionShare: number;
  readonly chunk: Chunk;
  readonly score: number;
  readonly denseScore: number;
  readonly lexicalScore: number;
  readonly denseRank: number | undefined;
  readonly lexicalRank: number | undefined;
}

/** Passages among which words are looked for. */
const FIRST_HITS = 4;

/** Dense and lexical search over one open index, fused by normalised scores. */
export class HybridSearcher implements Searcher {
  readonly #index: OpenIndex;
  readonly #embedder: Embedder;
  readonly #dictionary: Dictionary;
  readonly #options: RetrievalOptions;
  readonly #known: KnownNames;

  /** @param dictionary - Widens the lexical leg across languages. Default: none. */
  constructor(
    index: OpenIndex,
    embedder: Embedder,
    dictionary: Dictionary = noDictionary,
    options: RetrievalOptions = defaultRetrievalOptions,
  ) {
    this.#index = index;
    this.#embedder = embedder;
    this.#dictionary = dictionary;
    this.#options = options;
    const { recogniser } = index.analyser;
    this.#known = {
      recogniser,
      dictionary,
      index: index.lexicalIndex,
      ambiguous: new Set(recogniser.lexicon.entities.flatMap(({ ambiguous }) => ambiguous.map(foldText))),
      languages: new Set([...index.documents.values()].map(({ language }) => language)),
    };
  }

  async search(query: string, count: number): Promise<SearchResult> {
    return this.retrieve(query, count);
  }

  /** A question with its mistyped names put right; a word of the corpus or of the dictionary is no misspelt name. */
  correctNames(question: string): CorrectedText {
    const isKnown = (term: string): boolean =>
      this.#index.lexicalIndex.documentFrequency(term) > 0 || this.#dictionary.translate(term).length > 0;
    return this.#index.analyser.correctNames(question, isKnown);
  }

  /**
   * @param asked - Searched with its mistyped names put right.
   * @param language - Language of the answer; default that of the query.
   * @param focus - The part of the query that asks; the other words only say what it is about, and weigh less. Default: all.
   * @throws {InvalidQuestionError} If the query is empty or over 8,000 characters.
   */
  async retrieve(asked: string, count: number, language?: AnswerLanguage, focus?: string): Promise<Retrieval> {
    checkQuestion(asked);
    const query = this.correctNames(asked).text;
    const startedMs = performance.now();
    const questionLanguage = detectQuestionLanguage(query);
    const mean = this.#index.languageMeans.get(documentLanguageOf(questionLanguage));
    const texts = focus === undefined ? [query] : [query, focus];
    const { recogniser } = this.#index.analyser;
    const plain = texts.map((text) => plainQuestion(text, recogniser));
    const embedding = Promise.all(plain.map((text) => this.#embedder.embedQuery(text)));
    // The model runs elsewhere: the words are looked up while it does.
    const leg = this.#lexicalLeg(plain);
    const strange = strangeNames(query, leg.terms, this.#known);
    const vectors = await embedding;
    const embeddedMs = performance.now();
    const vector = directionBetween(vectors.map((raw) => centre(raw, mean)));
    const ownLanguage = documentLanguageOf(language ?? questionLanguage);
    const dense = new DenseLeg(this.#index, vector, this.#options.denseCandidates);
    const candidates = this.#candidates(dense, leg, ownLanguage);
    const hits = preferOwnLanguage(candidates, this.#index.documents, ownLanguage).slice(0, count);
    const finishedMs = performance.now();
    return {
      query,
      ...(focus === undefined ? {} : { focus }),
      language: language ?? questionLanguage,
      hits: hits.flatMap((candidate, index) => this.#hit(candidate, index + 1)),
      timings: {
        embedMs: embeddedMs - startedMs,
        searchMs: finishedMs - embeddedMs,
        totalMs: finishedMs - startedMs,
      },
      vector,
      terms: leg.terms,
      idfMass: leg.idfMass,
      strangeNames: strange,
    };
  }

  /** How much of some terms the best of the first passages hold: BM25 over their idf mass, from 0. */
  lexicalShare(terms: readonly QueryTerm[], hits: readonly Passage[]): number {
    const { lexicalIndex } = this.#index;
    const mass = idfMass(terms, lexicalIndex);
    const numbers = hits.slice(0, FIRST_HITS).map(({ chunkNumber }) => chunkNumber);
    return mass > 0 ? Math.max(0, ...lexicalIndex.scoresOf(terms, numbers)) / mass : 0;
  }

  #lexicalLeg(plain: readonly string[]): LexicalLeg {
    const { lexicalIndex, analyser } = this.#index;
    const terms = translateTerms(this.#termsOf(plain), this.#dictionary, lexicalIndex, analyser.recogniser);
    return new LexicalLeg(this.#index, terms, this.#options.lexicalCandidates);
  }

  /** The terms of a query and its focus, where it has one; names keep their weight, wherever they stand. */
  #termsOf([query = '', focus]: readonly string[]): WeightedTerm[] {
    const { analyser } = this.#index;
    const terms = analyser.terms(query);
    if (focus === undefined) return terms;
    const asking = new Set(analyser.terms(focus).map(({ term }) => term));
    return terms.map(({ term, weight }) => ({
      term,
      weight: asking.has(term) || term.startsWith('@') ? weight : weight * this.#options.carriedWeight,
    }));
  }

  /** What either leg found, each with both scores, best first. */
  #candidates(dense: DenseLeg, lexical: LexicalLeg, ownLanguage: string): Candidate[] {
    const { chunks } = this.#index;
    const numbers = [...new Set([...dense.ranks.keys(), ...lexical.ranks.keys()])];
    const lexicalScores = lexical.scoresOf(numbers);
    return numbers
      .flatMap((number, place): Candidate[] => {
        const chunk = chunks[number];
        if (chunk === undefined) return [];
        const { score: lexicalScore, share: lexicalShare, sectionShare } = lexicalScores[place]!;
        const denseScore = dense.scoreOf(number);
        const isOwnLanguage = chunk.language === ownLanguage;
        return [
          {
            chunkNumber: number,
            lexicalShare,
            sectionShare,
            chunk,
            score: fuseScores(
              { dense: denseScore, lexical: lexicalShare, section: sectionShare, isOwnLanguage },
              this.#options.fusion,
            ),
            denseScore,
            lexicalScore,
            denseRank: dense.ranks.get(number),
            lexicalRank: lexical.ranks.get(number),
          },
        ];
      })
      .sort((left, right) => right.score - left.score || (left.chunk.id < right.chunk.id ? -1 : 1));
  }

  #hit(candidate: Candidate, rank: number): Passage[] {
    const document = this.#index.documents.get(candidate.chunk.documentId);
    if (document === undefined) return [];
    const leg = (legRank: number | undefined, score: number): LegScore | undefined =>
      legRank === undefined ? undefined : { rank: legRank, score };
    const dense = leg(candidate.denseRank, candidate.denseScore);
    const lexical = leg(candidate.lexicalRank, candidate.lexicalScore);
    return [
      {
        rank,
        score: candidate.score,
        chunk: candidate.chunk,
        document,
        chunkNumber: candidate.chunkNumber,
        denseScore: candidate.denseScore,
        lexicalShare: candidate.lexicalShare,
        sectionShare: candidate.sectionShare,
        legs: { ...(dense && { dense }), ...(lexical && { lexical }) },
      },
    ];
  }
}
