import { InteractionResponseType, MessageFlags, MessageType, type APIMessage } from 'discord.js';
import { callbackSchema } from '../schemas/callback-schema.js';
import { isEmptyMessage, messageEditSchema, type MessageBody, type MessageEdit } from '../schemas/message-schema.js';
import type { StandInParts } from '../stand-in-parts.js';
import type { InteractionKind, StandInInteraction } from '../world/interaction-book.js';
import { editMessage, postMessage } from '../world/post-message.js';
import { apiErrors, invalidField } from './api-error.js';
import { recordPings } from './channel-routes.js';
import type { RestCall, Route } from './route.js';
import { attachmentsOf, takeMessage } from './take-message.js';
import { validate } from './validate.js';

const { ChannelMessageWithSource, DeferredChannelMessageWithSource, DeferredMessageUpdate, UpdateMessage, Modal } =
  InteractionResponseType;
const { ApplicationCommandAutocompleteResult } = InteractionResponseType;

/** First responses that Discord takes, by what the interaction is. */
const PERMITTED: Readonly<Record<InteractionKind, readonly InteractionResponseType[]>> = {
  command: [ChannelMessageWithSource, DeferredChannelMessageWithSource, Modal],
  button: [ChannelMessageWithSource, DeferredChannelMessageWithSource, DeferredMessageUpdate, UpdateMessage, Modal],
  autocomplete: [ApplicationCommandAutocompleteResult],
  modal: [ChannelMessageWithSource, DeferredChannelMessageWithSource, DeferredMessageUpdate, UpdateMessage],
};

/** Acknowledgement of interactions, and what is sent by their tokens. */
export const interactionRoutes: readonly Route[] = [
  { method: 'POST', path: '/interactions/:id/:token/callback', isOpen: true, handle: acknowledge },
  {
    method: 'POST',
    path: '/webhooks/:applicationId/:token',
    isOpen: true,
    major: 'token',
    handle(call, parts) {
      const interaction = interactionOf(call, parts);
      const body = takeMessage(call.body, call.files, 'interaction');
      // The first message after a deferral takes the place of what was announced.
      if (interaction.isDeferred) return { status: 200, body: complete(interaction, body, call, parts) };
      return { status: 200, body: post(interaction, body, call, parts) };
    },
  },
  {
    method: 'GET',
    path: '/webhooks/:applicationId/:token/messages/:messageId',
    isOpen: true,
    major: 'token',
    handle: (call, parts) => ({ status: 200, body: messageOf(interactionOf(call, parts), call) }),
  },
  {
    method: 'PATCH',
    path: '/webhooks/:applicationId/:token/messages/:messageId',
    isOpen: true,
    major: 'token',
    handle(call, parts) {
      const interaction = interactionOf(call, parts);
      const message = messageOf(interaction, call);
      const body = validate(messageEditSchema, call.body);
      if (isEmptyMessage({ content: message.content, ...body }, call.files.length)) throw apiErrors.emptyMessage();
      if (message.id === interaction.originalId) return { status: 200, body: complete(interaction, body, call, parts) };
      return { status: 200, body: editMessage(parts.world, message, body, attachmentsOf(call, message.attachments)) };
    },
  },
  {
    method: 'DELETE',
    path: '/webhooks/:applicationId/:token/messages/:messageId',
    isOpen: true,
    major: 'token',
    handle(call, parts) {
      const interaction = interactionOf(call, parts);
      interaction.channel.messages.delete(messageOf(interaction, call).id);
      return { status: 204 };
    },
  },
];

