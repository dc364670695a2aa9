import type { Message } from 'discord.js';
import type { BotParts } from '../bot-parts.js';
import { isAllowedChannel } from '../preconditions/allowed-channel.js';
import {
  addressedQuestion,
  isForumPost,
  isOfPerson,
  postText,
  spokenText,
  type AddressedQuestion,
} from './addressed-question.js';
import { looksLikeQuestion } from './looks-like-question.js';

/** What the bot is to answer of a message, by whichever way in; `undefined` where it is to stay silent. */
export function questionOf(message: Message, parts: BotParts): AddressedQuestion | undefined {
  if (!isOfPerson(message)) return undefined;
  const parentId = message.channel.isThread() ? message.channel.parentId : null;
  const place = { channelId: message.channelId, parentId, guildId: message.guildId };
  if (!isAllowedChannel(place, parts.allowedChannelIds)) return undefined;
  if (message.guildId !== null && parts.records.guilds.isPaused(message.guildId)) return undefined;
  return addressedQuestion(message) ?? volunteeredQuestion(message, parts);
}

/** A question in a channel where the bot answers of its own accord. */
function volunteeredQuestion(message: Message, parts: BotParts): AddressedQuestion | undefined {
  const { channel } = message;
  const { autoAnswerChannelIds } = parts.settings;
  if (channel.isThread()) {
    // One answer to a new forum post; what follows is talk among people.
    const isNewPost = isForumPost(channel) && message.id === channel.id;
    if (!isNewPost || !autoAnswerChannelIds.includes(channel.parentId ?? '')) return undefined;
    return { question: postText(message, channel), isCalled: false };
  }
  if (!autoAnswerChannelIds.includes(channel.id)) return undefined;
  // Whoever replies to somebody or names somebody speaks to that person.
  if (message.reference !== null || message.mentions.users.size > 0 || message.mentions.roles.size > 0)
    return undefined;
  const question = spokenText(message);
  return looksLikeQuestion(question) ? { question, isCalled: false } : undefined;
}
