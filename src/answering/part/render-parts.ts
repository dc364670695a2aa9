import { toTraditional } from '../../language/chinese-script.js';
import { documentLanguageOf, type AnswerLanguage } from '../../language/language.js';
import type { Recogniser } from '../../lexicon/recogniser.js';
import type { Citation, Warning } from '../answer.js';
import { answerWords } from '../answer-words.js';
import type { QuestionAnalysis } from '../question/analyse-question.js';
import { citationOf, type AnswerPart } from './answer-part.js';

/** The text of an answer with what it cites. */
export interface RenderedParts {
  readonly text: string;
  readonly citations: readonly Citation[];
  readonly warnings: readonly Warning[];
}

/** The newest as-of date of the parts; empty where none has one. */
function newestAsOf(parts: readonly AnswerPart[]): string {
  const dates = parts.map((part) => part.document.asOf ?? '').sort();
  return dates.at(-1) ?? '';
}

/** Paragraphs in the order in which they are read. A list that answers directly stands before what surrounds it. */
function arrange(sentences: readonly string[], lines: readonly string[], isListDirect: boolean, gap: string): string[] {
  if (isListDirect) return [...lines, ...(sentences.length > 0 ? ['', sentences.join(gap)] : [])];
  const [direct, ...context] = sentences;
  return [...(direct === undefined ? [] : [direct]), ...(context.length > 0 ? [context.join(gap)] : []), ...lines];
}

/**
 * Parts as the text of an answer: the first on a line of its own, what surrounds it on the next, list lines each on
 * theirs, every one with the marker of its citation. The same characters are cited once.
 *
 * @param parts - At least one, the direct answer first.
 */
export function renderParts(
  parts: readonly AnswerPart[],
  analysis: QuestionAnalysis,
  language: AnswerLanguage,
  recogniser: Recogniser,
): RenderedParts {
  const words = answerWords(language);
  const citations: Citation[] = [];
  const lines: string[] = [];
  const sentences: string[] = [];
  for (const part of parts) {
    const known = citations.find(
      ({ documentId, startOffset, endOffset }) =>
        documentId === part.document.id && startOffset === part.start && endOffset === part.end,
    );
    const citation = known ?? citationOf(part, citations.length + 1, recogniser);
    if (known === undefined) citations.push(citation);
    const text = language === 'zh-TW' ? toTraditional(part.text) : part.text;
    const marked = `${text}${words.markerGap}[${citation.marker}]`;
    if (part.isListItem) lines.push(`- ${marked}`);
    else sentences.push(marked);
  }
  const text = arrange(sentences, lines, parts[0]?.isListItem === true, words.sentenceGap).join('\n');
  const asOf = analysis.isAboutNow ? newestAsOf(parts) : '';
  const isForeign = citations.every((citation) => citation.language !== documentLanguageOf(language));
  const warnings: Warning[] = isForeign ? [{ code: 'other-language-source', message: words.otherLanguage }] : [];
  return { text: asOf === '' ? text : `${words.asOf(asOf)}${text}`, citations, warnings };
}