function acknowledge(call: RestCall, parts: StandInParts): { status: number; body?: unknown } {
  const interaction = parts.interactions.toAcknowledge(call.params['id'] ?? '', call.params['token'] ?? '');
  const response = validate(callbackSchema, call.body);
  if (!PERMITTED[interaction.kind].includes(response.type)) {
    throw invalidField(['type'], 'INTERACTION_TYPE_INVALID', `Not a response to a ${interaction.kind}.`);
  }
  switch (response.type) {
    case ChannelMessageWithSource: {
      const body = takeMessage(response.data, call.files, 'interaction');
      interaction.isEphemeral = ((body.flags ?? 0) & MessageFlags.Ephemeral) !== 0;
      interaction.originalId = post(interaction, body, call, parts).id;
      break;
    }
    case DeferredChannelMessageWithSource: {
      interaction.isDeferred = true;
      interaction.isEphemeral = ((response.data?.flags ?? 0) & MessageFlags.Ephemeral) !== 0;
      interaction.originalId = post(interaction, {}, call, parts, MessageFlags.Loading).id;
      break;
    }
    case UpdateMessage: {
      const source = interaction.channel.messages.get(interaction.sourceMessageId ?? '');
      if (source === undefined) throw apiErrors.unknownMessage();
      editMessage(
        parts.world,
        source,
        validate(messageEditSchema, response.data),
        attachmentsOf(call, source.attachments),
      );
      interaction.originalId = source.id;
      break;
    }
    case DeferredMessageUpdate:
      interaction.originalId = interaction.sourceMessageId;
      break;
    case ApplicationCommandAutocompleteResult:
      interaction.choices = response.data.choices;
      break;
    case Modal:
      interaction.modal = {
        customId: response.data.custom_id,
        inputIds: response.data.components.flatMap((row) => row.components.map((input) => input.custom_id)),
      };
      break;
  }
  interaction.isAcknowledged = true;
  if (call.query.get('with_response') !== 'true') return { status: 204 };
  const message = interaction.channel.messages.get(interaction.originalId ?? '');
  return {
    status: 200,
    body: { interaction: { id: interaction.id, type: 2 }, resource: { type: response.type, message } },
  };
}

function interactionOf({ params }: RestCall, parts: StandInParts): StandInInteraction {
  if (params['applicationId'] !== parts.world.applicationId) throw apiErrors.unknownWebhook();
  return parts.interactions.byToken(params['token'] ?? '');
}

function messageOf(interaction: StandInInteraction, { params }: RestCall): APIMessage {
  const id = params['messageId'] === '@original' ? interaction.originalId : params['messageId'];
  const message = interaction.channel.messages.get(id ?? '');
  if (message === undefined) throw apiErrors.unknownMessage();
  return message;
}

function post(
  interaction: StandInInteraction,
  body: MessageBody,
  call: RestCall,
  parts: StandInParts,
  extraFlags = 0,
): APIMessage {
  const ephemeral = interaction.isEphemeral ? MessageFlags.Ephemeral : 0;
  const flags = (body.flags ?? 0) | ephemeral | extraFlags;
  const message = postMessage(parts.world, interaction.channel, body, {
    author: parts.world.bot,
    attachments: attachmentsOf(call),
    flags,
    webhookId: parts.world.applicationId,
    type: interaction.kind === 'command' ? MessageType.ChatInputCommand : MessageType.Default,
  });
  recordPings(message, body, undefined, parts);
  if ((flags & MessageFlags.Ephemeral) === 0) parts.announce('MESSAGE_CREATE', message, interaction.channel);
  return message;
}

function complete(interaction: StandInInteraction, body: MessageEdit, call: RestCall, parts: StandInParts): APIMessage {
  const original = interaction.channel.messages.get(interaction.originalId ?? '');
  if (original === undefined) throw apiErrors.unknownMessage();
  const wasDeferred = interaction.isDeferred;
  interaction.isDeferred = false;
  editMessage(parts.world, original, body, attachmentsOf(call, original.attachments));
  // What fills a deferral pings as a new message does; a later edit does not.
  if (wasDeferred) recordPings(original, body, undefined, parts);
  if (!interaction.isEphemeral) parts.announce('MESSAGE_UPDATE', original, interaction.channel);
  return original;
}
