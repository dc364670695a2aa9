import type { ChatInputCommandInteraction } from 'discord.js';
import type { BotParts } from '../../bot-parts.js';
import type { InterfaceWords } from '../../interface-words.js';
import type { OutgoingMessage } from '../../rendering/outgoing-message.js';
import { renderNotice } from '../../rendering/render-notice.js';

/** Stops answering in the guild, or goes on where it was stopped. */
export async function togglePause(
  { guildId }: ChatInputCommandInteraction,
  { admin }: InterfaceWords,
  { records }: BotParts,
): Promise<OutgoingMessage> {
  if (guildId === null) return renderNotice(admin.refused);
  const isPaused = !records.guilds.isPaused(guildId);
  await records.guilds.setPaused(guildId, isPaused);
  return renderNotice(isPaused ? admin.pausedNow : admin.resumedNow);
}
