import {
  ApplicationCommandOptionType,
  ComponentType,
  InteractionType,
  type APIMessage,
  type APIUser,
} from 'discord.js';
import type { RegisteredCommand } from '../schemas/command-schema.js';
import type { StandInInteraction } from './interaction-book.js';
import { channelPayload, memberPayload } from './payloads.js';
import { permissionBits, usualPermissions } from './permissions.js';
import { nextSnowflake } from './snowflakes.js';
import type { World } from './world.js';

export type OptionValue = string | number | boolean;

export interface InteractionSender {
  readonly user: APIUser;
  /** Locale of the person's client. */
  readonly locale: string;
}

/** INTERACTION_CREATE for a slash command, or for its autocompletion where an option is focused. */
export function commandPayload(
  interaction: StandInInteraction,
  command: RegisteredCommand,
  values: Readonly<Record<string, OptionValue>>,
  sender: InteractionSender,
  world: World,
  focused?: string,
): object {
  const options = Object.entries(values).map(([name, value]) => {
    const option = (command.options ?? []).find((each) => each.name === name);
    if (option === undefined) throw new Error(`/${command.name} has no option ${name}.`);
    const limit = Math.min(option.max_length ?? 6000, 6000);
    if (typeof value === 'string' && value.length > limit)
      throw new Error(`Discord lets nobody type over ${limit} characters.`);
    if (option.type === ApplicationCommandOptionType.String && typeof value !== 'string')
      throw new Error(`${name} is a text.`);
    return { name, type: option.type, value, ...(focused === name ? { focused: true } : {}) };
  });
  const missing = (command.options ?? []).find((each) => each.required === true && !(each.name in values));
  if (missing !== undefined && focused === undefined)
    throw new Error(`/${command.name} needs the option ${missing.name}.`);
  return {
    ...interactionPayload(interaction, sender, world),
    type: focused === undefined ? InteractionType.ApplicationCommand : InteractionType.ApplicationCommandAutocomplete,
    data: { id: nextSnowflake(), name: command.name, type: 1, options },
  };
}

/** INTERACTION_CREATE for a button under a message. */
export function buttonPayload(
  interaction: StandInInteraction,
  message: APIMessage,
  customId: string,
  sender: InteractionSender,
  world: World,
): object {
  return {
    ...interactionPayload(interaction, sender, world),
    type: InteractionType.MessageComponent,
    message,
    data: { custom_id: customId, component_type: ComponentType.Button },
  };
}

function interactionPayload(
  interaction: StandInInteraction,
  { user, locale }: InteractionSender,
  world: World,
): object {
  const { guildId } = interaction.channel;
  const guild = guildId === undefined ? undefined : world.guilds.get(guildId);
  const permissions = permissionBits(usualPermissions);
  const inGuild =
    guild === undefined
      ? { user, context: 1 }
      : {
          guild_id: guild.id,
          guild_locale: guild.preferredLocale,
          guild: { id: guild.id, locale: guild.preferredLocale, features: [] },
          member: { ...memberPayload(user), permissions },
          context: 0,
        };
  return {
    id: interaction.id,
    application_id: world.applicationId,
    token: interaction.token,
    version: 1,
    channel_id: interaction.channel.id,
    channel: { ...channelPayload(interaction.channel, world), permissions },
    locale,
    app_permissions: permissions,
    entitlements: [],
    authorizing_integration_owners: { '0': guild?.id ?? '0' },
    attachment_size_limit: 10_485_760,
    ...inGuild,
  };
}
