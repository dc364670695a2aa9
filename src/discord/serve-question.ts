import type { Answer } from '../answering/answer.js';
import { describeError } from '../shared/errors/describe-error.js';
import type { AskedQuestion } from './asked-question.js';
import type { BotParts } from './bot-parts.js';
import { deliveryWordsIn } from './delivery/delivery-words.js';
import { LiveEdits } from './delivery/live-edits.js';
import type { Reply } from './delivery/reply.js';
import { UndeliverableError } from './delivery/undeliverable-error.js';
import { withChanges } from './calculated-answer.js';
import { sentenceFor } from './failure-sentence.js';
import { wordsIn } from './interface-words.js';
import { keepAnswer, type KeptAnswer } from './kept-answer.js';
import { deliverHeldAnswers } from './held-answers.js';
import { showAnswer } from './show-answer.js';
import { showPosition } from './show-position.js';
import { renderNotice } from './rendering/render-notice.js';
import { renderPartialAnswer } from './rendering/render-partial-answer.js';
import type { Work } from './work-in-progress.js';

/** How a question came to its end. */
type Ending = { readonly kept: KeptAnswer } | { readonly notice: string; readonly why: string };

/**
 * Takes a question from its arrival to the answer, or to the sentence that says why there is none: noted, acknowledged,
 * queued, asked, sent. What is noted outlives the process, so that a restart can finish what is open.
 *
 * @param work - A question may be withdrawn meanwhile: then nothing more is computed, and nothing sent.
 */
export async function serveQuestion(asked: AskedQuestion, reply: Reply, parts: BotParts, work?: Work): Promise<void> {
  const { questions } = parts.records;
  if (!(await questions.open(newRecord(asked, parts)))) return;
  try {
    await reply.acknowledge();
    await questions.acknowledged(asked.id);
    await finishQuestion(asked, reply, parts, work);
  } finally {
    reply.finish();
  }
}

/** The part of `serveQuestion` after the acknowledgement; a restart begins here. */
export async function finishQuestion(asked: AskedQuestion, reply: Reply, parts: BotParts, work?: Work): Promise<void> {
  const { questions } = parts.records;
  const ending = await endingOf(asked, reply, parts, work);
  if (work?.isWithdrawn === true) {
    await reply.takeBack?.();
    return;
  }
  if (ending === UNWANTED) {
    await questions.refused(asked.id, UNWANTED.why);
    return;
  }
  try {
    if ('notice' in ending) {
      await reply.send([renderNotice(ending.notice)]);
      await questions.refused(asked.id, ending.why);
      return;
    }
    await sendAnswer(asked, ending.kept, reply, parts);
  } catch (error) {
    if (!(error instanceof UndeliverableError)) throw error;
    parts.logger.warn({ questionId: asked.id, reason: describeError(error.cause) }, error.message);
    await questions.refused(asked.id, 'undeliverable');
  }
}

async function sendAnswer(asked: AskedQuestion, given: KeptAnswer, reply: Reply, parts: BotParts): Promise<void> {
  const { questions } = parts.records;
  const { id, guildId, conversation } = asked;
  const kept = withChanges(given, parts);
  const answerKey = await keepAnswer(kept, { id, askerId: conversation.askerId, guildId }, parts);
  const shown = { answerKey, embeds: reply.takesEmbeds, showQuestion: asked.showsQuestion };
  const messages = await showAnswer(kept, wordsIn(asked.interfaceLanguage), shown, parts);
  try {
    const ids = await reply.send(messages, (messageId) => questions.sent(id, messageId));
    await questions.delivered(id, ids);
  } catch (error) {
    if (!(error instanceof UndeliverableError) || !asked.isPrivate || answerKey === undefined) throw error;
    parts.logger.info({ questionId: id }, 'a private answer waits for its asker');
    await questions.held(id, answerKey);
    return;
  }
  if (asked.kind === 'interaction') await deliverHeldAnswers(asked, reply, parts);
}

/** The question was withdrawn, or what was shown of its answer was deleted: nobody is told. */
const UNWANTED = { notice: '', why: 'deleted' } as const satisfies Ending;

/** Waits for the question's turn and asks. Never throws. */
async function endingOf(asked: AskedQuestion, reply: Reply, parts: BotParts, work?: Work): Promise<Ending> {
  const { conversation, question, id } = asked;
  const deliveryWords = deliveryWordsIn(asked.interfaceLanguage);
  const ticket = parts.queue.enter(conversation.askerId, asked.guildId);
  if ('full' in ticket) {
    const sentence = ticket.full === 'asker' ? deliveryWords.askerIsFull : deliveryWords.guildIsFull;
    return { notice: sentence(ticket.limit, ticket.retryAt), why: `queue-full-${ticket.full}` };
  }
  try {
    await showPosition(ticket, reply, deliveryWords);
    const history = asked.history === undefined ? parts.recentQuestions.of(conversation, id) : await asked.history();
    await parts.records.questions.answering(id, history);
    parts.recentQuestions.remember(conversation, question, id);
    if (work?.isWithdrawn === true) return UNWANTED;
    const answer = await answerLive(asked, history, reply, parts, work);
    return { kept: { answer, history, isPrivate: asked.isPrivate } };
  } catch (error) {
    if (work?.isWithdrawn === true || reply.isDeleted === true) return UNWANTED;
    const sentence = sentenceFor(error, wordsIn(asked.interfaceLanguage), parts, { questionId: id });
    return { notice: sentence, why: describeError(error) };
  } finally {
    ticket.leave();
  }
}

/** Asks, and shows the answer as far as it is known while it is made. */
async function answerLive(
  asked: AskedQuestion,
  history: readonly string[],
  reply: Reply,
  parts: BotParts,
  work: Work | undefined,
): Promise<Answer> {
  const { id, question, language, guildId, interfaceLanguage } = asked;
  const options = { embeds: reply.takesEmbeds, showQuestion: asked.showsQuestion };
  const deletion = new AbortController();
  const live = new LiveEdits(async (text) => {
    const partial = { question, language: interfaceLanguage, text };
    await reply.showState(renderPartialAnswer(partial, wordsIn(interfaceLanguage), options));
    if (reply.isDeleted === true) deletion.abort();
  });
  try {
    const answer = await parts.application.assistant.ask({
      ...{ id, question, history, language },
      onText: (piece) => live.add(piece),
      signal: AbortSignal.any([deletion.signal, ...(work === undefined ? [] : [work.signal])]),
      ...(guildId === null ? {} : { budgetId: guildId }),
    });
    deletion.signal.throwIfAborted();
    return answer;
  } finally {
    await live.end(work?.isWithdrawn === true || deletion.signal.aborted);
  }
}

function newRecord(asked: AskedQuestion, parts: BotParts) {
  const { conversation } = asked;
  return {
    id: asked.id,
    kind: asked.kind,
    ...(asked.token === undefined ? {} : { token: asked.token }),
    channelId: conversation.placeId,
    ...(asked.kind === 'message' ? { messageId: asked.id } : {}),
    ...(asked.guildId === null ? {} : { guildId: asked.guildId }),
    userHash: parts.hashUser(conversation.askerId),
    question: asked.question,
    language: asked.language,
    isPrivate: asked.isPrivate,
    locale: asked.interfaceLanguage,
    createdAt: parts.clock.now(),
  };
}
