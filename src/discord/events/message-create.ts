import { Events, type Message } from 'discord.js';
import { answerQuestion } from '../answer-question.js';
import type { BotParts } from '../bot-parts.js';
import { helpIn } from '../commands/help.js';
import { MessageReply } from '../delivery/message-reply.js';
import { languageOfLocale, languageOfMessage, wordsIn } from '../interface-words.js';
import { isAllowedChannel } from '../preconditions/allowed-channel.js';
import { renderAnswer } from '../rendering/render-answer.js';
import { renderNotice } from '../rendering/render-notice.js';
import { addressedQuestion } from './addressed-question.js';
import type { EventListener } from './event-listener.js';

/** Answers mentions, direct messages and replies to the bot, each message once. */
export const messageCreate: EventListener<Events.MessageCreate> = {
  name: Events.MessageCreate,
  async handle(parts, message) {
    const addressed = addressedQuestion(message);
    if (addressed === undefined || !parts.seenIds.isNew(message.id)) return;
    const parentId = message.channel.isThread() ? message.channel.parentId : null;
    const place = { channelId: message.channelId, parentId, guildId: message.guildId };
    if (!isAllowedChannel(place, parts.allowedChannelIds)) return;
    // A reply without words (a sticker, a picture) is talk among people, not a call for help.
    if (addressed.question === '' && !addressed.isCalled) return;
    await parts.workInProgress.run(() => respond(message, addressed.question, parts));
  },
};

async function respond(message: Message, question: string, parts: BotParts): Promise<void> {
  if (!message.channel.isSendable()) return;
  const reply = new MessageReply(message, message.channel, parts.logger);
  if (question === '') {
    const language = languageOfLocale(message.guild?.preferredLocale ?? 'en');
    await reply.send([helpIn(language, parts.application)]);
    return;
  }
  const words = wordsIn(languageOfMessage(question));
  if (parts.workInProgress.isClosing) {
    await reply.send([renderNotice(words.restarting)]);
    return;
  }
  const stopTyping = reply.startTyping();
  try {
    const conversation = { placeId: message.channelId, askerId: message.author.id };
    const asked = { id: message.id, question, language: 'auto', conversation } as const;
    const outcome = await answerQuestion(asked, words, parts);
    if ('notice' in outcome) {
      await reply.send([renderNotice(outcome.notice)]);
      return;
    }
    const answerKey = parts.recentAnswers.keep(outcome.answer);
    await reply.send(renderAnswer(outcome.answer, words, { answerKey, embeds: reply.takesEmbeds }));
  } finally {
    stopTyping();
  }
}
