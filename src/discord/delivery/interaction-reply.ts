import { MessageFlags, type RepliableInteraction } from 'discord.js';
import type { Logger } from '../../shared/logger.js';
import { describeError } from '../../shared/errors/describe-error.js';
import type { OutgoingMessage } from '../rendering/outgoing-message.js';
import { isDeadToken, isPerhapsAcknowledged } from './discord-failure.js';
import { retryDelivery } from './retry-delivery.js';
import { findSendableChannel, sendToChannel } from './send-to-channel.js';

/**
 * The way back from a command, button or dialogue: acknowledge at once, answer when the answer is there. Where the interaction's
 * token has died meanwhile, a public answer goes to the channel as a message, a private one to the person directly.
 */
export class InteractionReply {
  readonly #interaction: RepliableInteraction;
  readonly #isPrivate: boolean;
  readonly #logger: Logger;
  #isTokenAlive = true;

  /** @param isPrivate - True where only the asker shall see the answer. */
  constructor(interaction: RepliableInteraction, isPrivate: boolean, logger: Logger) {
    this.#interaction = interaction;
    this.#isPrivate = isPrivate;
    this.#logger = logger;
  }

  /** Tells Discord that an answer will come. Call before any other work: Discord waits 3 s. */
  async acknowledge(): Promise<void> {
    try {
      await this.#interaction.deferReply(this.#isPrivate ? { flags: MessageFlags.Ephemeral } : {});
    } catch (error) {
      this.#logger.warn(
        { interactionId: this.#interaction.id, reason: describeError(error) },
        'acknowledgement failed',
      );
      if (isDeadToken(error)) this.#isTokenAlive = false;
      else if (!isPerhapsAcknowledged(error)) throw error;
    }
  }

  /** Sends the messages in order. */
  async send(messages: readonly OutgoingMessage[]): Promise<void> {
    for (const [index, message] of messages.entries()) {
      if (this.#isTokenAlive) await this.#sendByToken(message, index);
      // Not `else`: the attempt may have shown that the token is dead.
      if (!this.#isTokenAlive) await this.#sendWithoutToken(message, index);
    }
  }

  async #sendByToken(message: OutgoingMessage, index: number): Promise<void> {
    const { webhook } = this.#interaction;
    const flags = this.#isPrivate ? { flags: MessageFlags.Ephemeral as const } : {};
    try {
      if (index === 0) await retryDelivery(() => webhook.editMessage('@original', message));
      else await webhook.send({ ...message, ...flags });
    } catch (error) {
      if (!isDeadToken(error)) throw error;
      this.#isTokenAlive = false;
      this.#logger.info({ interactionId: this.#interaction.id }, 'interaction token expired; answering by message');
    }
  }

  async #sendWithoutToken(message: OutgoingMessage, index: number): Promise<void> {
    const { client, channelId, id, user } = this.#interaction;
    const nonce = `${id}-${index}`;
    if (this.#isPrivate) {
      await sendToChannel(await user.createDM(), message, { nonce });
      return;
    }
    const channel = channelId === null ? undefined : await findSendableChannel(client, channelId);
    if (channel === undefined) throw new Error(`Channel ${channelId} takes no messages.`);
    await sendToChannel(channel, message, { nonce });
  }
}
