import type { ChatInputCommandInteraction } from 'discord.js';
import type { ComputeOutcome } from '../../calculating/compute-desk.js';
import type { AnswerLanguage } from '../../language/language.js';
import type { BotParts } from '../bot-parts.js';
import { calculatedAnswer } from '../calculated-answer.js';
import { deferPublicly } from '../delivery/acknowledge.js';
import { sentenceFor } from '../failure-sentence.js';
import { languageOfLocale, wordsIn } from '../interface-words.js';
import { keepAnswer, type KeptAnswer } from '../kept-answer.js';
import { renderNotice } from '../rendering/render-notice.js';
import { serveInTurn } from '../serve-in-turn.js';
import { showAnswer } from '../show-answer.js';

/** Acknowledges a command, calculates when it is its turn, and shows the outcome: the answer, what is missing, or what is wrong. */
export async function answerOutcome(
  interaction: ChatInputCommandInteraction,
  parts: BotParts,
  calculate: (language: AnswerLanguage, now: Date) => ComputeOutcome,
): Promise<void> {
  await deferPublicly(interaction);
  const language = languageOfLocale(interaction.locale);
  const words = wordsIn(language);
  try {
    await serveInTurn(interaction, parts, async () => {
      const startedMs = performance.now();
      const outcome = calculate(language, new Date(parts.clock.now()));
      if (outcome.kind !== 'calculated') {
        await interaction.editReply(renderNotice(outcome.message));
        return;
      }
      const kept: KeptAnswer = {
        answer: calculatedAnswer(outcome, language, performance.now() - startedMs),
        history: [],
        isPrivate: false,
        calculation: { request: outcome.request, changes: outcome.changes },
      };
      const origin = { id: interaction.id, askerId: interaction.user.id, guildId: interaction.guildId };
      const answerKey = await keepAnswer(kept, origin, parts);
      const [message = renderNotice(words.unexpectedError)] = await showAnswer(
        kept,
        words,
        { answerKey, showQuestion: true },
        parts,
      );
      await interaction.editReply(message);
    });
  } catch (error) {
    const sentence = sentenceFor(error, words, parts, { interactionId: interaction.id });
    await interaction.editReply(renderNotice(sentence));
  }
}
