import { ButtonStyle, ComponentType, MessageFlags } from 'discord.js';
import { deferPrivately, respondOnce } from '../delivery/acknowledge.js';
import { findFollowUps } from '../../assistant/follow-ups.js';
import type { BotParts } from '../bot-parts.js';
import { languageOfLocale, wordsIn, type InterfaceWords } from '../interface-words.js';
import { findKeptAnswer } from '../kept-answer.js';
import { clip } from '../rendering/clip.js';
import { escapeInline } from '../rendering/escape-markdown.js';
import { messageLimits } from '../rendering/limits.js';
import { outgoing, type OutgoingMessage } from '../rendering/outgoing-message.js';
import { renderNotice } from '../rendering/render-notice.js';
import { answerInteraction } from '../answer-interaction.js';
import { serveInTurn } from '../serve-in-turn.js';
import type { Button } from './button.js';
import { buttonId } from './button-id.js';
import { buttonNames } from './button-names.js';

const MAX_FOLLOW_UPS = 3;

/** Offers up to three questions that go on from an answer, each of which the corpus answers. */
export const followUpsButton: Button = {
  name: buttonNames.followUps,
  isBoundToChannels: false,
  async press(interaction, { key }, parts) {
    await deferPrivately(interaction);
    const words = wordsIn(languageOfLocale(interaction.locale));
    const kept = await findKeptAnswer(key, parts);
    if (kept === undefined) {
      await interaction.editReply(renderNotice(words.answerForgotten));
      return;
    }
    await serveInTurn(interaction, parts, async () => {
      const followUps = await findFollowUps(kept.answer, parts.application, MAX_FOLLOW_UPS);
      const message =
        followUps.length === 0 ? renderNotice(words.noFollowUps) : offer(followUps, kept.isPrivate, words, parts);
      await interaction.editReply(message);
    });
  },
};

/** Asks one of the questions offered; seen by whoever saw the answer before. */
export const askFollowUpButton: Button = {
  name: buttonNames.askFollowUp,
  isBoundToChannels: true,
  async press(interaction, { key, index }, parts) {
    const offered = parts.offeredTexts.find(key);
    const question = offered?.texts[index];
    if (offered === undefined || question === undefined) {
      const words = wordsIn(languageOfLocale(interaction.locale));
      await respondOnce(interaction, () =>
        interaction.reply({ ...renderNotice(words.answerForgotten), flags: MessageFlags.Ephemeral }),
      );
      return;
    }
    await answerInteraction(interaction, { question, history: [], isPrivate: offered.isPrivate }, parts);
  },
};

function offer(
  followUps: readonly string[],
  isPrivate: boolean,
  words: InterfaceWords,
  { offeredTexts }: BotParts,
): OutgoingMessage {
  const key = offeredTexts.keep({ texts: followUps, isPrivate });
  const buttons = followUps.map((question, index) => ({
    type: ComponentType.Button as const,
    style: ButtonStyle.Secondary as const,
    custom_id: buttonId(buttonNames.askFollowUp, key, index),
    label: clip(`${index + 1}. ${question}`, messageLimits.buttonLabelChars),
  }));
  const list = followUps.map((question, index) => `${index + 1}. ${escapeInline(question)}`);
  return outgoing({
    content: [`**${words.followUpsTitle}**`, ...list].join('\n'),
    components: [{ type: ComponentType.ActionRow, components: buttons }],
  });
}
