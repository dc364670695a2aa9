import type { Chunk, Statement } from '../../chunking/chunk.js';
import type { DocumentRecord } from '../../documents/document.js';
import type { OpenIndex } from '../../indexing/open-index.js';
import type { Passage, Retrieval } from '../../retrieval/hybrid-searcher.js';
import { documentLanguageOf } from '../../language/language.js';
import { articleOf } from '../../retrieval/prefer-own-language.js';
import { doInPauses } from '../../shared/do-in-pauses.js';
import { rowDotProduct } from '../../vector-index/vector-matrix.js';
import type { QuestionAnalysis } from '../question/analyse-question.js';
import { missesPeriod } from '../question/period.js';
import { isAnnouncement } from './announcement.js';
import {
  askedTerms,
  coverageOf,
  heldByHeadings,
  heldConcepts,
  namedEntities,
  type AskedTerms,
  type HeldByHeadings,
} from './asked-terms.js';
import { HeldTerms } from './held-terms.js';
import { createRecency } from './recency.js';
import { statesExpected } from './expected-content.js';
import type { StatementCandidate, StatementFeatures } from './statement-candidate.js';
import { statementWeights } from './statement-weights.js';

/** Chunks whose headings are cut into terms before a question finds them; in a larger index most never are. */
const PREPARED_CHUNKS = 10_000;

/** What is the same for all statements weighed for one question. */
interface Weighing {
  readonly retrieval: Retrieval;
  readonly analysis: QuestionAnalysis;
  readonly asked: AskedTerms;
  /** Kinds of the entities asked for. */
  readonly askedKinds: ReadonlySet<string | undefined>;
  /** Passages of each article among those weighed. */
  readonly ofArticle: ReadonlyMap<string, number>;
  readonly passages: readonly Passage[];
}

/** What is the same for all statements of one passage. */
interface Surroundings {
  readonly passage: Passage;
  readonly headings: HeldByHeadings;
  /** Share of the weighed passages that are of its article. */
  readonly article: number;
}

/** Scores the statements of passages against a question. One instance per open index; keeps the headings' terms. */
export class StatementScorer {
  readonly #index: OpenIndex;
  readonly #headingTerms = new Map<string, ReadonlySet<string>>();
  readonly #held: HeldTerms;
  /** Of each term, by its number. */
  readonly #idf: Float64Array;
  /** Sum of the idf of each statement's terms, by the statement's number. */
  readonly #statementMass: Float32Array;
  /** Whether a statement only announces others, by its number: 0 not looked at yet, 1 no, 2 yes. */
  readonly #announcements: Uint8Array;
  readonly #recencyOf: (document: DocumentRecord) => number;

  constructor(index: OpenIndex) {
    this.#index = index;
    this.#held = new HeldTerms(index);
    this.#recencyOf = createRecency([...index.documents.values()]);
    this.#idf = Float64Array.from(index.vocabulary, (term) => index.lexicalIndex.inverseDocumentFrequency(term));
    this.#statementMass = statementMasses(index, this.#idf);
    this.#announcements = new Uint8Array(this.#statementMass.length);
    // Cutting a heading into terms costs as much as weighing a passage; at the start an answer is awaited.
    doInPauses(index.chunks.slice(0, PREPARED_CHUNKS), (chunk) => {
      const document = index.documents.get(chunk.documentId);
      if (document !== undefined) this.#termsOfHeadings(document, chunk);
    });
  }

