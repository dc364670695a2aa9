import { MessageFlags } from 'discord.js';
import { respondOnce } from '../delivery/acknowledge.js';
import type { SlashCommand } from '../command.js';
import { languageOfLocale } from '../interface-words.js';
import { renderArticles } from '../rendering/render-articles.js';
import { everywhere } from './everywhere.js';
import { named } from './localised.js';

/** Lists the articles with their dates, in pages. */
export const sourcesCommand: SlashCommand = {
  definition: {
    ...named(
      ['sources', '文章', '文章'],
      ['The articles that I answer from, with their dates', '我依据的文章及其日期', '我依據的文章及其日期'],
    ),
    ...everywhere,
  },
  isBoundToChannels: false,
  async run(interaction, parts) {
    const page = renderArticles(parts.application.documents, languageOfLocale(interaction.locale), 0);
    await respondOnce(interaction, () => interaction.reply({ ...page, flags: MessageFlags.Ephemeral }));
  },
};
