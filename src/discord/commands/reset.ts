import { MessageFlags } from 'discord.js';
import { respondOnce } from '../delivery/acknowledge.js';
import type { SlashCommand } from '../command.js';
import { languageOfLocale, wordsIn } from '../interface-words.js';
import { renderNotice } from '../rendering/render-notice.js';
import { conversationOf } from './conversation-of.js';
import { everywhere } from './everywhere.js';
import { named } from './localised.js';

/** Forgets what the person asked in the channel, so that the next question stands alone. */
export const resetCommand: SlashCommand = {
  definition: {
    ...named(
      ['reset', '重置', '重設'],
      ['Forget what you asked in this channel', '忘掉你在本频道问过的问题', '忘掉你在本頻道問過的問題'],
    ),
    ...everywhere,
  },
  isBoundToChannels: false,
  async run(interaction, parts) {
    const count = parts.recentQuestions.forget(conversationOf(interaction));
    const words = wordsIn(languageOfLocale(interaction.locale));
    await respondOnce(interaction, () =>
      interaction.reply({ ...renderNotice(words.forgotten(count)), flags: MessageFlags.Ephemeral }),
    );
  },
};
