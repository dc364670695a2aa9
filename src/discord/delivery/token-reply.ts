import { InteractionWebhook, MessageFlags, type Client } from 'discord.js';
import { describeError } from '../../shared/errors/describe-error.js';
import type { Logger } from '../../shared/logger.js';
import type { OutgoingMessage } from '../rendering/outgoing-message.js';
import { isDeadToken, isGone, isRefusal } from './discord-failure.js';
import type { MessageSent, Reply } from './reply.js';
import { retryDelivery } from './retry-delivery.js';
import { findSendableChannel, sendToChannel } from './send-to-channel.js';
import { UndeliverableError } from './undeliverable-error.js';

/** What answers an interaction, also after the process that received it. */
export interface InteractionAddress {
  readonly client: Client<true>;
  readonly id: string;
  readonly applicationId: string;
  readonly token: string;
  readonly channelId: string | null;
  /** Unknown after a restart: then a private answer can only go by the token. */
  readonly userId: string | undefined;
  readonly isPrivate: boolean;
}

/**
 * The way back by an interaction's token. Where the token has died meanwhile, a public answer goes to the channel as a
 * message, a private one to the person directly.
 */
export class TokenReply implements Reply {
  readonly takesEmbeds = true;
  readonly #address: InteractionAddress;
  readonly #logger: Logger;
  readonly #webhook: InteractionWebhook;
  readonly #sentBefore: number;
  #isTokenAlive = true;
  #hasShownState = false;
  isDeleted = false;

  /** @param sentBefore - How many of the messages an earlier process sent. */
  constructor(address: InteractionAddress, logger: Logger, sentBefore = 0) {
    this.#address = address;
    this.#logger = logger;
    this.#webhook = new InteractionWebhook(address.client, address.applicationId, address.token);
    this.#sentBefore = sentBefore;
  }

  /** Whoever made the reply has acknowledged the interaction already. */
  async acknowledge(): Promise<void> {
    // Nothing is left to do.
  }

  async showState(message: OutgoingMessage): Promise<void> {
    if (!this.#isTokenAlive) return;
    try {
      await this.#webhook.editMessage('@original', { content: null, embeds: [], ...message });
      this.#hasShownState = true;
    } catch (error) {
      // What was never there may still have to be waited for; it is not deleted.
      this.isDeleted = this.#hasShownState && isGone(error);
      this.#logger.debug({ interactionId: this.#address.id, reason: describeError(error) }, 'state was not shown');
    }
  }

  async send(messages: readonly OutgoingMessage[], sent?: MessageSent): Promise<readonly string[]> {
    const ids: string[] = [];
    for (const [index, message] of messages.entries()) {
      // The first may be repeated, for an edit is the same a second time; what follows it may not.
      if (index > 0 && index < this.#sentBefore) continue;
      let id = this.#isTokenAlive ? await this.#sendByToken(message, index) : undefined;
      if (id === undefined && index < this.#sentBefore) continue;
      id ??= await this.#sendWithoutToken(message, index);
      ids.push(id);
      await sent?.(id);
    }
    return ids;
  }

  async whisper(messages: readonly OutgoingMessage[]): Promise<void> {
    for (const message of messages) await this.#webhook.send({ ...message, flags: MessageFlags.Ephemeral });
  }

  finish(): void {
    // Discord itself ends the "thinking" that it shows.
  }

  /** From here on the answer goes by message. */
  protected giveUpToken(): void {
    this.#isTokenAlive = false;
  }

  /** @returns Nothing where the token is dead. */
  async #sendByToken(message: OutgoingMessage, index: number): Promise<string | undefined> {
    const flags = this.#address.isPrivate ? { flags: MessageFlags.Ephemeral as const } : {};
    try {
      const whole = { content: null, embeds: [], components: [], ...message };
      const sent =
        index === 0
          ? await retryDelivery(() => this.#webhook.editMessage('@original', whole))
          : await this.#webhook.send({ ...message, ...flags });
      return sent.id;
    } catch (error) {
      if (!isDeadToken(error)) throw error;
      this.giveUpToken();
      this.#logger.info({ interactionId: this.#address.id }, 'interaction token expired; answering by message');
      return undefined;
    }
  }

  async #sendWithoutToken(message: OutgoingMessage, index: number): Promise<string> {
    const { client, channelId, id, userId, isPrivate } = this.#address;
    const nonce = `${id}-${index}`;
    try {
      if (isPrivate) {
        if (userId === undefined) throw new UndeliverableError('a private answer waits for its asker');
        return await sendToChannel(await client.users.createDM(userId), message, { nonce });
      }
      const channel = channelId === null ? undefined : await findSendableChannel(client, channelId);
      if (channel === undefined) throw new UndeliverableError(`channel ${channelId} takes no messages`);
      return await sendToChannel(channel, message, { nonce });
    } catch (error) {
      if (!isRefusal(error)) throw error;
      throw new UndeliverableError(
        isPrivate ? 'the person takes no direct messages' : 'give the bot View Channel and Send Messages there',
        error,
      );
    }
  }
}
