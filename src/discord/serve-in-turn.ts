import type { RepliableInteraction } from 'discord.js';
import type { BotParts } from './bot-parts.js';
import { deliveryWordsIn } from './delivery/delivery-words.js';
import { languageOfLocale } from './interface-words.js';
import { renderNotice } from './rendering/render-notice.js';

/**
 * Does what needs the model when it is its turn, as questions are, so that nobody can keep the bot busy by buttons. Beyond
 * the limits the asker is told when to try again.
 *
 * @param interaction - Deferred already.
 */
export async function serveInTurn(
  interaction: RepliableInteraction,
  parts: BotParts,
  work: () => Promise<void>,
): Promise<void> {
  const ticket = parts.queue.enter(interaction.user.id, interaction.guildId);
  if ('full' in ticket) {
    const words = deliveryWordsIn(languageOfLocale(interaction.locale));
    const sentence = ticket.full === 'asker' ? words.askerIsFull : words.guildIsFull;
    await interaction.editReply(renderNotice(sentence(ticket.limit, ticket.retryAt)));
    return;
  }
  try {
    await ticket.turn;
    await work();
  } finally {
    ticket.leave();
  }
}
