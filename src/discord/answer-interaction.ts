import type { RepliableInteraction } from 'discord.js';
import type { AssistantRequest } from '../assistant/assistant.js';
import type { BotParts } from './bot-parts.js';
import { conversationOf } from './commands/conversation-of.js';
import { InteractionReply } from './delivery/interaction-reply.js';
import { threadAbove } from './events/conversation-above.js';
import { languageOfLocale } from './interface-words.js';
import { serveQuestion } from './serve-question.js';

/** A question that an interaction puts, whichever it is: a command, a button, a dialogue. */
export interface InteractionQuestion {
  readonly question: string;
  /** Default the language of the question. */
  readonly language?: NonNullable<AssistantRequest['language']>;
  /** What stood before it, oldest first. Default what was said in the thread, or what the asker asked here lately. */
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
  const conversation = conversationOf(interaction);
  const { id, token, guildId, channel } = interaction;
  const reply = new InteractionReply(interaction, asked.isPrivate, parts.logger);
  const thread = channel?.isThread() === true ? channel : undefined;
  const { history } = asked;
  const question = {
    id,
    kind: 'interaction' as const,
    token,
    question: asked.question,
    language: asked.language ?? 'auto',
    interfaceLanguage: languageOfLocale(interaction.locale),
    conversation,
    guildId,
    isPrivate: asked.isPrivate,
    showsQuestion: true,
    history: async () =>
      history ??
      (thread === undefined ? undefined : await threadAbove(thread, conversation, parts, id)) ??
      parts.recentQuestions.of(conversation, id),
  };
  await serveQuestion(question, reply, parts);
}
