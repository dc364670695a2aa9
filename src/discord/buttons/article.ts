import { deferPrivately } from '../delivery/acknowledge.js';
import { languageOfLocale, wordsIn } from '../interface-words.js';
import { findKeptAnswer } from '../kept-answer.js';
import { renderArticle } from '../rendering/render-article.js';
import { renderNotice } from '../rendering/render-notice.js';
import { serveInTurn } from '../serve-in-turn.js';
import type { Button } from './button.js';
import { buttonNames } from './button-names.js';

/** Passages searched for those of the article. */
const PASSAGES = 40;

/** Shows an article near a question that was not answered, to the person who pressed. */
export const articleButton: Button = {
  name: buttonNames.article,
  isBoundToChannels: false,
  async press(interaction, { key, index }, parts) {
    await deferPrivately(interaction);
    const words = wordsIn(languageOfLocale(interaction.locale));
    const kept = await findKeptAnswer(key, parts);
    if (kept?.answer.kind !== 'abstained') {
      await interaction.editReply(renderNotice(words.answerForgotten));
      return;
    }
    const { documents, searcher } = parts.application;
    const document = documents.get(kept.answer.abstention.nearest[index]?.documentId ?? '');
    if (document === undefined) {
      await interaction.editReply(renderNotice(words.articleGone));
      return;
    }
    const { query } = kept.answer;
    await serveInTurn(interaction, parts, async () => {
      const { hits } = await searcher.search(query, PASSAGES);
      const own = hits.filter((hit) => hit.document.id === document.id);
      await interaction.editReply(renderArticle(document, own, words));
    });
  },
};
