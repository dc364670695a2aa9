import type { RepliableInteraction } from 'discord.js';
import type { AssistantRequest } from '../assistant/assistant.js';
import { answerQuestion } from './answer-question.js';
import type { BotParts } from './bot-parts.js';
import { conversationOf } from './commands/conversation-of.js';
import { InteractionReply } from './delivery/interaction-reply.js';
import { languageOfLocale, wordsIn } from './interface-words.js';
import { renderAnswer } from './rendering/render-answer.js';
import { renderNotice } from './rendering/render-notice.js';

/** A question that an interaction puts, whichever it is: a command, a button, a dialogue. */
export interface InteractionQuestion {
  readonly question: string;
  /** Default the language of the question. */
  readonly language?: NonNullable<AssistantRequest['language']>;
  /** What stood before it, oldest first. Default what the asker asked here lately. */
  readonly history?: readonly string[];
  /** True where the answer is for the asker's eyes only. */
  readonly isPrivate: boolean;
}

/** Acknowledges the interaction, then answers its question by it. */
export async function answerInteraction(
  interaction: RepliableInteraction,
  asked: InteractionQuestion,
  parts: BotParts,
): Promise<void> {
  const reply = new InteractionReply(interaction, asked.isPrivate, parts.logger);
  await reply.acknowledge();
  const words = wordsIn(languageOfLocale(interaction.locale));
  const conversation = conversationOf(interaction);
  const outcome = await answerQuestion({ language: 'auto', ...asked, id: interaction.id, conversation }, words, parts);
  if ('notice' in outcome) {
    await reply.send([renderNotice(outcome.notice)]);
    return;
  }
  const answerKey = parts.recentAnswers.keep(outcome.answer);
  await reply.send(renderAnswer(outcome.answer, words, { answerKey, showQuestion: true }));
}
