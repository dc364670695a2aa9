import { TextInputStyle } from 'discord.js';
import { respondOnce } from '../delivery/acknowledge.js';
import { buttonId } from '../buttons/button-id.js';
import { modalNames } from '../buttons/button-names.js';
import type { SlashCommand } from '../command.js';
import { languageOfLocale, wordsIn } from '../interface-words.js';
import { textDialogue } from '../modals/text-dialogue.js';
import { everywhere } from './everywhere.js';
import { named } from './localised.js';

/** Opens a dialogue for what a person wants to tell the operator. */
export const feedbackCommand: SlashCommand = {
  definition: {
    ...named(
      ['feedback', '反馈', '意見回饋'],
      [
        'Tell the people who run me what works and what does not',
        '告诉运营者哪里好用、哪里不好用',
        '告訴營運者哪裡好用、哪裡不好用',
      ],
    ),
    ...everywhere,
  },
  isBoundToChannels: false,
  async run(interaction) {
    const words = wordsIn(languageOfLocale(interaction.locale));
    const dialogue = textDialogue(buttonId(modalNames.feedback), {
      title: words.feedbackTitle,
      label: words.feedbackLabel,
      placeholder: words.feedbackHint,
      style: TextInputStyle.Paragraph,
      maxLength: 2000,
      required: true,
    });
    await respondOnce(interaction, () => interaction.showModal(dialogue));
  },
};
