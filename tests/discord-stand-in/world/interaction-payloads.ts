import { ComponentType, InteractionType, MessageFlags, type APIMessage, type APIUser } from 'discord.js';
import type { StandInInteraction } from './interaction-book.js';
import { channelPayload, memberPayload } from './payloads.js';
import { permissionBits, usualPermissions, type PermissionName } from './permissions.js';
import type { World } from './world.js';

export interface InteractionSender {
  readonly user: APIUser;
  /** Locale of the person's client. */
  readonly locale: string;
  /** What the person may do beyond the usual. */
  readonly permissions: readonly PermissionName[];
  readonly roleIds: readonly string[];
  /** True where the person uses the app as their own, wherever they are. */
  readonly isUserInstalled: boolean;
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
    message: shownTo(message),
    data: { custom_id: customId, component_type: ComponentType.Button },
  };
}

/** INTERACTION_CREATE for a form that was sent off. */
export function modalPayload(
  interaction: StandInInteraction,
  customId: string,
  values: Readonly<Record<string, string>>,
  message: APIMessage | undefined,
  sender: InteractionSender,
  world: World,
): object {
  const components = Object.entries(values).map(([id, value]) => ({
    type: ComponentType.ActionRow,
    components: [{ type: ComponentType.TextInput, custom_id: id, value }],
  }));
  return {
    ...interactionPayload(interaction, sender, world),
    type: InteractionType.ModalSubmit,
    ...(message === undefined ? {} : { message: shownTo(message) }),
    data: { custom_id: customId, components },
  };
}

/** What every interaction tells: who, where, in which language, with which rights. */
export function interactionPayload(interaction: StandInInteraction, sender: InteractionSender, world: World): object {
  const { user, locale } = sender;
  const { guildId } = interaction.channel;
  const guild = guildId === undefined ? undefined : world.guilds.get(guildId);
  const permissions = permissionBits([...usualPermissions, ...sender.permissions]);
  const parent = world.parentOf(interaction.channel) ?? interaction.channel;
  const appPermissions = permissionBits(usualPermissions.filter((name) => !parent.denied.has(name)));
  const inGuild =
    guild === undefined
      ? { user, context: 1 }
      : {
          guild_id: guild.id,
          guild_locale: guild.preferredLocale,
          guild: { id: guild.id, locale: guild.preferredLocale, features: [] },
          member: { ...memberPayload(user, sender.roleIds), permissions },
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
    app_permissions: appPermissions,
    entitlements: [],
    authorizing_integration_owners: sender.isUserInstalled ? { '1': user.id } : { '0': guild?.id ?? '0' },
    attachment_size_limit: 10_485_760,
    ...inGuild,
  };
}

/** An ephemeral message is told from others by its flag alone. */
function shownTo(message: APIMessage): APIMessage {
  const isEphemeral = ((message.flags ?? 0) & MessageFlags.Ephemeral) !== 0;
  return isEphemeral ? { ...message, flags: MessageFlags.Ephemeral } : message;
}
