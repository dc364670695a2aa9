import { MessageFlags } from 'discord.js';
import { deferPrivately } from '../delivery/acknowledge.js';
import { languageOfLocale, wordsIn } from '../interface-words.js';
import { findKeptAnswer } from '../kept-answer.js';
import { renderNotice } from '../rendering/render-notice.js';
import { renderSources } from '../rendering/render-sources.js';
import type { Button } from './button.js';
import { buttonNames } from './button-names.js';

/** Shows the exact quotes of an answer to the person who pressed, and to nobody else. */
export const sourcesButton: Button = {
  name: buttonNames.sources,
  isBoundToChannels: false,
  async press(interaction, { key }, parts) {
    await deferPrivately(interaction);
    const words = wordsIn(languageOfLocale(interaction.locale));
    const kept = await findKeptAnswer(key, parts);
    const messages = kept === undefined ? [] : renderSources(kept.answer, words);
    const [first = renderNotice(words.answerForgotten), ...rest] = messages;
    await interaction.editReply(first);
    for (const message of rest) await interaction.followUp({ ...message, flags: MessageFlags.Ephemeral });
  },
};
