import type { ChatInputCommandInteraction } from 'discord.js';
import { AppError } from '../../../shared/errors/app-error.js';
import type { BotParts } from '../../bot-parts.js';
import type { InterfaceWords } from '../../interface-words.js';
import type { OutgoingMessage } from '../../rendering/outgoing-message.js';
import { renderNotice } from '../../rendering/render-notice.js';

/** Brings the index up to date; the bot answers from the old one meanwhile and takes the new one over. */
export async function reindex(
  interaction: ChatInputCommandInteraction,
  { admin, errors, unexpectedError }: InterfaceWords,
  parts: BotParts,
): Promise<OutgoingMessage> {
  if (parts.index === undefined) return renderNotice(admin.reindexUnavailable);
  await interaction.editReply(renderNotice(admin.reindexStarted));
  try {
    const startedAt = parts.clock.now();
    const { documents, isChanged } = await parts.index.reindex();
    const seconds = Math.round((parts.clock.now() - startedAt) / 100) / 10;
    return renderNotice(admin.reindexed({ articles: documents, isChanged, seconds }));
  } catch (error) {
    parts.logger.error({ err: error }, 'index not rebuilt');
    return renderNotice(admin.reindexFailed(error instanceof AppError ? errors[error.code] : unexpectedError));
  }
}
