import { modalNames } from '../buttons/button-names.js';
import { answerInteraction } from '../answer-interaction.js';
import type { Modal } from './modal.js';
import { textFieldId } from './text-dialogue.js';

/**
 * Answers the question about a message. Where it is no longer the message itself, the message stands before it, as in a
 * conversation.
 */
export const askAboutModal: Modal = {
  name: modalNames.askAbout,
  isBoundToChannels: true,
  async submit(interaction, { key }, parts) {
    const question = interaction.fields.getTextInputValue(textFieldId).trim();
    const about = parts.offeredTexts.find(key)?.texts[0];
    const history = about === undefined || about === question ? [] : [about];
    await answerInteraction(interaction, { question, history, isPrivate: false }, parts);
  },
};
