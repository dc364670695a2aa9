import { deferPrivately } from '../delivery/acknowledge.js';
import { languageOfLocale, wordsIn } from '../interface-words.js';
import { findKeptAnswer } from '../kept-answer.js';
import { renderDerivation } from '../rendering/render-derivation.js';
import { renderExplanation } from '../rendering/render-explanation.js';
import { renderNotice } from '../rendering/render-notice.js';
import { serveInTurn } from '../serve-in-turn.js';
import type { Button } from './button.js';
import { buttonNames } from './button-names.js';

/**
 * Shows how an answer was found to the person who pressed: the question is put again, with its reasons. A calculation
 * carries its own.
 */
export const whyButton: Button = {
  name: buttonNames.why,
  isBoundToChannels: false,
  async press(interaction, { key }, parts) {
    await deferPrivately(interaction);
    const words = wordsIn(languageOfLocale(interaction.locale));
    const kept = await findKeptAnswer(key, parts);
    if (kept === undefined) {
      await interaction.editReply(renderNotice(words.answerForgotten));
      return;
    }
    if (kept.answer.kind === 'calculated') {
      await interaction.editReply(renderDerivation(kept.answer, words));
      return;
    }
    const { question, language } = kept.answer;
    const request = { question, language, history: kept.history, explain: true };
    await serveInTurn(interaction, parts, async () => {
      await interaction.editReply(renderExplanation(await parts.application.assistant.ask(request), words));
    });
  },
};
