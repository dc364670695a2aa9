import type { TableCell } from '../chunking/chunk.js';
import type { OpenIndex } from '../indexing/open-index.js';
import { toSimplified, toTraditional } from '../language/chinese-script.js';
import { documentLanguageOf, type AnswerLanguage } from '../language/language.js';
import type { Passage, Retrieval } from '../retrieval/hybrid-searcher.js';
import { analyseQuestion, type QuestionAnalysis } from './question/analyse-question.js';
import type { Abstention, AbstentionReason, Citation, Explanation, Warning } from './answer.js';
import { citationOf, type AnswerPart } from './part/answer-part.js';
import { answerWords } from './answer-words.js';
import { chooseCells, type ChosenCells } from './part/choose-cell.js';
import { chooseStatements } from './statement/choose-statements.js';
import { confidenceOf, confidenceSignals, type ConfidenceSignals } from './confidence/confidence.js';
import { confidenceThreshold } from './confidence/confidence-weights.js';
import { explain } from './explain.js';
import type { QuestionKind } from './question/question-kind.js';
import { listParts } from './part/list-parts.js';
import { StatementScorer } from './statement/score-statements.js';
import type { StatementCandidate } from './statement/statement-candidate.js';

/** Passages whose statements are weighed. */
const PASSAGES = 14;
/** Kinds of question that one line answers, or two set side by side. */
const NEVER_LISTED: ReadonlySet<QuestionKind> = new Set([
  'comparison',
  'yes-no',
  'reason',
  'definition',
  'person',
  'date',
]);
/** A list must begin this close to the best statement. */
const LIST_GAP = 0.5;
/** A row that scores this far above the next answers alone. */
const SINGLED_GAP = 0.7;
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

/** Whether a sentence is a list by itself: three things or more, joined by commas. */
function isEnumeration(text: string): boolean {
  return (text.match(/、/g)?.length ?? 0) >= 2 || /(?:[^,]{2,40}, ){2,}(?:and|or) /.test(text);
}

/** Cells beside the chosen ones that are shown, and their longest text, so that a wide table does not fill the screen. */
const OTHER_CELLS = 5;
const OTHER_CELL_CHARACTERS = 60;

/** The chosen cells of a row, what else the row says in brackets: "H20：显存 96 GB（带宽 4.0 TB/s）". */
function rowText({ subject, cells, others }: ChosenCells, isChinese: boolean): string {
  const [colon, semicolon, open, close] = isChinese ? ['：', '；', '（', '）'] : [': ', '; ', ' (', ')'];
  const pairs = (list: readonly TableCell[]): string =>
    list.map(({ header, value }) => (header === '' ? value : `${header} ${value}`)).join(semicolon);
  const rest = others.filter(({ value }) => value.length <= OTHER_CELL_CHARACTERS).slice(0, OTHER_CELLS);
  return `${subject}${colon}${pairs(cells)}${rest.length === 0 ? '' : `${open}${pairs(rest)}${close}`}`;
}

