import type { Statement, TableCell } from '../chunking/chunk.js';
import type { OpenIndex } from '../indexing/open-index.js';
import type { AnswerLanguage } from '../language/language.js';
import type { Passage, Retrieval } from '../retrieval/hybrid-searcher.js';
import { abstain, abstentionReason, isRefusedByWording } from './abstain.js';
import { answerWords } from './answer-words.js';
import type { Abstention, Explanation, Warning } from './answer.js';
import type { ConfidenceSignals } from './confidence/confidence-signals.js';
import { confidenceThreshold } from './confidence/confidence-weights.js';
import { confidenceOf } from './confidence/confidence.js';
import { weighEvidence } from './confidence/weigh-evidence.js';
import { explain } from './explain.js';
import { isMadeOf, type AnswerPart } from './part/answer-part.js';
import { chooseCells } from './part/choose-cell.js';
import { answerList, listOfChosen, type ListMaking, type ListSearch } from './part/choose-list.js';
import { sectionAround } from './part/list-block.js';
import { renderParts, type RenderedParts } from './part/render-parts.js';
import { staleDate } from './part/stale-figures.js';
import { rowText } from './part/row-text.js';
import { analyseQuestion, type QuestionAnalysis } from './question/analyse-question.js';
import { sidesOf } from './question/compared-sides.js';
import { chooseStatements } from './statement/choose-statements.js';
import { findDisagreement } from './statement/find-disagreement.js';
import type { SideCandidates } from './statement/compared-statements.js';
import { QuestionCoverage } from './statement/question-coverage.js';
import { StatementScorer } from './statement/score-statements.js';
import type { StatementCandidate } from './statement/statement-candidate.js';
import { termShares } from './statement/term-shares.js';
import { weighSides } from './statement/weigh-sides.js';

/** Passages whose statements are weighed. */
const PASSAGES = 14;
/** What an answerer makes of a retrieval; the assistant adds question, query and timings. */
export interface ExtractiveResult extends RenderedParts {
  /** Present where nothing is answered. */
  readonly abstention?: Abstention;
  readonly explanation?: Explanation;
}

export interface AnswerOptions {
  /** Adds the explanation. Default false. */
  readonly wantsExplanation?: boolean;
  /** The question does not say what it is about: it is asked back. Default false. */
  readonly isUnclear?: boolean;
  /** By which the age of figures is judged. Default: none is judged. */
  readonly now?: Date;
}

/** A question with the statements found for it and what they say for or against its having an answer. */
interface Weighed {
  readonly analysis: QuestionAnalysis;
  readonly candidates: readonly StatementCandidate[];
  readonly signals: ConfidenceSignals;
}

/** Answers with the corpus' own statements; needs no chat model. */
export class ExtractiveAnswerer {
  readonly #index: OpenIndex;
  readonly #scorer: StatementScorer;

  constructor(index: OpenIndex) {
    this.#index = index;
    this.#scorer = new StatementScorer(index);
  }

