import { describeError } from '../shared/errors/describe-error.js';
import type { BotParts } from './bot-parts.js';
import { deliveryWordsIn } from './delivery/delivery-words.js';
import type { Reply } from './delivery/reply.js';
import { wordsIn } from './interface-words.js';
import { findKeptAnswer } from './kept-answer.js';
import { renderNotice } from './rendering/render-notice.js';
import { showAnswer } from './show-answer.js';
import type { AskedQuestion } from './asked-question.js';

/** Shows the asker, and nobody else, the private answers that could not be shown when they were ready. */
export async function deliverHeldAnswers(asked: AskedQuestion, reply: Reply, parts: BotParts): Promise<void> {
  if (reply.whisper === undefined) return;
  const { questions } = parts.records;
  const userHash = parts.hashUser(asked.conversation.askerId);
  const held = await questions.heldFor(userHash);
  for (const { id, answerKey } of held) {
    const kept = answerKey === undefined ? undefined : await findKeptAnswer(answerKey, parts);
    if (kept === undefined || answerKey === undefined) {
      await questions.refused(id, 'no longer kept');
      continue;
    }
    const notice = renderNotice(deliveryWordsIn(asked.interfaceLanguage).heldAnswer);
    const shown = { answerKey, showQuestion: true };
    const answer = await showAnswer(kept, wordsIn(asked.interfaceLanguage), shown, parts);
    try {
      await reply.whisper([notice, ...answer]);
    } catch (error) {
      // It waits for the use after this one.
      parts.logger.info({ questionId: id, reason: describeError(error) }, 'a held answer could not be shown');
      return;
    }
    await questions.delivered(id);
  }
}
