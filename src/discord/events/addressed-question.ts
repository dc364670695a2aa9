import { cleanContent, type Message } from 'discord.js';

/** What a message wants of the bot. */
export interface AddressedQuestion {
  /** What was asked, the bot's own mention taken out; may be empty. */
  readonly question: string;
  /** True where the bot was called by name or written to directly; false for a mere reply to it. */
  readonly isCalled: boolean;
}

/**
 * The question that a message puts to the bot: by a direct message, by mentioning the bot or its own role, or by
 * replying to one of the bot's messages. `undefined` where the message is none of the bot's business, as are those of
 * bots, of webhooks and of Discord itself. `@everyone` does not call the bot.
 */
export function addressedQuestion(message: Message): AddressedQuestion | undefined {
  if (message.author.bot || message.webhookId !== null || message.system) return undefined;
  const botId = message.client.user.id;
  const ownRoleId = message.guild?.roles.botRoleFor(botId)?.id;
  const isMentioned = new RegExp(`<@!?${botId}>`).test(message.content) || message.mentions.users.has(botId);
  const isRoleMentioned = ownRoleId !== undefined && message.mentions.roles.has(ownRoleId);
  const isReply = message.mentions.repliedUser?.id === botId;
  const isCalled = message.channel.isDMBased() || isRoleMentioned || (isMentioned && !isReply);
  if (!isCalled && !isMentioned && !isReply) return undefined;
  const ownNames = [`<@!?${botId}>`, ...(ownRoleId === undefined ? [] : [`<@&${ownRoleId}>`])].join('|');
  const spoken = message.content.replace(new RegExp(ownNames, 'g'), ' ');
  return { question: cleanContent(spoken, message.channel).trim(), isCalled };
}
