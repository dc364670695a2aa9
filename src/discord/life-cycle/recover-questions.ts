import { DiscordAPIError, RESTJSONErrorCodes, type Client, type Message, type SendableChannels } from 'discord.js';
import { describeError } from '../../shared/errors/describe-error.js';
import type { QuestionRecord } from '../../storage/bot-records.js';
import type { BotParts } from '../bot-parts.js';
import { deliveryWordsIn } from '../delivery/delivery-words.js';
import { isRefusal } from '../delivery/discord-failure.js';
import { MessageReply } from '../delivery/message-reply.js';
import type { Reply } from '../delivery/reply.js';
import { findSendableChannel } from '../delivery/send-to-channel.js';
import { TokenReply } from '../delivery/token-reply.js';
import { UndeliverableError } from '../delivery/undeliverable-error.js';
import { askedIn } from '../events/message-create.js';
import { languageOfLocale, languageOfMessage } from '../interface-words.js';
import { renderNotice } from '../rendering/render-notice.js';
import type { AskedQuestion } from '../asked-question.js';
import { finishQuestion } from '../serve-question.js';
import type { Work } from '../work-in-progress.js';

/** Older questions are not answered into a conversation that went on: their askers are told to ask again. */
const MAX_AGE_MS = 3600_000;
/** Messages looked through for an answer that was sent just before the process ended. */
const MAX_LOOKED_AT = 50;

/**
 * Finishes what an earlier process left open: each question is answered where its asker waits, or its asker is told why not, by
 * what Discord still offers. Never throws. A question that the network keeps from its asker stays open for the next start.
 */
export async function recoverQuestions(client: Client<true>, parts: BotParts): Promise<void> {
  const open = await parts.records.questions.unfinished();
  if (open.length === 0) return;
  parts.logger.info({ questions: open.length }, 'finishing what the last run left open');
  for (const { id } of open) parts.seenIds.isNew(id);
  await Promise.all(
    open.map((record) => parts.workInProgress.runNamed(record.id, (work) => recoverOne(client, record, parts, work))),
  );
}

async function recoverOne(client: Client<true>, record: QuestionRecord, parts: BotParts, work: Work): Promise<void> {
  const { questions } = parts.records;
  const fields = { questionId: record.id };
  try {
    const found =
      record.kind === 'interaction' ? interactionOf(client, record, parts) : await messageOf(client, record, parts);
    if ('gone' in found) {
      parts.logger.info({ ...fields, reason: found.gone }, 'a question left open is dropped');
      await questions.refused(record.id, found.gone);
      return;
    }
    await finish(found, record, parts, work);
  } catch (error) {
    parts.logger.error({ ...fields, err: error }, 'a question left open was not finished');
    if (error instanceof DiscordAPIError) await questions.refused(record.id, describeError(error));
  }
}

/** A question with the way back to its asker. */
interface Recovered {
  readonly asked: AskedQuestion;
  readonly reply: Reply;
  readonly parts: BotParts;
}

async function finish(
  { asked, reply, parts }: Recovered,
  record: QuestionRecord,
  { clock }: BotParts,
  work: Work,
): Promise<void> {
  try {
    await reply.acknowledge();
    const isTooOld = clock.now() - record.createdAt > MAX_AGE_MS;
    // A private answer waits for its asker and disturbs nobody.
    if (isTooOld && !record.isPrivate) await apologise(asked, reply, parts);
    else await finishQuestion(asked, reply, parts, work);
  } finally {
    reply.finish();
  }
}

async function apologise(asked: AskedQuestion, reply: Reply, { records, logger }: BotParts): Promise<void> {
  try {
    await reply.send([renderNotice(deliveryWordsIn(asked.interfaceLanguage).interrupted)]);
  } catch (error) {
    if (!(error instanceof UndeliverableError)) throw error;
    logger.info({ questionId: asked.id, reason: error.message }, 'an asker could not be told');
  }
  await records.questions.refused(asked.id, 'interrupted');
}

/** The asker's id is not known any more: what is kept of the person goes by the hash that is. */
function interactionOf(client: Client<true>, record: QuestionRecord, parts: BotParts): Recovered {
  const { id, token = '', channelId, isPrivate, userHash, locale } = record;
  const address = { client, id, applicationId: client.application.id, token, channelId, userId: undefined, isPrivate };
  return {
    reply: new TokenReply(address, parts.logger, record.messageIds.length),
    asked: {
      id,
      kind: 'interaction',
      token,
      question: record.question,
      language: languageOf(record),
      interfaceLanguage: locale === undefined ? languageOfMessage(record.question) : languageOfLocale(locale),
      conversation: { placeId: channelId, askerId: userHash },
      guildId: record.guildId ?? null,
      isPrivate,
      showsQuestion: true,
      history: () => Promise.resolve(record.history ?? []),
    },
    parts: { ...parts, hashUser: () => userHash },
  };
}

async function messageOf(
  client: Client<true>,
  record: QuestionRecord,
  parts: BotParts,
): Promise<Recovered | { readonly gone: string }> {
  const channel = await unlessRefused(() => findSendableChannel(client, record.channelId));
  if (channel === undefined) return { gone: 'its channel takes no messages' };
  const { history } = record;
  try {
    const message = await channel.messages.fetch({ message: record.id, cache: false });
    const asked = askedIn(message, record.question, parts);
    const existingIds = record.messageIds.length > 0 ? record.messageIds : await answersTo(message, channel);
    return {
      asked: history === undefined ? asked : { ...asked, history: () => Promise.resolve(history) },
      reply: new MessageReply(
        {
          client,
          messageId: record.id,
          channel,
          userId: message.author.id,
          language: asked.interfaceLanguage,
          existingIds,
        },
        parts.logger,
      ),
      parts,
    };
  } catch (error) {
    if (error instanceof DiscordAPIError && error.code === RESTJSONErrorCodes.UnknownMessage) {
      return { gone: 'it was deleted' };
    }
    throw error;
  }
}

/**
 * The bot's replies to a message that were sent, and not noted before the process ended. What is read goes into no cache:
 * discord.js tells nobody of a new message that it has in its cache already.
 */
async function answersTo(message: Message, channel: SendableChannels): Promise<string[]> {
  const later = await unlessRefused(() =>
    channel.messages.fetch({ after: message.id, limit: MAX_LOOKED_AT, cache: false }),
  );
  const own = [...(later?.values() ?? [])].filter(
    ({ author, reference }) => author.id === message.client.user.id && reference?.messageId === message.id,
  );
  return own.map(({ id }) => id);
}

async function unlessRefused<Result>(call: () => Promise<Result>): Promise<Result | undefined> {
  try {
    return await call();
  } catch (error) {
    if (isRefusal(error)) return undefined;
    throw error;
  }
}

function languageOf({ language }: QuestionRecord): AskedQuestion['language'] {
  return language === 'zh-CN' || language === 'zh-TW' || language === 'en' ? language : 'auto';
}
