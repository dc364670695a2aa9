import type { AnsweredAnswer } from '../../answering/answer.js';
import type { AnswerLanguage } from '../../language/language.js';
import type { InterfaceWords } from '../interface-words.js';
import { outgoing, type OutgoingMessage } from './outgoing-message.js';
import type { RenderAnswerOptions } from './render-answer-options.js';
import { renderAnswer } from './render-answer.js';

/** An answer that is still being made. */
export interface PartialAnswer {
  readonly question: string;
  readonly language: AnswerLanguage;
  /** What of its text there is. */
  readonly text: string;
}

/**
 * The beginning of an answer as it will look, without buttons and citations, with dots for what is still to come. A text longer
 * than a message is shown as far as the first one goes.
 */
export function renderPartialAnswer(
  { question, language, text }: PartialAnswer,
  words: InterfaceWords,
  options: Pick<RenderAnswerOptions, 'embeds' | 'showQuestion'>,
): OutgoingMessage {
  const answer: AnsweredAnswer = {
    kind: 'answered',
    ...{ question, query: question, language, text: `${text.trimEnd()} …` },
    citations: [],
    warnings: [],
    answeredBy: '',
    timings: { embedMs: 0, searchMs: 0, answerMs: 0, totalMs: 0 },
  };
  const [first] = renderAnswer(answer, words, { ...options, answerKey: undefined });
  const { content, embeds } = first ?? {};
  return outgoing({ ...(content === undefined ? {} : { content }), ...(embeds === undefined ? {} : { embeds }) });
}
