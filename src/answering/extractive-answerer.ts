import type { OpenIndex } from '../indexing/open-index.js';
import { toSimplified, toTraditional } from '../language/chinese-script.js';
import { documentLanguageOf, type AnswerLanguage } from '../language/language.js';
import type { Passage, Retrieval } from '../retrieval/hybrid-searcher.js';
import { analyseQuestion, type QuestionAnalysis } from './analyse-question.js';
import type { Abstention, AbstentionReason, Citation, Explanation, Warning } from './answer.js';
import { citationOf, type AnswerPart } from './answer-part.js';
import { answerWords } from './answer-words.js';
import { chooseCells } from './choose-cell.js';
import { chooseStatements } from './choose-statements.js';
import { confidenceOf, confidenceSignals, type ConfidenceSignals } from './confidence.js';
import { confidenceThreshold } from './confidence-weights.js';
import { explain } from './explain.js';
import { listParts } from './list-parts.js';
import { StatementScorer } from './score-statements.js';
import type { StatementCandidate } from './statement-candidate.js';

/** Passages whose statements are weighed. */
const PASSAGES = 14;
/** Near articles named with an abstention. */
const NEAREST = 3;

/** What an answerer makes of a retrieval; the assistant adds question, query and timings. */
export interface ExtractiveResult {
  readonly text: string;
  readonly citations: readonly Citation[];
  readonly warnings: readonly Warning[];
  /** Present where nothing is answered. */
  readonly abstention?: Abstention;
  readonly explanation?: Explanation;
}

const INSTRUCTION =
  /ignore (?:all |any |the )?(?:previous|above|prior|earlier)|disregard (?:all|any|the|your)|(?:system|initial|hidden) prompt|forget (?:your|all|the|any) |^\s*system:|\bact as\b|from now on|your (?:instructions|prompt|rules|api key|token)|忽略(?:之前|以上|上面|前面|所有)|无视(?:之前|以上|所有)|系统提示|提示词|你的(?:指令|规则|密钥|设定)|扮演|从现在起|开发者模式|jailbreak|越狱|pretend (?:to be|you)/i;

/** Answers with the corpus' own statements; needs no chat model. */
export class ExtractiveAnswerer {
  readonly #index: OpenIndex;
  readonly #scorer: StatementScorer;

  constructor(index: OpenIndex) {
    this.#index = index;
    this.#scorer = new StatementScorer(index);
  }

