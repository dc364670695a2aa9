import type { Message, SendableChannels, TextBasedChannel } from 'discord.js';
import { describeError } from '../../shared/errors/describe-error.js';
import type { Conversation } from '../../memory/conversation.js';
import type { BotParts } from '../bot-parts.js';
import { isForumPost, isOfPerson, postText, spokenText } from './addressed-question.js';

/** Messages looked at above a question, and what is taken of each; an answer is wanted, not an archive. */
const MAX_CHAIN = 16;
const MAX_THREAD = 30;
const MAX_QUESTIONS = 8;
const MAX_CHARS = 500;
/** Longest that the bot looks; then it works with what it has. */
const MAX_WAIT_MS = 3000;

/**
 * What stands above a message, oldest first, whoever wrote it: the chain of replies, or in a thread what was said there.
 * `undefined` where nothing stands above, as with a fresh mention: then the asker's own questions of late count.
 */
export async function conversationAbove(
  message: Message,
  conversation: Conversation,
  parts: BotParts,
): Promise<readonly string[] | undefined> {
  const chain = message.reference?.messageId === undefined ? [] : await chainAbove(message, parts);
  if (chain.length > 0) return chain;
  return message.channel.isThread() ? threadAbove(message.channel, conversation, parts, message.id) : undefined;
}

/**
 * What was said in a thread before a message, oldest first: by people, and what they asked the bot by command there.
 *
 * @param beforeId - Id of the message or interaction.
 */
export async function threadAbove(
  channel: TextBasedChannel | SendableChannels,
  conversation: Conversation,
  parts: BotParts,
  beforeId: string,
): Promise<readonly string[] | undefined> {
  if (!channel.isThread()) return undefined;
  const page = await patiently(parts, () =>
    channel.messages.fetch({ limit: MAX_THREAD, before: beforeId, cache: false }),
  );
  if (page === undefined) return undefined;
  const forgottenAt = parts.recentQuestions.forgottenAt(conversation);
  const said = [...page.values()].sort((one, other) => one.createdTimestamp - other.createdTimestamp);
  // The message that a thread grew from stands in the channel above, under the thread's own id.
  const starter =
    page.has(channel.id) || page.size === MAX_THREAD || channel.id === beforeId
      ? null
      : await patiently(parts, () => channel.fetchStarterMessage());
  const all = starter === null || starter === undefined ? said : [starter, ...said];
  const texts = all
    .filter((each) => each.createdTimestamp > forgottenAt)
    .map((each) => (each.id === channel.id && isForumPost(channel) ? postText(each, channel) : questionIn(each)));
  return latest(texts);
}

/** The messages that a reply replies to, one by one, fetched where they are not cached. */
async function chainAbove(message: Message, parts: BotParts): Promise<readonly string[]> {
  const above: string[] = [];
  const deadline = parts.clock.now() + MAX_WAIT_MS;
  let current = message;
  for (let step = 0; step < MAX_CHAIN && parts.clock.now() < deadline; step += 1) {
    const id = current.reference?.messageId;
    if (id === undefined || current.reference?.channelId !== message.channelId) break;
    const replied = await patiently(parts, () => message.channel.messages.fetch({ message: id, cache: false }));
    if (replied === undefined) break;
    above.unshift(questionIn(replied));
    current = replied;
  }
  return latest(above);
}

/** What a message adds to the conversation: a person's words, or of the bot's answers the question that they show. */
function questionIn(message: Message): string {
  if (message.author.id === message.client.user.id) return message.embeds[0]?.author?.name ?? '';
  return isOfPerson(message) ? spokenText(message).slice(0, MAX_CHARS) : '';
}

function latest(texts: readonly string[]): readonly string[] {
  return texts.filter((text) => text !== '').slice(-MAX_QUESTIONS);
}

/**
 * What Discord gives in time; nothing where it refuses, as without Read Message History, or is slow. Nothing that is read
 * goes into the cache: discord.js tells nobody of a new message that it has there already.
 */
async function patiently<Result>(parts: BotParts, fetch: () => Promise<Result>): Promise<Result | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => (timer = setTimeout(() => resolve(undefined), MAX_WAIT_MS)));
  try {
    return await Promise.race([fetch(), late]);
  } catch (error) {
    parts.logger.debug({ reason: describeError(error) }, 'a message above could not be read');
    return undefined;
  } finally {
    clearTimeout(timer);
  }
}
