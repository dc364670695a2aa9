import { deferPrivately } from '../delivery/acknowledge.js';
import { modalNames } from '../buttons/button-names.js';
import { languageOfLocale, wordsIn } from '../interface-words.js';
import { findKeptAnswer } from '../kept-answer.js';
import { renderNotice } from '../rendering/render-notice.js';
import type { Modal } from './modal.js';
import { textFieldId } from './text-dialogue.js';

/** Adds the reason to a vote against an answer. */
export const voteReasonModal: Modal = {
  name: modalNames.voteReason,
  isBoundToChannels: false,
  async submit(interaction, { key }, parts) {
    await deferPrivately(interaction);
    const words = wordsIn(languageOfLocale(interaction.locale));
    const reason = interaction.fields.getTextInputValue(textFieldId).trim();
    if ((await findKeptAnswer(key, parts)) === undefined) {
      await interaction.editReply(renderNotice(words.answerForgotten));
      return;
    }
    if (reason !== '') await parts.records.votes.explain(key, parts.hashUser(interaction.user.id), reason);
    await interaction.editReply(renderNotice(reason === '' ? words.voteThanks : words.voteReasonThanks));
  },
};
