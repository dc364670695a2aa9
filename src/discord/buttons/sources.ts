import { MessageFlags } from 'discord.js';
import { languageOfLocale, wordsIn } from '../interface-words.js';
import { renderNotice } from '../rendering/render-notice.js';
import { renderSources } from '../rendering/render-sources.js';
import type { Button } from './button.js';
import { sourcesButtonName } from './button-id.js';

/** Shows the exact quotes of an answer to the person who pressed, and to nobody else. */
export const sourcesButton: Button = {
  name: sourcesButtonName,
  async press(interaction, { key }, parts) {
    const words = wordsIn(languageOfLocale(interaction.locale));
    const answer = parts.recentAnswers.find(key);
    const messages = answer === undefined ? [renderNotice(words.answerForgotten)] : renderSources(answer, words);
    const [first = renderNotice(words.answerForgotten), ...rest] = messages;
    await interaction.reply({ ...first, flags: MessageFlags.Ephemeral });
    for (const message of rest) await interaction.followUp({ ...message, flags: MessageFlags.Ephemeral });
  },
};