  /** Probability that what was found supports an answer, in [0, 1]. */
  confidence(retrieval: Retrieval): number {
    return confidenceOf(this.#weigh(retrieval).signals);
  }

  #weigh(retrieval: Retrieval): Weighed {
    const analysis = analyseQuestion(retrieval.query, this.#index.analyser.recogniser, retrieval.focus);
    const candidates = this.#scorer.score(retrieval, retrieval.hits.slice(0, PASSAGES), analysis);
    const signals = weighEvidence(retrieval, candidates, analysis, this.#scorer, this.#index.lexicalIndex);
    return { analysis, candidates, signals };
  }

  /**
   * @param retrieval - Of the stand-alone query.
   * @param language - Of the answer.
   */
  answer(retrieval: Retrieval, language: AnswerLanguage, options: AnswerOptions = {}): ExtractiveResult {
    const { recogniser } = this.#index.analyser;
    const { analysis, candidates, signals } = this.#weigh(retrieval);
    const confidence = confidenceOf(signals);
    const isRefused = options.isUnclear === true || isRefusedByWording(retrieval.query);
    const isAnswerable = candidates.length > 0 && !isRefused;
    const isSupported = isAnswerable && confidence >= confidenceThreshold;
    const chosen = isSupported ? this.#parts(retrieval, candidates, analysis) : [];
    const rival = isSupported ? this.#rival(chosen, candidates, analysis) : undefined;
    const parts = rival === undefined ? chosen : this.#withRival(chosen, rival);
    const explanation = options.wantsExplanation
      ? explain({ retrieval, analysis, candidates, parts, confidence, signals: { ...signals }, index: this.#index })
      : undefined;
    const rest = explanation === undefined ? {} : { explanation };
    if (parts.length === 0) {
      const reason = options.isUnclear === true ? 'ambiguous' : abstentionReason(retrieval, analysis, signals);
      const abstention = abstain(reason, retrieval, language);
      return { text: abstention.message, citations: [], warnings: [], abstention, ...rest };
    }
    const rendered = renderParts(parts, analysis, language, recogniser);
    const words = answerWords(language);
    const stale = options.now === undefined ? undefined : staleDate(parts, retrieval.query, analysis, options.now);
    const warnings: Warning[] = [
      ...rendered.warnings,
      ...(rival === undefined ? [] : [{ code: 'sources-disagree' as const, message: words.disagree }]),
      ...(stale === undefined ? [] : [{ code: 'stale-figure' as const, message: words.stale(stale) }]),
    ];
    return { ...rendered, warnings, ...rest };
  }

  /** What another article says differently of the figure that the direct answer gives. */
  #rival(
    parts: readonly AnswerPart[],
    candidates: readonly StatementCandidate[],
    analysis: QuestionAnalysis,
  ): AnswerPart | undefined {
    const direct = candidates.find((candidate) => parts[0] !== undefined && isMadeOf(parts[0], candidate));
    const rival = direct === undefined ? undefined : findDisagreement(direct, candidates, analysis, this.#index);
    return rival === undefined ? undefined : this.#part(rival, new Set(), analysis);
  }

  /** The other figure right after the direct answer. */
  #withRival([direct, ...rest]: readonly AnswerPart[], rival: AnswerPart): AnswerPart[] {
    const others = rest.filter(({ text }) => text !== rival.text);
    return direct === undefined ? [rival] : [direct, rival, ...others];
  }

  /** The sides of a comparison, each with the statements weighed for it. */
  #sides(retrieval: Retrieval, analysis: QuestionAnalysis): SideCandidates[] {
    const sides = sidesOf(retrieval.focus ?? retrieval.query, analysis, this.#index.analyser.recogniser);
    const passages = retrieval.hits.slice(0, PASSAGES);
    return sides.length < 2 ? [] : weighSides(sides, retrieval, passages, analysis, this.#scorer, this.#index);
  }

  #coverage(retrieval: Retrieval): QuestionCoverage {
    const termsOf = ({ chunkNumber, position }: StatementCandidate): ReadonlySet<string> =>
      this.#scorer.termsOfStatement(chunkNumber, position);
    return new QuestionCoverage(termShares(retrieval, this.#index.lexicalIndex), termsOf);
  }

  #parts(retrieval: Retrieval, candidates: readonly StatementCandidate[], analysis: QuestionAnalysis): AnswerPart[] {
    const terms = new Set(retrieval.terms.map(({ term }) => term));
    const part = (candidate: StatementCandidate): AnswerPart => this.#part(candidate, terms, analysis);
    const cellsOf = (statement: Statement): readonly TableCell[] | null =>
      chooseCells(statement, terms, analysis, this.#index.analyser)?.cells ?? null;
    const making: ListMaking = { index: this.#index, cellsOf, part };
    const isList = analysis.kind === 'list';
    const asked = isList ? answerList(this.#listSearch(retrieval, analysis), analysis, making) : [];
    if (asked.length > 0) return asked;
    const sides = this.#sides(retrieval, analysis);
    const chosen = chooseStatements(candidates, analysis, {
      index: this.#index,
      coverage: this.#coverage(retrieval),
      sides,
    });
    const list = isList ? [] : listOfChosen(chosen, analysis, making);
    if (list.length > 0) return list;
    const parts = chosen.map(part);
    const told = parts.filter((part, index) => parts.findIndex((other) => other.text === part.text) === index);
    // A cell of the row about the very thing that was asked for answers more directly than a sentence around it.
    const direct =
      analysis.kind === 'amount' ? told.find((part) => part.isCell && this.#isAboutAsked(part, analysis)) : undefined;
    return direct === undefined ? told : [direct, ...told.filter((part) => part !== direct)];
  }

  /** A list goes on beyond the passage that was found, and the sentence before it may stand in the passage before. */
  #listSearch(retrieval: Retrieval, analysis: QuestionAnalysis): ListSearch {
    const passages = retrieval.hits.slice(0, PASSAGES);
    const found = new Set(passages.map(({ chunkNumber }) => chunkNumber));
    const known = new Set(found);
    const around: Passage[] = [];
    for (const passage of passages) {
      for (const chunkNumber of sectionAround(this.#index, passage.chunkNumber)) {
        const chunk = this.#index.chunks[chunkNumber];
        if (chunk === undefined || known.has(chunkNumber)) continue;
        known.add(chunkNumber);
        around.push({ ...passage, chunk, chunkNumber });
      }
    }
    return { candidates: this.#scorer.score(retrieval, [...passages, ...around], analysis), passages: found };
  }

  #isAboutAsked(part: AnswerPart, analysis: QuestionAnalysis): boolean {
    const subject = part.text.slice(0, part.text.search(/[：:]/));
    const named = this.#index.analyser.recogniser.entitiesIn(subject);
    return analysis.entities.length > 0 && analysis.entities.every((id) => named.includes(id));
  }

  #part(candidate: StatementCandidate, terms: ReadonlySet<string>, analysis: QuestionAnalysis): AnswerPart {
    const { statement, chunk, document } = candidate;
    const place = {
      chunk,
      document,
      start: statement.start,
      end: statement.end,
      kind: statement.kind,
      isListItem: false,
      isCell: false,
    };
    const cells = statement.kind === 'row' ? chooseCells(statement, terms, analysis, this.#index.analyser) : null;
    if (cells === null) return { ...place, text: statement.plainText };
    return { ...place, isCell: true, text: rowText(cells, chunk.language === 'zh') };
  }
}
