import { Events, type Message, type SendableChannels } from 'discord.js';
import type { Conversation } from '../../memory/conversation.js';
import type { BotParts } from '../bot-parts.js';
import { helpIn } from '../commands/help.js';
import { addressOfMessage, MessageReply } from '../delivery/message-reply.js';
import { languageOfLocale, languageOfMessage, wordsIn } from '../interface-words.js';
import { renderNotice } from '../rendering/render-notice.js';
import type { AskedQuestion } from '../asked-question.js';
import { serveQuestion } from '../serve-question.js';
import { conversationAbove } from './conversation-above.js';
import type { EventListener } from './event-listener.js';
import { questionOf } from './message-question.js';

/** Answers mentions, direct messages, replies to the bot, and questions where it answers unasked, each message once. */
export const messageCreate: EventListener<Events.MessageCreate> = {
  name: Events.MessageCreate,
  async handle(parts, message) {
    const addressed = questionOf(message, parts);
    if (addressed === undefined || !message.channel.isSendable()) return;
    if (!parts.seenIds.isNew(message.id)) return;
    const { channel } = message;
    if (addressed.question === '') {
      // A reply without words (a sticker, a picture) is talk among people, not a call for help.
      if (addressed.isCalled) await parts.workInProgress.run(() => help(message, channel, parts));
      return;
    }
    if (parts.workInProgress.isClosing) {
      await parts.workInProgress.run(() => refuse(message, channel, addressed.question, parts));
      return;
    }
    const asked = askedIn(message, addressed.question, parts);
    const address = addressOfMessage(message, channel, asked.interfaceLanguage);
    await parts.workInProgress.runNamed(message.id, (work) =>
      serveQuestion(asked, new MessageReply(address, parts.logger), parts, work),
    );
  },
};

/** The question that a message asks, with what stands above it. */
export function askedIn(message: Message, question: string, parts: BotParts): AskedQuestion {
  const conversation = conversationOfMessage(message);
  return {
    id: message.id,
    kind: 'message',
    question,
    language: 'auto',
    interfaceLanguage: languageOfMessage(question),
    conversation,
    guildId: message.guildId,
    isPrivate: false,
    showsQuestion: false,
    history: async () =>
      (await conversationAbove(message, conversation, parts)) ?? parts.recentQuestions.of(conversation, message.id),
  };
}

/** The conversation that a message belongs to: the same person's in the same channel or thread. */
export function conversationOfMessage(message: Message): Conversation {
  return { placeId: message.channelId, askerId: message.author.id };
}

async function help(message: Message, channel: SendableChannels, parts: BotParts): Promise<void> {
  const language = languageOfLocale(message.guild?.preferredLocale ?? 'en');
  const reply = new MessageReply(addressOfMessage(message, channel, language), parts.logger);
  await reply.send([helpIn(language, parts.application)]);
}

async function refuse(message: Message, channel: SendableChannels, question: string, parts: BotParts): Promise<void> {
  const language = languageOfMessage(question);
  const reply = new MessageReply(addressOfMessage(message, channel, language), parts.logger);
  await reply.send([renderNotice(wordsIn(language).restarting)]);
}
