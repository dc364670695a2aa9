import { MessageFlags, type APIMessage, type APIUser } from 'discord.js';
import type { GatewayServer } from './gateway/gateway-server.js';
import type { StandInParts } from './stand-in-parts.js';
import type { InteractionKind, StandInInteraction } from './world/interaction-book.js';
import { buttonPayload, commandPayload, type OptionValue } from './world/interaction-payloads.js';
import { postMessage } from './world/post-message.js';
import type { StandInChannel } from './world/world.js';

/** The most that a person may type into one message. */
const MAX_TYPED_CHARS = 4000;

export interface Said {
  readonly by: APIUser;
  readonly in: StandInChannel;
  readonly repliesTo?: APIMessage;
  /** Whether the reply pings, as it does unless the person switches that off. Default true. */
  readonly repliesWithPing?: boolean;
  /** Set for a message that a webhook posted. */
  readonly webhookId?: string;
}

export interface Used {
  readonly by: APIUser;
  readonly in: StandInChannel;
  /** Default `en-US`. */
  readonly locale?: string;
}

/** What people do in Discord, each dispatched to the bot over the gateway. */
export class People {
  readonly #parts: StandInParts;
  readonly #gateway: GatewayServer;

  constructor(parts: StandInParts, gateway: GatewayServer) {
    this.#parts = parts;
    this.#gateway = gateway;
  }

  /** Text that mentions the bot. */
  get mention(): string {
    return `<@${this.#parts.world.bot.id}>`;
  }

  /** Posts a message. */
  say(content: string, said: Said): APIMessage {
    if (content.length > MAX_TYPED_CHARS)
      throw new Error(`Discord lets nobody type over ${MAX_TYPED_CHARS} characters.`);
    const { world } = this.#parts;
    const reference = said.repliesTo === undefined ? {} : { message_reference: { message_id: said.repliesTo.id } };
    const message = postMessage(
      world,
      said.in,
      { content, ...reference },
      { author: said.by, ...optional(said.webhookId) },
    );
    // A person's message has no limit of 2,000, and a reply mentions the author replied to.
    if (said.repliesTo !== undefined && said.repliesWithPing !== false) message.mentions.push(said.repliesTo.author);
    this.#parts.announce('MESSAGE_CREATE', message, said.in);
    return message;
  }

  /** Uses a slash command that the bot has registered. */
  use(name: string, values: Readonly<Record<string, OptionValue>>, used: Used): StandInInteraction {
    return this.#interact('command', used, (interaction, sender) =>
      commandPayload(interaction, this.#command(name), values, sender, this.#parts.world),
    );
  }

  /** Types into an option of a slash command, so that the bot may offer completions. */
  type(name: string, option: string, text: string, used: Used): StandInInteraction {
    return this.#interact('autocomplete', used, (interaction, sender) =>
      commandPayload(interaction, this.#command(name), { [option]: text }, sender, this.#parts.world, option),
    );
  }

  /** Presses a button. @throws If the message has no such button, or it is disabled. */
  press(customId: string, message: APIMessage, used: Used): StandInInteraction {
    if (!JSON.stringify(message.components ?? []).includes(JSON.stringify({ custom_id: customId }).slice(1, -1))) {
      throw new Error(`The message has no button ${customId}.`);
    }
    const isEphemeral = ((message.flags ?? 0) & MessageFlags.Ephemeral) !== 0;
    return this.#interact(
      'button',
      used,
      (interaction, sender) => {
        const shown = isEphemeral ? { ...message, flags: MessageFlags.Ephemeral } : message;
        return buttonPayload(interaction, shown, customId, sender, this.#parts.world);
      },
      message.id,
    );
  }

  #interact(
    kind: InteractionKind,
    used: Used,
    payloadOf: (interaction: StandInInteraction, sender: { user: APIUser; locale: string }) => object,
    sourceMessageId?: string,
  ): StandInInteraction {
    const interaction = this.#parts.interactions.open(kind, used.in, used.by.id, sourceMessageId);
    const payload = payloadOf(interaction, { user: used.by, locale: used.locale ?? 'en-US' });
    this.#gateway.dispatch('INTERACTION_CREATE', used.in.guildId, () => payload);
    return interaction;
  }

  #command(name: string) {
    const command = this.#parts.commands.find((each) => each.name === name);
    if (command === undefined) throw new Error(`The bot has registered no command /${name}.`);
    return command;
  }
}

function optional(webhookId: string | undefined): { webhookId?: string } {
  return webhookId === undefined ? {} : { webhookId };
}
