import type { Chunk, Statement } from '../../chunking/chunk.js';
import type { DocumentRecord } from '../../documents/document.js';
import type { OpenIndex } from '../../indexing/open-index.js';
import type { Passage, Retrieval } from '../../retrieval/hybrid-searcher.js';
import { documentLanguageOf } from '../../language/language.js';
import { articleOf } from '../../retrieval/prefer-own-language.js';
import { rowDotProduct } from '../../vector-index/vector-matrix.js';
import type { QuestionAnalysis } from '../question/analyse-question.js';
import { missesPeriod } from '../question/period.js';
import { isAnnouncement } from './announcement.js';
import { createRecency } from './recency.js';
import { statesExpected } from './expected-content.js';
import type { StatementCandidate, StatementFeatures } from './statement-candidate.js';
import { statementWeights } from './statement-weights.js';
import { termShares, type TermShare } from './term-shares.js';

/** What is the same for all statements weighed for one question. */
interface Weighing {
  readonly retrieval: Retrieval;
  readonly analysis: QuestionAnalysis;
  /** The question's terms with their share of its idf mass. */
  readonly shares: ReadonlyMap<string, TermShare>;
  /** Kinds of the entities asked for. */
  readonly askedKinds: ReadonlySet<string | undefined>;
  /** Passages of each article among those weighed. */
  readonly ofArticle: ReadonlyMap<string, number>;
  readonly passages: readonly Passage[];
}

/** Scores the statements of passages against a question. One instance per open index; keeps the headings' terms. */
export class StatementScorer {
  readonly #index: OpenIndex;
  readonly #headingTerms = new Map<string, ReadonlySet<string>>();
  /** Sum of the idf of each statement's terms, by the statement's number. */
  readonly #statementMass: Float32Array;
  readonly #recencyOf: (document: DocumentRecord) => number;

  constructor(index: OpenIndex) {
    this.#index = index;
    this.#recencyOf = createRecency([...index.documents.values()]);
    this.#statementMass = statementMasses(index);
    // Cutting a heading into terms costs as much as weighing a passage; there are few of them.
    for (const chunk of index.chunks) {
      const document = index.documents.get(chunk.documentId);
      if (document !== undefined) this.#termsOfHeadings(document, chunk);
    }
  }