  /**
   * @param retrieval - Of the stand-alone query.
   * @param language - Of the answer.
   */
  answer(retrieval: Retrieval, language: AnswerLanguage, wantsExplanation: boolean): ExtractiveResult {
    const { recogniser } = this.#index.analyser;
    const analysis = analyseQuestion(retrieval.query, recogniser);
    const candidates = this.#scorer.score(retrieval, retrieval.hits.slice(0, PASSAGES), analysis);
    const signals = confidenceSignals(retrieval, candidates, analysis, this.#index.lexicalIndex);
    const confidence = confidenceOf(signals);
    const isInstruction = INSTRUCTION.test(toSimplified(retrieval.query));
    const isSupported = candidates.length > 0 && !isInstruction && confidence >= confidenceThreshold;
    const parts = isSupported ? this.#parts(retrieval, candidates, analysis) : [];
    const explanation = wantsExplanation
      ? explain({ retrieval, analysis, candidates, parts, confidence, signals: { ...signals }, recogniser })
      : undefined;
    const rest = explanation === undefined ? {} : { explanation };
    if (parts.length === 0) {
      const abstention = this.#abstention(retrieval, analysis, signals, language);
      return { text: abstention.message, citations: [], warnings: [], abstention, ...rest };
    }
    return { ...this.#render(parts, analysis, language), ...rest };
  }

  #termsOf(candidate: StatementCandidate): ReadonlySet<string> {
    return this.#scorer.termsOfStatement(candidate.chunkNumber, candidate.position);
  }

  #parts(retrieval: Retrieval, candidates: readonly StatementCandidate[], analysis: QuestionAnalysis): AnswerPart[] {
    if (analysis.kind === 'list') {
      const [best] = candidates;
      const near = candidates.slice(0, 4).filter((candidate) => candidate.score > (best?.score ?? 0) - 0.6);
      for (const candidate of near) {
        const list = listParts(this.#index, candidate);
        if (list.length > 1) return list;
      }
    }
    const terms = new Set(retrieval.terms.map(({ term }) => term));
    const chosen = chooseStatements(candidates, analysis, this.#index, (candidate) => this.#termsOf(candidate));
    return chosen.map((candidate) => this.#part(candidate, terms, analysis));
  }

  #part(candidate: StatementCandidate, terms: ReadonlySet<string>, analysis: QuestionAnalysis): AnswerPart {
    const { statement, chunk, document } = candidate;
    const place = { chunk, document, start: statement.start, end: statement.end, isListItem: false };
    const cells = statement.kind === 'row' ? chooseCells(statement, terms, analysis, this.#index.analyser) : null;
    if (cells === null) return { ...place, text: statement.plainText };
    const words = answerWords(chunk.language === 'zh' ? 'zh-CN' : 'en');
    const values = cells.cells.map((cell) => (cell.header === '' ? cell.value : `${cell.header} ${cell.value}`));
    return { ...place, text: `${cells.subject}${words.colon}${values.join(chunk.language === 'zh' ? '；' : '; ')}` };
  }

  #render(parts: readonly AnswerPart[], analysis: QuestionAnalysis, language: AnswerLanguage): Omit<ExtractiveResult, 'abstention'> {
    const words = answerWords(language);
    const citations: Citation[] = [];
    const lines: string[] = [];
    let paragraph = '';
    for (const part of parts) {
      const known = citations.find((citation) => citation.documentId === part.document.id && citation.startOffset === part.start && citation.endOffset === part.end);
      const citation = known ?? citationOf(part, citations.length + 1);
      if (known === undefined) citations.push(citation);
      const text = language === 'zh-TW' ? toTraditional(part.text) : part.text;
      if (part.isListItem) lines.push(`- ${text} [${citation.marker}]`);
      else paragraph += `${paragraph === '' ? '' : ' '}${text} [${citation.marker}]`;
    }
    const asOf = analysis.isAboutNow ? parts.map((part) => part.document.asOf ?? '').sort().at(-1) : undefined;
    const text = [...(paragraph === '' ? [] : [paragraph]), ...lines].join('\n');
    const isForeign = citations.every((citation) => citation.language !== documentLanguageOf(language));
    const warnings: Warning[] = isForeign ? [{ code: 'other-language-source', message: words.otherLanguage }] : [];
    return { text: asOf === undefined || asOf === '' ? text : `${words.asOf(asOf)}${text}`, citations, warnings };
  }

  #abstention(retrieval: Retrieval, analysis: QuestionAnalysis, signals: ConfidenceSignals, language: AnswerLanguage): Abstention {
    const reason = this.#reason(retrieval, analysis, signals);
    return { reason, message: answerWords(language).abstention[reason], nearest: this.#nearest(retrieval.hits) };
  }

  #reason(retrieval: Retrieval, analysis: QuestionAnalysis, signals: ConfidenceSignals): AbstentionReason {
    if (INSTRUCTION.test(toSimplified(retrieval.query))) return 'unsafe';
    const hasFieldWords = retrieval.terms.some(({ term }) => term.startsWith('#') || term.startsWith('@'));
    if (!hasFieldWords && analysis.entities.length === 0 && signals.passageDense < 0.45) return 'out-of-scope';
    return 'no-evidence';
  }

  #nearest(hits: readonly Passage[]): Abstention['nearest'] {
    const titles = new Map(hits.map((hit) => [hit.document.id, hit.document.title]));
    return [...titles].slice(0, NEAREST).map(([documentId, title]) => ({ documentId, title }));
  }
}