export interface AnswerOptions {
  /** Adds the explanation. Default false. */
  readonly wantsExplanation?: boolean;
  /** The question does not say what it is about: it is asked back. Default false. */
  readonly isUnclear?: boolean;
}

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
  answer(retrieval: Retrieval, language: AnswerLanguage, options: AnswerOptions = {}): ExtractiveResult {
    const { recogniser } = this.#index.analyser;
    const analysis = analyseQuestion(retrieval.query, recogniser);
    const candidates = this.#scorer.score(retrieval, retrieval.hits.slice(0, PASSAGES), analysis);
    const signals = confidenceSignals(retrieval, candidates, analysis, this.#index.lexicalIndex);
    const confidence = confidenceOf(signals);
    const isInstruction = INSTRUCTION.test(toSimplified(retrieval.query));
    const isAnswerable = candidates.length > 0 && !isInstruction && options.isUnclear !== true;
    const isSupported = isAnswerable && confidence >= confidenceThreshold;
    const parts = isSupported ? this.#parts(retrieval, candidates, analysis) : [];
    const explanation = options.wantsExplanation
      ? explain({ retrieval, analysis, candidates, parts, confidence, signals: { ...signals }, recogniser })
      : undefined;
    const rest = explanation === undefined ? {} : { explanation };
    if (parts.length === 0) {
      const abstention = this.#abstention(retrieval, analysis, signals, language, options);
      return { text: abstention.message, citations: [], warnings: [], abstention, ...rest };
    }
    return { ...this.#render(parts, analysis, language), ...rest };
  }

  #termsOf(candidate: StatementCandidate): ReadonlySet<string> {
    return this.#scorer.termsOfStatement(candidate.chunkNumber, candidate.position);
  }

  #parts(retrieval: Retrieval, candidates: readonly StatementCandidate[], analysis: QuestionAnalysis): AnswerPart[] {
    const terms = new Set(retrieval.terms.map(({ term }) => term));
    const chosen = chooseStatements(candidates, analysis, this.#index, (candidate) => this.#termsOf(candidate));
    const list = this.#list(candidates, chosen, analysis, terms);
    if (list.length > 1) return list;
    const parts = chosen.map((candidate) => this.#part(candidate, terms, analysis));
    const told = parts.filter((part, index) => parts.findIndex((other) => other.text === part.text) === index);
    // A cell of the row about the very thing that was asked for answers more directly than a sentence around it.
    const direct =
      analysis.kind === 'amount' ? told.find((part) => part.isCell && this.#isAboutAsked(part, analysis)) : undefined;
    return direct === undefined ? told : [direct, ...told.filter((part) => part !== direct)];
  }

  /** The list or table that answers as a whole: one that was asked for, or whose lines were chosen one by one anyway. */
  #list(
    candidates: readonly StatementCandidate[],
    chosen: readonly StatementCandidate[],
    analysis: QuestionAnalysis,
    terms: ReadonlySet<string>,
  ): AnswerPart[] {
    const [best] = candidates;
    if (best === undefined || NEVER_LISTED.has(analysis.kind)) return [];
    const holds = (parts: readonly AnswerPart[], candidate: StatementCandidate): boolean =>
      parts.some(
        (part) =>
          part.chunk.id === candidate.chunk.id &&
          part.start <= candidate.statement.start &&
          part.end >= candidate.statement.end,
      );
    const starts = analysis.kind === 'list' ? candidates.slice(0, 3) : chosen.slice(0, 1);
    // One row far ahead of the others is the answer; the rest of its table is not.
    const isSingled = analysis.kind !== 'list' && (chosen[1]?.score ?? 0) < best.score - SINGLED_GAP;
    if (isSingled) return [];
    for (const start of starts) {
      if (start.score < best.score - LIST_GAP || isEnumeration(start.statement.plainText)) continue;
      const parts = listParts(
        this.#index,
        start,
        (statement) => chooseCells(statement, terms, analysis, this.#index.analyser)?.cells ?? null,
      );
      const support = candidates.slice(0, 10).filter((candidate) => holds(parts, candidate)).length;
      const needed = analysis.kind === 'list' ? 2 : Math.max(3, chosen.length - 1);
      const supported =
        analysis.kind === 'list' ? support : chosen.filter((candidate) => holds(parts, candidate)).length;
      if (supported >= needed) return this.#aboutAsked(parts, analysis);
    }
    return [];
  }

  /** The lines that name what was asked, where some of a table's lines do and others are about other things. */
  #aboutAsked(parts: readonly AnswerPart[], analysis: QuestionAnalysis): AnswerPart[] {
    if (parts.some(({ kind }) => kind !== 'row')) return [...parts];
    const { recogniser } = this.#index.analyser;
    const asked = new Set(analysis.entities.flatMap((id) => [id, ...recogniser.relatedTo(id)]));
    const about = parts.filter((part) => recogniser.entitiesIn(part.text).some((id) => asked.has(id)));
    return about.length >= 2 ? about : [...parts];
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

  #render(
    parts: readonly AnswerPart[],
    analysis: QuestionAnalysis,
    language: AnswerLanguage,
  ): Omit<ExtractiveResult, 'abstention'> {
    const words = answerWords(language);
    const citations: Citation[] = [];
    const lines: string[] = [];
    const sentences: string[] = [];
    for (const part of parts) {
      const known = citations.find(
        (citation) =>
          citation.documentId === part.document.id &&
          citation.startOffset === part.start &&
          citation.endOffset === part.end,
      );
      const citation = known ?? citationOf(part, citations.length + 1, this.#index.analyser.recogniser);
      if (known === undefined) citations.push(citation);
      const text = language === 'zh-TW' ? toTraditional(part.text) : part.text;
      const marked = `${text}${words.markerGap}[${citation.marker}]`;
      if (part.isListItem) lines.push(`- ${marked}`);
      else sentences.push(marked);
    }
    // The direct answer stands on a line of its own; what surrounds it follows.
    const [direct, ...context] = sentences;
    const paragraphs = [direct, context.join(words.sentenceGap)].filter((text) => text !== undefined && text !== '');
    const asOf = analysis.isAboutNow
      ? parts
          .map((part) => part.document.asOf ?? '')
          .sort()
          .at(-1)
      : undefined;
    const text = [...paragraphs, ...lines].join('\n');
    const isForeign = citations.every((citation) => citation.language !== documentLanguageOf(language));
    const warnings: Warning[] = isForeign ? [{ code: 'other-language-source', message: words.otherLanguage }] : [];
    return { text: asOf === undefined || asOf === '' ? text : `${words.asOf(asOf)}${text}`, citations, warnings };
  }

  #abstention(
    retrieval: Retrieval,
    analysis: QuestionAnalysis,
    signals: ConfidenceSignals,
    language: AnswerLanguage,
    options: AnswerOptions,
  ): Abstention {
    const reason = options.isUnclear === true ? 'ambiguous' : this.#reason(retrieval, analysis, signals);
    return { reason, message: answerWords(language).abstention[reason], nearest: this.#nearest(retrieval.hits) };
  }

  #reason(retrieval: Retrieval, analysis: QuestionAnalysis, signals: ConfidenceSignals): AbstentionReason {
    if (INSTRUCTION.test(toSimplified(retrieval.query))) return 'unsafe';
    if (!analysis.hasFieldWords && signals.passageDense < 0.45) return 'out-of-scope';
    return 'no-evidence';
  }

  #nearest(hits: readonly Passage[]): Abstention['nearest'] {
    const titles = new Map(hits.map((hit) => [hit.document.id, hit.document.title]));
    return [...titles].slice(0, NEAREST).map(([documentId, title]) => ({ documentId, title }));
  }
}
