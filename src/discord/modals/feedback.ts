import { deferPrivately } from '../delivery/acknowledge.js';
import { modalNames } from '../buttons/button-names.js';
import { languageOfLocale, wordsIn } from '../interface-words.js';
import { renderNotice } from '../rendering/render-notice.js';
import type { Modal } from './modal.js';
import { textFieldId } from './text-dialogue.js';

/** Keeps what a person tells the operator. */
export const feedbackModal: Modal = {
  name: modalNames.feedback,
  isBoundToChannels: false,
  async submit(interaction, _id, parts) {
    await deferPrivately(interaction);
    const language = languageOfLocale(interaction.locale);
    await parts.records.gaps.addFeedback({
      userHash: parts.hashUser(interaction.user.id),
      text: interaction.fields.getTextInputValue(textFieldId).trim(),
      language,
      ...(interaction.guildId === null ? {} : { guildId: interaction.guildId }),
    });
    await interaction.editReply(renderNotice(wordsIn(language).feedbackThanks));
  },
};
