import { Events, type Message, type SendableChannels } from 'discord.js';
import type { BotParts } from '../bot-parts.js';
import { addressOfMessage, MessageReply } from '../delivery/message-reply.js';
import { finishQuestion, serveQuestion } from '../serve-question.js';
import type { EventListener } from './event-listener.js';
import { askedIn } from './message-create.js';
import { questionOf } from './message-question.js';

/** How long after a question its wording may change, in milliseconds. */
const EDITABLE_MS = 2 * 60_000;

/** Answers an edited question again, in the place of the first answer. */
export const messageUpdate: EventListener<Events.MessageUpdate> = {
  name: Events.MessageUpdate,
  async handle(parts, before, after) {
    // Discord also tells of its own changes to a message, such as the preview of a link.
    if (after.editedTimestamp === null || before.editedTimestamp === after.editedTimestamp) return;
    if (after.editedTimestamp - after.createdTimestamp > EDITABLE_MS || parts.workInProgress.isClosing) return;
    if (!before.partial && before.content === after.content) return;
    const addressed = questionOf(after, parts);
    if (addressed === undefined || addressed.question === '' || !after.channel.isSendable()) return;
    await answerAgain(after, after.channel, addressed.question, parts);
  },
};

async function answerAgain(
  message: Message,
  channel: SendableChannels,
  question: string,
  parts: BotParts,
): Promise<void> {
  const asked = askedIn(message, question, parts);
  // An answer to the first wording that is still on its way is not wanted any more, and the new one has no place of its own yet.
  void parts.workInProgress.withdraw(message.id);
  await parts.workInProgress.runNamed(message.id, async (work) => {
    const earlier = await parts.records.questions.find(message.id);
    const address = addressOfMessage(message, channel, asked.interfaceLanguage, earlier?.messageIds);
    const reply = new MessageReply(address, parts.logger);
    if (earlier === undefined) {
      parts.seenIds.isNew(message.id);
      await serveQuestion(asked, reply, parts, work);
      return;
    }
    try {
      await reply.acknowledge();
      await finishQuestion(asked, reply, parts, work);
    } finally {
      reply.finish();
    }
  });
}
