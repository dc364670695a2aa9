import { ChannelType, cleanContent, type AnyThreadChannel, type Message } from 'discord.js';

/** What a message wants of the bot. */
export interface AddressedQuestion {
  /** What was asked, the bot's own mention taken out; may be empty. */
  readonly question: string;
  /** True where the bot was called by name or written to directly; false for a mere reply to it. */
  readonly isCalled: boolean;
}

/** True for what a person wrote; false for bots, webhooks and Discord itself. */
export function isOfPerson(message: Message): boolean {
  return !message.author.bot && message.webhookId === null && !message.system;
}

/**
 * The question that a person's message puts to the bot: by a direct message, by mentioning the bot or its own role, or by
 * replying to one of the bot's messages. `undefined` where the message speaks to others. `@everyone` does not call the bot.
 */
export function addressedQuestion(message: Message): AddressedQuestion | undefined {
  const botId = message.client.user.id;
  const ownRoleId = ownRoleIn(message);
  const isMentioned = new RegExp(`<@!?${botId}>`).test(message.content) || message.mentions.users.has(botId);
  const isRoleMentioned = ownRoleId !== undefined && message.mentions.roles.has(ownRoleId);
  const isReply = message.mentions.repliedUser?.id === botId;
  const isCalled = message.channel.isDMBased() || isRoleMentioned || (isMentioned && !isReply);
  if (!isCalled && !isMentioned && !isReply) return undefined;
  return { question: spokenText(message), isCalled };
}

/** The text of a message as people read it: names in place of mentions, the bot's own left out. */
export function spokenText(message: Message): string {
  const botId = message.client.user.id;
  const ownRoleId = ownRoleIn(message);
  const ownNames = [`<@!?${botId}>`, ...(ownRoleId === undefined ? [] : [`<@&${ownRoleId}>`])].join('|');
  const spoken = message.content.replace(new RegExp(ownNames, 'g'), ' ');
  return cleanContent(spoken, message.channel).trim();
}

/** True for a thread that is a post of a forum. */
export function isForumPost(channel: AnyThreadChannel): boolean {
  return channel.parent?.type === ChannelType.GuildForum;
}

/** The first message of a forum post, under its title, which often is the question. */
export function postText(message: Message, post: AnyThreadChannel): string {
  return [post.name, spokenText(message)].filter((text) => text !== '').join('\n');
}

function ownRoleIn(message: Message): string | undefined {
  return message.guild?.roles.botRoleFor(message.client.user.id)?.id;
}
