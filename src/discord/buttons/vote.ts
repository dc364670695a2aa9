import { TextInputStyle, type ButtonInteraction } from 'discord.js';
import { deferPrivately, respondOnce } from '../delivery/acknowledge.js';
import type { BotParts } from '../bot-parts.js';
import { languageOfLocale, wordsIn } from '../interface-words.js';
import { findKeptAnswer } from '../kept-answer.js';
import { textDialogue } from '../modals/text-dialogue.js';
import { renderNotice } from '../rendering/render-notice.js';
import { buttonId } from './button-id.js';
import type { Button } from './button.js';
import { buttonNames, modalNames } from './button-names.js';

/** A vote for an answer. A person has one vote, and may change it. */
export const voteUpButton: Button = {
  name: buttonNames.voteUp,
  isBoundToChannels: false,
  async press(interaction, { key }, parts) {
    await deferPrivately(interaction);
    const words = wordsIn(languageOfLocale(interaction.locale));
    const isCast = await castVote(interaction, key, 1, parts);
    await interaction.editReply(renderNotice(isCast ? words.voteThanks : words.answerForgotten));
  },
};

/** A vote against an answer, which counts at once; the dialogue asks for a reason. */
export const voteDownButton: Button = {
  name: buttonNames.voteDown,
  isBoundToChannels: false,
  async press(interaction, { key }, parts) {
    const words = wordsIn(languageOfLocale(interaction.locale));
    const dialogue = textDialogue(buttonId(modalNames.voteReason, key), {
      title: words.voteReasonTitle,
      label: words.voteReasonLabel,
      placeholder: words.voteReasonHint,
      style: TextInputStyle.Paragraph,
      maxLength: 1000,
      required: false,
    });
    // A dialogue must be the first response, so the vote comes after it.
    await respondOnce(interaction, () => interaction.showModal(dialogue));
    await castVote(interaction, key, -1, parts);
  },
};

async function castVote(interaction: ButtonInteraction, key: string, value: 1 | -1, parts: BotParts): Promise<boolean> {
  const kept = await findKeptAnswer(key, parts);
  if (kept === undefined) return false;
  const { question, language, citations } = kept.answer;
  await parts.records.votes.cast({
    answerKey: key,
    userHash: parts.hashUser(interaction.user.id),
    value,
    question,
    language,
    documentIds: [...new Set(citations.map((citation) => citation.documentId))],
    ...(interaction.guildId === null ? {} : { guildId: interaction.guildId }),
  });
  return true;
}
