import { PermissionFlagsBits, type Client, type Message, type SendableChannels } from 'discord.js';
import type { AnswerLanguage } from '../../language/language.js';
import { describeError } from '../../shared/errors/describe-error.js';
import type { Logger } from '../../shared/logger.js';
import { outgoing, type OutgoingMessage } from '../rendering/outgoing-message.js';
import { deliveryWordsIn } from './delivery-words.js';
import { isGone, isRefusal } from './discord-failure.js';
import type { MessageSent, Reply } from './reply.js';
import { retryDelivery } from './retry-delivery.js';
import { sendToChannel } from './send-to-channel.js';
import { UndeliverableError } from './undeliverable-error.js';

/** Discord shows the typing indicator for ten seconds. */
const TYPING_INTERVAL_MS = 8000;

const NEEDED = 'give the bot View Channel, Send Messages (in threads too), Embed Links and Read Message History here';

/** What answers a message, also after the process that received it. */
export interface MessageAddress {
  readonly client: Client;
  readonly messageId: string;
  readonly channel: SendableChannels;
  /** Unknown after a restart: then there is no way but the channel. */
  readonly userId: string | undefined;
  readonly language: AnswerLanguage;
  /** The bot's messages that hold the answer so far, for one that is replaced or was interrupted. */
  readonly existingIds: readonly string[];
}

/** The address of a message that just came. */
export function addressOfMessage(
  message: Message,
  channel: SendableChannels,
  language: AnswerLanguage,
  existingIds: readonly string[] = [],
): MessageAddress {
  return { client: message.client, messageId: message.id, channel, userId: message.author.id, language, existingIds };
}

/** The way back from a message: the typing indicator while the answer is made, then replies that ping nobody. */
export class MessageReply implements Reply {
  readonly #address: MessageAddress;
  readonly #logger: Logger;
  /** The bot's messages, in order; what is sent goes into them before new ones are made. */
  readonly #ids: string[];
  #typing: NodeJS.Timeout | undefined;
  isDeleted = false;

  constructor(address: MessageAddress, logger: Logger) {
    this.#address = address;
    this.#logger = logger;
    this.#ids = [...address.existingIds];
  }

  get takesEmbeds(): boolean {
    return this.#may(PermissionFlagsBits.EmbedLinks);
  }

  /** Shows that the bot is at work, until `finish`. A failure to show it harms nothing. */
  async acknowledge(): Promise<void> {
    const { channel } = this.#address;
    const show = (): void => {
      channel.sendTyping().catch((error: unknown) => {
        this.#logger.debug({ channelId: channel.id, reason: describeError(error) }, 'typing indicator failed');
      });
    };
    show();
    this.#typing = setInterval(show, TYPING_INTERVAL_MS);
  }

  async showState(message: OutgoingMessage): Promise<void> {
    try {
      await this.#put(message, 0);
    } catch (error) {
      this.isDeleted = isGone(error);
      this.#logger.debug({ channelId: this.#address.channel.id, reason: describeError(error) }, 'state was not shown');
    }
  }

  async send(messages: readonly OutgoingMessage[], sent?: MessageSent): Promise<readonly string[]> {
    try {
      for (const [index, message] of messages.entries()) {
        const id = await this.#put(this.#permitted(message), index);
        await sent?.(id);
      }
    } catch (error) {
      if (!isRefusal(error)) throw error;
      await this.#sendDirectly(messages, error);
    }
    // An answer that replaces a longer one.
    for (const id of this.#ids.splice(messages.length)) await this.#remove(id);
    return [...this.#ids];
  }

  /** What an earlier answer left is the next one's to replace, or to be deleted with the question. */
  async takeBack(): Promise<void> {
    const { existingIds } = this.#address;
    const own = this.#ids.filter((id) => !existingIds.includes(id));
    this.#ids.length = 0;
    for (const id of own) await this.#remove(id);
  }

  finish(): void {
    clearInterval(this.#typing);
  }

  async #put(message: OutgoingMessage, index: number): Promise<string> {
    const { channel, messageId } = this.#address;
    const existing = this.#ids[index];
    // Without the list Discord would keep a picture of before.
    const whole = { content: null, embeds: [], components: [], attachments: [], ...message };
    if (existing !== undefined) {
      await retryDelivery(() => channel.messages.edit(existing, whole));
      return existing;
    }
    const isReply = index === 0 && this.#may(PermissionFlagsBits.ReadMessageHistory);
    const reference = isReply ? { repliesToId: messageId } : {};
    const id = await sendToChannel(channel, message, { nonce: `${messageId}-${index}`, ...reference });
    this.#ids[index] = id;
    return id;
  }

  /** The best that is left where the channel is closed to the bot: a direct message to who asked, and a hint in the log. */
  async #sendDirectly(messages: readonly OutgoingMessage[], reason: unknown): Promise<void> {
    const { client, userId, channel, messageId, language } = this.#address;
    const fields = { channelId: channel.id, reason: describeError(reason) };
    this.#logger.warn(fields, `cannot answer: ${NEEDED}`);
    if (userId === undefined || channel.isDMBased()) throw new UndeliverableError(NEEDED, reason);
    try {
      const direct = await client.users.createDM(userId);
      const notice = outgoing({ content: deliveryWordsIn(language).notAllowedThere(`<#${channel.id}>`) });
      this.#ids.length = 0;
      for (const [index, message] of [notice, ...messages].entries()) {
        await sendToChannel(direct, message, { nonce: `${messageId}-d${index}` });
      }
    } catch (error) {
      if (!isRefusal(error)) throw error;
      throw new UndeliverableError(NEEDED, error);
    }
  }

  async #remove(id: string): Promise<void> {
    try {
      await this.#address.channel.messages.delete(id);
    } catch (error) {
      this.#logger.debug({ messageId: id, reason: describeError(error) }, 'a message of the bot was not deleted');
    }
  }

  /** The message less the file or picture that may not be attached; its text says what is missing, and /ask shows it. */
  #permitted(message: OutgoingMessage): OutgoingMessage {
    if ((message.files ?? []).length === 0 || this.#may(PermissionFlagsBits.AttachFiles)) return message;
    const { files: _files, embeds, ...rest } = message;
    return embeds === undefined ? rest : { ...rest, embeds: embeds.map(({ image: _image, ...embed }) => embed) };
  }

  #may(permission: bigint): boolean {
    const { channel, client } = this.#address;
    if (channel.isDMBased() || client.user === null) return true;
    return channel.permissionsFor(client.user)?.has(permission) ?? true;
  }
}
