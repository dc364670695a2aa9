import { respondOnce } from '../delivery/acknowledge.js';
import { languageOfLocale } from '../interface-words.js';
import { renderArticles } from '../rendering/render-articles.js';
import type { Button } from './button.js';
import { buttonNames } from './button-names.js';

/** Turns the pages of the list of articles. */
export const articlesPageButton: Button = {
  name: buttonNames.articlesPage,
  isBoundToChannels: false,
  async press(interaction, { index }, parts) {
    await respondOnce(interaction, () =>
      interaction.update(renderArticles(parts.application.documents, languageOfLocale(interaction.locale), index)),
    );
  },
};
