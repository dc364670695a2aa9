import { deferChange } from '../delivery/acknowledge.js';
import { totalOf } from '../commands/privacy.js';
import { languageOfLocale, wordsIn } from '../interface-words.js';
import { renderNotice } from '../rendering/render-notice.js';
import type { Button } from './button.js';
import { buttonNames } from './button-names.js';

/** Erases everything that is kept of the person who pressed, from the disk and from memory. */
export const eraseButton: Button = {
  name: buttonNames.erase,
  isBoundToChannels: false,
  async press(interaction, _id, parts) {
    await deferChange(interaction);
    const words = wordsIn(languageOfLocale(interaction.locale));
    const erased = totalOf(await parts.records.forget(parts.hashUser(interaction.user.id)));
    parts.recentQuestions.forgetAsker(interaction.user.id);
    await interaction.editReply({ ...renderNotice(words.erased(erased)), components: [] });
  },
};