  /** Candidates of the given passages, best first; equal scores in order of passage and place. */
  score(retrieval: Retrieval, passages: readonly Passage[], analysis: QuestionAnalysis): StatementCandidate[] {
    const weighing = this.#weighing(retrieval, passages, analysis);
    const candidates = passages.flatMap((passage) => {
      const surroundings = this.#surroundings(weighing, passage);
      return passage.chunk.statements.map((statement, position): StatementCandidate => {
        const vectorRow = (this.#index.statementRowOfChunk[passage.chunkNumber] ?? 0) + position;
        const features = this.#features(weighing, surroundings, statement, position, vectorRow);
        return {
          statement,
          chunk: passage.chunk,
          document: passage.document,
          chunkNumber: passage.chunkNumber,
          position,
          vectorRow,
          features,
          score: weigh(features),
        };
      });
    });
    return candidates.sort((left, right) => right.score - left.score);
  }

  #weighing(retrieval: Retrieval, passages: readonly Passage[], analysis: QuestionAnalysis): Weighing {
    const { recogniser } = this.#index.analyser;
    const ofArticle = new Map<string, number>();
    for (const { document } of passages) {
      ofArticle.set(articleOf(document), (ofArticle.get(articleOf(document)) ?? 0) + 1);
    }
    const askedKinds = new Set(analysis.entities.map((id) => recogniser.entity(id)?.kind));
    const asked = askedTerms(retrieval, analysis, this.#index);
    return { retrieval, analysis, asked, askedKinds, ofArticle, passages };
  }

  #surroundings({ asked, ofArticle, passages }: Weighing, passage: Passage): Surroundings {
    return {
      passage,
      headings: heldByHeadings(asked, this.#termsOfHeadings(passage.document, passage.chunk)),
      article: (ofArticle.get(articleOf(passage.document)) ?? 0) / passages.length,
    };
  }

  /** Terms of a statement, out of the index. */
  termsOfStatement(chunkNumber: number, position: number): ReadonlySet<string> {
    const { statementTerms, vocabulary, firstStatementOfChunk } = this.#index;
    const number = (firstStatementOfChunk[chunkNumber] ?? 0) + position;
    const terms = new Set<string>();
    for (let at = statementTerms.offsets[number] ?? 0; at < (statementTerms.offsets[number + 1] ?? 0); at += 1) {
      terms.add(vocabulary[statementTerms.terms[at] ?? 0] ?? '');
    }
    return terms;
  }

  /** Different entities and words of the glossary in a chunk. */
  fieldWordsOf({ chunkNumber, chunk }: StatementCandidate): number {
    const words = new Set<string>();
    for (let position = 0; position < chunk.statements.length; position += 1) {
      for (const term of this.termsOfStatement(chunkNumber, position)) if (/^[@#]/.test(term)) words.add(term);
    }
    return words.size;
  }

  /** Whether a term stands in a candidate or in the headings above it. */
  holds(candidate: StatementCandidate): (term: string) => boolean {
    const own = this.termsOfStatement(candidate.chunkNumber, candidate.position);
    const headings = this.#termsOfHeadings(candidate.document, candidate.chunk);
    return (term) => own.has(term) || headings.has(term);
  }

  #termsOfHeadings(document: DocumentRecord, chunk: Chunk): ReadonlySet<string> {
    const text = [document.title, ...chunk.headingPath].join('\n');
    let terms = this.#headingTerms.get(text);
    if (terms === undefined) {
      terms = new Set(this.#index.analyser.terms(text).map(({ term }) => term));
      this.#headingTerms.set(text, terms);
    }
    return terms;
  }

  #features(
    { retrieval, analysis, asked, askedKinds, passages }: Weighing,
    { passage, headings, article }: Surroundings,
    statement: Statement,
    position: number,
    vectorRow: number,
  ): StatementFeatures {
    const { recogniser } = this.#index.analyser;
    const number = (this.#index.firstStatementOfChunk[passage.chunkNumber] ?? 0) + position;
    const held = this.#held;
    held.turnTo(number);
    const { sharedMass, ...coverage } = coverageOf(asked, held, headings, this.#idf);
    const mass = this.#statementMass[number] ?? 0;
    const named = namedEntities(asked, held);
    const entities = Math.max(1, analysis.entities.length);
    const told = held.entities();
    const isAboutAnother =
      askedKinds.size > 0 && told.some((term) => askedKinds.has(recogniser.entity(term.slice(1))?.kind));
    return {
      dense: rowDotProduct(this.#index.vectors, vectorRow, retrieval.vector),
      passage: passage.score - (passages[0]?.score ?? 0),
      ...coverage,
      precision: mass > 0 ? sharedMass / mass : 0,
      article,
      entity: named / entities,
      contextEntity: namedEntities(asked, held, headings) / entities,
      concepts: asked.concepts.length === 0 ? 1 : heldConcepts(asked, held, headings) / asked.concepts.length,
      otherEntity: named === 0 && isAboutAnother ? 1 : 0,
      expected: statesExpected(statement.plainText, told, analysis, recogniser),
      extraEntities: Math.min(3, told.filter((term) => !asked.words.has(term)).length) / 3,
      missingYear: missesYear(statement, passage, analysis) ? 1 : 0,
      lead: passage.chunk.headingPath.length === 0 ? 1 : 0,
      ownLanguage: passage.chunk.language === documentLanguageOf(retrieval.language) ? 1 : 0,
      row: statement.kind === 'row' ? 1 : 0,
      announcement: this.#announces(number, statement) ? 1 : 0,
      recency: analysis.isAboutNow ? this.#recencyOf(passage.document) : 0,
    };
  }

  #announces(number: number, statement: Statement): boolean {
    if (this.#announcements[number] === 0) this.#announcements[number] = isAnnouncement(statement) ? 2 : 1;
    return this.#announcements[number] === 2;
  }
}

function missesYear(
  { plainText }: Statement,
  { document, chunk }: Passage,
  { years, months, yearParts }: QuestionAnalysis,
): boolean {
  return missesPeriod({ years, months, parts: yearParts }, [
    plainText,
    chunk.headingPath.join(' '),
    document.title,
    document.asOf ?? '',
  ]);
}

function statementMasses({ statementTerms }: OpenIndex, idf: Float64Array): Float32Array {
  const masses = new Float32Array(statementTerms.offsets.length - 1);
  for (let statement = 0; statement < masses.length; statement += 1) {
    const end = statementTerms.offsets[statement + 1] ?? 0;
    for (let at = statementTerms.offsets[statement] ?? 0; at < end; at += 1) {
      masses[statement]! += idf[statementTerms.terms[at]!] ?? 0;
    }
  }
  return masses;
}

const weights = Object.entries(statementWeights) as [keyof StatementFeatures, number][];

function weigh(features: StatementFeatures): number {
  let score = 0;
  for (const [name, weight] of weights) score += weight * features[name];
  return score;
}
