import type { Chunk, Statement } from '../chunking/chunk.js';
import type { DocumentRecord } from '../documents/document.js';
import type { OpenIndex } from '../indexing/open-index.js';
import { strongest } from '../lexical-index/bm25-index.js';
import type { Passage, Retrieval } from '../retrieval/hybrid-searcher.js';
import { articleOf } from '../retrieval/prefer-own-language.js';
import { rowDotProduct } from '../vector-index/vector-matrix.js';
import type { QuestionAnalysis } from './analyse-question.js';
import { statesExpected } from './expected-content.js';
import type { StatementCandidate, StatementFeatures } from './statement-candidate.js';
import { statementWeights } from './statement-weights.js';

const ANNOUNCEMENT =
  /(?:[:：]|如下|下表|下列|以下)[^。.]{0,30}[。.：:]?$|^下表|^下面|^The (?:following )?(?:table|list)\b|\bthe table (?:below |that follows )?(?:lists|shows|gives|compares|sets|counts|computes)|\bas follows|\blisted below\b|\b(?:following|below)\b[^.]{0,60}[.:]$/i;

/** Whether a statement only announces what follows it. */
export function isAnnouncement(statement: Statement): boolean {
  return statement.kind === 'sentence' && ANNOUNCEMENT.test(statement.plainText);
}

/** Scores the statements of passages against a question. One instance per open index; keeps the headings' terms. */
export class StatementScorer {
  readonly #index: OpenIndex;
  readonly #headingTerms = new Map<string, ReadonlySet<string>>();
  readonly #newestMonth: number;
  readonly #oldestMonth: number;

  constructor(index: OpenIndex) {
    this.#index = index;
    const months = [...index.documents.values()]
      .map((document) => monthNumber(document.asOf))
      .filter((month) => month > 0);
    this.#newestMonth = Math.max(0, ...months);
    this.#oldestMonth = Math.min(this.#newestMonth, ...months);
  }

