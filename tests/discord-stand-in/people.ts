import { ApplicationCommandType, ComponentType, type APIMessage, type APIUser } from 'discord.js';
import type { GatewayServer } from './gateway/gateway-server.js';
import { typeOf, type RegisteredCommand } from './schemas/command-schema.js';
import type { StandInParts } from './stand-in-parts.js';
import { commandPayload, messageMenuPayload, type OptionValue } from './world/command-payloads.js';
import type { InteractionKind, StandInInteraction } from './world/interaction-book.js';
import { buttonPayload, modalPayload, type InteractionSender } from './world/interaction-payloads.js';
import { channelPayload } from './world/payloads.js';
import type { PermissionName } from './world/permissions.js';
import { editMessage, postMessage } from './world/post-message.js';
import { nextSnowflake } from './world/snowflakes.js';
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
  /** What the person may do beyond the usual, such as ManageGuild. */
  readonly permissions?: readonly PermissionName[];
  readonly roleIds?: readonly string[];
  /** True where the person has installed the app for themselves. Default false. */
  readonly isUserInstalled?: boolean;
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
    return this.#post(content, said, nextSnowflake());
  }

  /** Opens a forum post: a thread with its first message, which has the thread's id. */
  openForumPost(
    title: string,
    content: string,
    said: { readonly by: APIUser; readonly in: StandInChannel },
  ): { readonly thread: StandInChannel; readonly message: APIMessage } {
    const { world } = this.#parts;
    const thread = world.addThread(said.in, title, nextSnowflake());
    this.#gateway.dispatch('THREAD_CREATE', thread.guildId, () => ({
      ...channelPayload(thread, world),
      newly_created: true,
    }));
    return { thread, message: this.#post(content, { ...said, in: thread }, thread.id) };
  }

  /** Opens a thread on a message, or beside one. */
  openThread(name: string, parent: StandInChannel, starter?: APIMessage): StandInChannel {
    const { world } = this.#parts;
    const thread = world.addThread(parent, name, starter?.id);
    this.#gateway.dispatch('THREAD_CREATE', thread.guildId, () => ({
      ...channelPayload(thread, world),
      newly_created: true,
    }));
    return thread;
  }

  /** Rewrites one of their messages. */
  edit(message: APIMessage, content: string): void {
    checkTyped(content);
    const channel = this.#channelOf(message);
    editMessage(this.#parts.world, message, { content }, message.attachments);
    this.#parts.announce('MESSAGE_UPDATE', message, channel);
  }

  /** Deletes one of their messages. */
  delete(message: APIMessage): void {
    const channel = this.#channelOf(message);
    channel.messages.delete(message.id);
    this.#parts.announceDeletion(message.id, channel);
  }

  /** Uses a slash command that the bot has registered: `ask`, or with a subcommand `admin status`. */
  use(name: string, values: Readonly<Record<string, OptionValue>>, used: Used): StandInInteraction {
    return this.#interact('command', used, (interaction, sender) => {
      const [command, ...path] = this.#command(name, used.in);
      return commandPayload(interaction, { command, path, values }, sender, this.#parts.world);
    });
  }

  /** Uses a command from the menu of a message. */
  useOn(message: APIMessage, name: string, used: Used): StandInInteraction {
    const command = this.#commandsIn(used.in).find(
      (each) => each.name === name && typeOf(each) === ApplicationCommandType.Message,
    );
    if (command === undefined) throw new Error(`The bot has registered no message command ${name}.`);
    return this.#interact('command', used, (interaction, sender) =>
      messageMenuPayload(interaction, command, message, sender, this.#parts.world),
    );
  }

  /** Types into an option of a slash command, so that the bot may offer completions; `entered` holds the other options. */
  type(
    name: string,
    option: string,
    text: string,
    used: Used,
    entered: Readonly<Record<string, OptionValue>> = {},
  ): StandInInteraction {
    return this.#interact('autocomplete', used, (interaction, sender) => {
      const [command, ...path] = this.#command(name, used.in);
      const typed = { command, path, values: { ...entered, [option]: text }, focused: option };
      return commandPayload(interaction, typed, sender, this.#parts.world);
    });
  }

  /** Presses a button. @throws If the message has no such button, or it is disabled. */
  press(customId: string, message: APIMessage, used: Used): StandInInteraction {
    const rows = (message.components ?? []).filter((row) => row.type === ComponentType.ActionRow);
    const button = rows
      .flatMap((row) => row.components)
      .find((each) => 'custom_id' in each && each.custom_id === customId);
    if (button === undefined) throw new Error(`The message has no button ${customId}.`);
    if ('disabled' in button && button.disabled) throw new Error(`The button ${customId} is disabled.`);
    return this.#interact(
      'button',
      used,
      (interaction, sender) => buttonPayload(interaction, message, customId, sender, this.#parts.world),
      message.id,
    );
  }

  /** Fills in the form that a response showed, and sends it off. @throws If there is none, or it has other fields. */
  submit(shown: StandInInteraction, values: Readonly<Record<string, string>>, used: Used): StandInInteraction {
    const { modal } = shown;
    if (modal === undefined) throw new Error('The bot showed no form.');
    const unknown = Object.keys(values).find((id) => !modal.inputIds.includes(id));
    if (unknown !== undefined) throw new Error(`The form has no field ${unknown}.`);
    const message = shown.channel.messages.get(shown.sourceMessageId ?? '');
    return this.#interact(
      'modal',
      used,
      (interaction, sender) => modalPayload(interaction, modal.customId, values, message, sender, this.#parts.world),
      shown.sourceMessageId,
    );
  }

  #post(content: string, said: Said, id: string): APIMessage {
    checkTyped(content);
    const { world } = this.#parts;
    const reference = said.repliesTo === undefined ? {} : { message_reference: { message_id: said.repliesTo.id } };
    const webhook = said.webhookId === undefined ? {} : { webhookId: said.webhookId };
    const message = postMessage(world, said.in, { content, ...reference }, { id, author: said.by, ...webhook });
    // A person's message has no limit of 2,000, and a reply mentions the author replied to.
    if (said.repliesTo !== undefined && said.repliesWithPing !== false) message.mentions.push(said.repliesTo.author);
    this.#parts.announce('MESSAGE_CREATE', message, said.in);
    return message;
  }

  #interact(
    kind: InteractionKind,
    used: Used,
    payloadOf: (interaction: StandInInteraction, sender: InteractionSender) => object,
    sourceMessageId?: string,
  ): StandInInteraction {
    const interaction = this.#parts.interactions.open(kind, used.in, used.by.id, sourceMessageId);
    const payload = payloadOf(interaction, {
      user: used.by,
      locale: used.locale ?? 'en-US',
      permissions: used.permissions ?? [],
      roleIds: used.roleIds ?? [],
      isUserInstalled: used.isUserInstalled ?? false,
    });
    this.#gateway.dispatch('INTERACTION_CREATE', used.in.guildId, () => payload);
    return interaction;
  }

  #channelOf(message: APIMessage): StandInChannel {
    const channel = this.#parts.world.channels.get(message.channel_id);
    if (channel === undefined) throw new Error(`There is no channel ${message.channel_id}.`);
    return channel;
  }

  #command(name: string, channel: StandInChannel): [RegisteredCommand, ...string[]] {
    const [first = '', ...path] = name.split(' ');
    const command = this.#commandsIn(channel).find(
      (each) => each.name === first && typeOf(each) === ApplicationCommandType.ChatInput,
    );
    if (command === undefined) throw new Error(`The bot has registered no command /${first}.`);
    return [command, ...path];
  }

  /** What a person is offered there: a guild's own commands first. */
  #commandsIn({ guildId }: StandInChannel): readonly RegisteredCommand[] {
    return [...(guildId === undefined ? [] : (this.#parts.guildCommands.get(guildId) ?? [])), ...this.#parts.commands];
  }
}

function checkTyped(content: string): void {
  if (content.length > MAX_TYPED_CHARS) throw new Error(`Discord lets nobody type over ${MAX_TYPED_CHARS} characters.`);
}
