import { MessageFlags, type ButtonInteraction } from 'discord.js';
import type { BotParts } from '../bot-parts.js';
import { calculatedAnswer } from '../calculated-answer.js';
import { deliveryWordsIn } from '../delivery/delivery-words.js';
import { deferChange, respondOnce } from '../delivery/acknowledge.js';
import { languageOfLocale, wordsIn, type InterfaceWords } from '../interface-words.js';
import { findKeptAnswer, keepAnswer, type KeptAnswer } from '../kept-answer.js';
import { answerButtons } from '../rendering/answer-buttons.js';
import { changeRow, optionRows, readChangeIndex } from '../rendering/change-buttons.js';
import { renderNotice } from '../rendering/render-notice.js';
import { showAnswer } from '../show-answer.js';
import type { Button } from './button.js';
import { buttonNames } from './button-names.js';

/** Shows the values that one assumption of a calculation may take, in place of the assumptions. */
export const changeButton: Button = {
  name: buttonNames.change,
  isBoundToChannels: false,
  async press(interaction, { key, index }, parts) {
    const words = wordsIn(languageOfLocale(interaction.locale));
    const kept = await findKeptAnswer(key, parts);
    const choice = kept?.calculation?.changes[index];
    if (kept === undefined || choice === undefined) {
      await sayForgotten(interaction, words);
      return;
    }
    const components = [...optionRows(choice, index, key, words), ...answerButtons(kept.answer, words, key)];
    await respondOnce(interaction, () => interaction.update({ components }));
  },
};

/** Shows the assumptions again, none changed. */
export const keepValuesButton: Button = {
  name: buttonNames.keepValues,
  isBoundToChannels: false,
  async press(interaction, { key }, parts) {
    const words = wordsIn(languageOfLocale(interaction.locale));
    const kept = await findKeptAnswer(key, parts);
    if (kept?.calculation === undefined) {
      await sayForgotten(interaction, words);
      return;
    }
    const components = [...changeRow(kept.calculation.changes, key, words), ...answerButtons(kept.answer, words, key)];
    await respondOnce(interaction, () => interaction.update({ components }));
  },
};

/** Does a calculation again with one value changed, and shows it in place of the one before. */
export const setValueButton: Button = {
  name: buttonNames.setValue,
  isBoundToChannels: true,
  async press(interaction, { key, index }, parts) {
    await deferChange(interaction);
    const words = wordsIn(languageOfLocale(interaction.locale));
    const kept = await findKeptAnswer(key, parts);
    const { change, option } = readChangeIndex(index);
    const choice = kept?.calculation?.changes[change];
    const value = choice?.options[option]?.value;
    if (kept === undefined || choice === undefined || value === undefined) {
      await whisper(interaction, words.answerForgotten);
      return;
    }
    const ticket = parts.queue.enter(interaction.user.id, interaction.guildId);
    if ('full' in ticket) {
      const delivery = deliveryWordsIn(languageOfLocale(interaction.locale));
      const sentence = ticket.full === 'asker' ? delivery.askerIsFull : delivery.guildIsFull;
      await whisper(interaction, sentence(ticket.limit, ticket.retryAt));
      return;
    }
    try {
      await ticket.turn;
      await recalculate(interaction, kept, { input: choice.input, value }, words, parts);
    } finally {
      ticket.leave();
    }
  },
};

async function recalculate(
  interaction: ButtonInteraction,
  kept: KeptAnswer,
  change: { readonly input: string; readonly value: string },
  words: InterfaceWords,
  parts: BotParts,
): Promise<void> {
  const { request } = kept.calculation ?? {};
  if (request === undefined) return;
  const { language } = kept.answer;
  const startedMs = performance.now();
  const now = new Date(parts.clock.now());
  const outcome = parts.application.computeDesk.recalculate(request, change, language, now);
  if (outcome.kind !== 'calculated') {
    await whisper(interaction, outcome.message);
    return;
  }
  const changed: KeptAnswer = {
    answer: calculatedAnswer(outcome, language, performance.now() - startedMs),
    history: [],
    isPrivate: kept.isPrivate,
    calculation: { request: outcome.request, changes: outcome.changes },
  };
  const origin = { id: interaction.id, askerId: interaction.user.id, guildId: interaction.guildId };
  const answerKey = await keepAnswer(changed, origin, parts);
  const shown = interaction.message.embeds[0];
  const [message = renderNotice(words.unexpectedError)] = await showAnswer(
    changed,
    words,
    { answerKey, embeds: shown !== undefined, showQuestion: true },
    parts,
  );
  // Without the list Discord would keep the picture of before.
  await interaction.editReply({ embeds: [], content: null, attachments: [], ...message });
}

async function whisper(interaction: ButtonInteraction, text: string): Promise<void> {
  await interaction.followUp({ ...renderNotice(text), flags: MessageFlags.Ephemeral });
}

async function sayForgotten(interaction: ButtonInteraction, words: InterfaceWords): Promise<void> {
  await respondOnce(interaction, () =>
    interaction.reply({ ...renderNotice(words.answerForgotten), flags: MessageFlags.Ephemeral }),
  );
}