  /** Candidates of the given passages, best first; equal scores in order of passage and place. */
  score(retrieval: Retrieval, passages: readonly Passage[], analysis: QuestionAnalysis): StatementCandidate[] {
    const best = passages[0]?.score ?? 0;
    const ofArticle = new Map<string, number>();
    for (const { document } of passages)
      ofArticle.set(articleOf(document), (ofArticle.get(articleOf(document)) ?? 0) + 1);
    const weights = strongest(retrieval.terms);
    const candidates = passages.flatMap((passage) =>
      passage.chunk.statements.map((statement, position): StatementCandidate => {
        const vectorRow = this.#vectorRow(passage.chunkNumber, passage.chunk, position);
        const article = (ofArticle.get(articleOf(passage.document)) ?? 0) / passages.length;
        const features = this.#features(
          retrieval,
          passage,
          statement,
          position,
          vectorRow,
          analysis,
          weights,
          best,
          article,
        );
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

  #vectorRow(chunkNumber: number, chunk: Chunk, position: number): number {
    return chunk.statements.length < 2 ? chunkNumber : (this.#index.statementRowOfChunk[chunkNumber] ?? 0) + position;
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
    retrieval: Retrieval,
    passage: Passage,
    statement: Statement,
    position: number,
    vectorRow: number,
    analysis: QuestionAnalysis,
    weights: ReadonlyMap<string, number>,
    bestPassage: number,
    article: number,
  ): StatementFeatures {
    const { lexicalIndex, vectors, analyser } = this.#index;
    const own = this.termsOfStatement(passage.chunkNumber, position);
    const context = this.#termsOfHeadings(passage.document, passage.chunk);
    let covered = 0;
    let coveredInContext = 0;
    let coveredInHeadings = 0;
    for (const [term, weight] of weights) {
      const mass = weight * lexicalIndex.inverseDocumentFrequency(term);
      if (own.has(term)) covered += mass;
      if (context.has(term)) coveredInHeadings += mass;
      if (own.has(term) || context.has(term)) coveredInContext += mass;
    }
    let ownMass = 0;
    let sharedMass = 0;
    for (const term of own) {
      const mass = lexicalIndex.inverseDocumentFrequency(term);
      ownMass += mass;
      if (weights.has(term)) sharedMass += mass;
    }
    const share = (amount: number, whole: number): number => (whole > 0 ? amount / whole : 0);
    const named = this.#namedEntities(analysis, own);
    const namedInContext = this.#namedEntities(analysis, new Set([...own, ...context]));
    const concepts = [...weights.keys()].filter((term) => term.startsWith('#'));
    const heldConcepts = concepts.filter((term) => own.has(term) || context.has(term)).length;
    const surroundings = [statement.plainText, passage.document.title, ...passage.chunk.headingPath].join(' ');
    const missesYear = analysis.years.length > 0 && !analysis.years.some((year) => surroundings.includes(year));
    return {
      dense: rowDotProduct(vectors, vectorRow, retrieval.vector),
      passage: passage.score - bestPassage,
      coverage: share(covered, retrieval.idfMass),
      contextCoverage: share(coveredInContext, retrieval.idfMass),
      headingCoverage: share(coveredInHeadings, retrieval.idfMass),
      precision: share(sharedMass, ownMass),
      article,
      entity: share(named, analysis.entities.length),
      contextEntity: share(namedInContext, analysis.entities.length),
      concepts: concepts.length === 0 ? 1 : heldConcepts / concepts.length,
      otherEntity: this.#isAboutAnother(own, analysis, named) ? 1 : 0,
      expected: statesExpected(statement.plainText, analysis, analyser.recogniser),
      extraEntities: Math.min(3, [...own].filter((term) => term.startsWith('@') && !weights.has(term)).length) / 3,
      length: Math.min(2, readingLength(statement.plainText) / 200),
      missingYear: missesYear ? 1 : 0,
      lead: passage.chunk.headingPath.length === 0 ? 1 : 0,
      ownLanguage: passage.chunk.language === (retrieval.language === 'en' ? 'en' : 'zh') ? 1 : 0,
      row: statement.kind === 'row' ? 1 : 0,
      announcement: isAnnouncement(statement) ? 1 : 0,
      recency: analysis.isAboutNow ? this.#recency(passage.document) : 0,
    };
  }

  /** How many of the question's entities are among the terms; one that only a related entity stands for counts half. */
  #namedEntities(analysis: QuestionAnalysis, terms: ReadonlySet<string>): number {
    const { recogniser } = this.#index.analyser;
    let named = 0;
    for (const id of analysis.entities) {
      if (terms.has(`@${id}`)) named += 1;
      else if ([...recogniser.relatedTo(id)].some((related) => terms.has(`@${related}`))) named += 0.5;
    }
    return named;
  }

  #isAboutAnother(own: ReadonlySet<string>, analysis: QuestionAnalysis, named: number): boolean {
    if (named > 0 || analysis.entities.length === 0) return false;
    const { recogniser } = this.#index.analyser;
    const kinds = new Set(analysis.entities.map((id) => recogniser.entity(id)?.kind));
    return [...own].some((term) => term.startsWith('@') && kinds.has(recogniser.entity(term.slice(1))?.kind));
  }

  #recency(document: DocumentRecord): number {
    const span = this.#newestMonth - this.#oldestMonth;
    const month = monthNumber(document.asOf);
    return month === 0 || span === 0 ? 0 : (month - this.#oldestMonth) / span;
  }
}

/** Length in Latin characters; a Chinese one says as much as three. */
function readingLength(text: string): number {
  return text.length + 2 * (text.match(/\p{Script=Han}/gu)?.length ?? 0);
}

function monthNumber(date: string | undefined): number {
  const match = /^(\d{4})(?:-(\d{2}))?/.exec(date ?? '');
  return match === null ? 0 : Number(match[1]) * 12 + Number(match[2] ?? 1);
}

function weigh(features: StatementFeatures): number {
  let score = 0;
  for (const [name, weight] of Object.entries(statementWeights))
    score += weight * features[name as keyof StatementFeatures];
  return score;
}