  /** Candidates of the given passages, best first; equal scores in order of passage and place. */
  score(retrieval: Retrieval, passages: readonly Passage[], analysis: QuestionAnalysis): StatementCandidate[] {
    const weighing = this.#weighing(retrieval, passages, analysis);
    const candidates = passages.flatMap((passage) =>
      passage.chunk.statements.map((statement, position): StatementCandidate => {
        const vectorRow = (this.#index.statementRowOfChunk[passage.chunkNumber] ?? 0) + position;
        const features = this.#features(weighing, passage, statement, position, vectorRow);
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
      }),
    );
    return candidates.sort((left, right) => right.score - left.score);
  }

  #weighing(retrieval: Retrieval, passages: readonly Passage[], analysis: QuestionAnalysis): Weighing {
    const { lexicalIndex, analyser } = this.#index;
    const shares = termShares(retrieval, lexicalIndex);
    const ofArticle = new Map<string, number>();
    for (const { document } of passages) {
      ofArticle.set(articleOf(document), (ofArticle.get(articleOf(document)) ?? 0) + 1);
    }
    const askedKinds = new Set(analysis.entities.map((id) => analyser.recogniser.entity(id)?.kind));
    return { retrieval, analysis, shares, askedKinds, ofArticle, passages };
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
    weighing: Weighing,
    passage: Passage,
    statement: Statement,
    position: number,
    vectorRow: number,
  ): StatementFeatures {
    const { retrieval, analysis, shares } = weighing;
    const own = this.termsOfStatement(passage.chunkNumber, position);
    const headings = this.#termsOfHeadings(passage.document, passage.chunk);
    const number = (this.#index.firstStatementOfChunk[passage.chunkNumber] ?? 0) + position;
    const coverage = this.#coverage(number, own, headings, shares);
    const named = this.#namedEntities(analysis, (term) => own.has(term));
    const namedInContext = this.#namedEntities(analysis, (term) => own.has(term) || headings.has(term));
    const entities = Math.max(1, analysis.entities.length);
    const held = analysis.concepts.filter((id) => own.has(`#${id}`) || headings.has(`#${id}`)).length;
    const extra = [...own].filter((term) => term.startsWith('@') && !shares.has(term)).length;
    return {
      dense: rowDotProduct(this.#index.vectors, vectorRow, retrieval.vector),
      passage: passage.score - (weighing.passages[0]?.score ?? 0),
      ...coverage,
      article: (weighing.ofArticle.get(articleOf(passage.document)) ?? 0) / weighing.passages.length,
      entity: named / entities,
      contextEntity: namedInContext / entities,
      concepts: analysis.concepts.length === 0 ? 1 : held / analysis.concepts.length,
      otherEntity: named === 0 && this.#isAboutAnother(own, weighing) ? 1 : 0,
      expected: statesExpected(statement.plainText, own, analysis, this.#index.analyser.recogniser),
      extraEntities: Math.min(3, extra) / 3,
      missingYear: missesYear(statement, passage, analysis) ? 1 : 0,
      lead: passage.chunk.headingPath.length === 0 ? 1 : 0,
      ownLanguage: passage.chunk.language === documentLanguageOf(retrieval.language) ? 1 : 0,
      row: statement.kind === 'row' ? 1 : 0,
      announcement: isAnnouncement(statement) ? 1 : 0,
      recency: analysis.isAboutNow ? this.#recencyOf(passage.document) : 0,
    };
  }

  #coverage(
    number: number,
    own: ReadonlySet<string>,
    headings: ReadonlySet<string>,
    shares: ReadonlyMap<string, TermShare>,
  ): Pick<StatementFeatures, 'coverage' | 'contextCoverage' | 'headingCoverage' | 'precision'> {
    let coverage = 0;
    let contextCoverage = 0;
    let headingCoverage = 0;
    let sharedMass = 0;
    for (const [term, { share, translations }] of shares) {
      const held = [term, ...translations].find((name) => own.has(name));
      const isOwn = held !== undefined;
      const isInHeadings = headings.has(term) || translations.some((translation) => headings.has(translation));
      if (isOwn) {
        coverage += share;
        sharedMass += this.#index.lexicalIndex.inverseDocumentFrequency(held);
      }
      if (isInHeadings) headingCoverage += share;
      if (isOwn || isInHeadings) contextCoverage += share;
    }
    const mass = this.#statementMass[number] ?? 0;
    return { coverage, contextCoverage, headingCoverage, precision: mass > 0 ? sharedMass / mass : 0 };
  }

  /** How many of the question's entities are among terms; one that only a related entity stands for counts half. */
  #namedEntities(analysis: QuestionAnalysis, has: (term: string) => boolean): number {
    const { recogniser } = this.#index.analyser;
    let named = 0;
    for (const id of analysis.entities) {
      if (has(`@${id}`) || has(`@${recogniser.ledBy(id) ?? ''}`)) named += 1;
      else if ([...recogniser.relatedTo(id)].some((related) => has(`@${related}`))) named += 0.5;
    }
    return named;
  }

  #isAboutAnother(own: ReadonlySet<string>, { askedKinds }: Weighing): boolean {
    if (askedKinds.size === 0) return false;
    const { recogniser } = this.#index.analyser;
    return [...own].some((term) => term.startsWith('@') && askedKinds.has(recogniser.entity(term.slice(1))?.kind));
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

function statementMasses({ statementTerms, vocabulary, lexicalIndex }: OpenIndex): Float32Array {
  const idf = vocabulary.map((term) => lexicalIndex.inverseDocumentFrequency(term));
  const masses = new Float32Array(statementTerms.offsets.length - 1);
  for (let statement = 0; statement < masses.length; statement += 1) {
    const end = statementTerms.offsets[statement + 1] ?? 0;
    for (let at = statementTerms.offsets[statement] ?? 0; at < end; at += 1) {
      masses[statement]! += idf[statementTerms.terms[at]!] ?? 0;
    }
  }
  return masses;
}

function weigh(features: StatementFeatures): number {
  let score = 0;
  for (const [name, weight] of Object.entries(statementWeights))
    score += weight * features[name as keyof StatementFeatures];
  return score;
}
