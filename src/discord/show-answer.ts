import type { Chart } from '../charts/chart.js';
import { describeError } from '../shared/errors/describe-error.js';
import type { AnswerLanguage } from '../language/language.js';
import type { BotParts } from './bot-parts.js';
import type { InterfaceWords } from './interface-words.js';
import type { KeptAnswer } from './kept-answer.js';
import { raisedExponents } from './rendering/calculation-lines.js';
import { clip } from './rendering/clip.js';
import { messageLimits } from './rendering/limits.js';
import type { OutgoingMessage } from './rendering/outgoing-message.js';
import type { RenderAnswerOptions } from './rendering/render-answer-options.js';
import { renderAnswer } from './rendering/render-answer.js';

const FILE_NAME = 'chart.png';

/**
 * An answer as messages, with its picture where it has one. What draws is loaded for the first picture; one that cannot be
 * drawn is left out, for the text says the same.
 */
export async function showAnswer(
  kept: KeptAnswer,
  words: InterfaceWords,
  options: RenderAnswerOptions,
  parts: Pick<BotParts, 'logger'>,
): Promise<OutgoingMessage[]> {
  const { answer, calculation } = kept;
  const messages = renderAnswer(answer, words, { ...options, changes: calculation?.changes ?? [] });
  if (answer.kind !== 'calculated' || answer.chart === undefined) return messages;
  try {
    const [first, ...rest] = messages;
    return first === undefined ? [] : [await withPicture(first, answer.chart, answer.language), ...rest];
  } catch (error) {
    parts.logger.error({ reason: describeError(error) }, 'a picture could not be drawn; the answer goes without it');
    return messages;
  }
}

/** Shows the picture below the embed's text, or below a plain message; its alternative text is the attachment's description. */
async function withPicture(message: OutgoingMessage, chart: Chart, language: AnswerLanguage): Promise<OutgoingMessage> {
  const { drawPng } = await import('../charts/draw-png.js');
  const { png } = await drawPng(chart, { theme: 'dark', language });
  const description = clip(raisedExponents(chart.altText), messageLimits.attachmentDescriptionChars);
  const [embed, ...others] = message.embeds ?? [];
  return {
    ...message,
    ...(embed === undefined ? {} : { embeds: [{ ...embed, image: { url: `attachment://${FILE_NAME}` } }, ...others] }),
    files: [{ name: FILE_NAME, attachment: png, description }],
  };
}
