import { PermissionFlagsBits, type ChatInputCommandInteraction } from 'discord.js';

/**
 * Whether the person may use admin commands: by one of the roles, or by Manage Server where no role is named. Never outside
 * a guild.
 */
export function isAdmin(
  interaction: Pick<ChatInputCommandInteraction, 'guildId' | 'member' | 'memberPermissions'>,
  adminRoleIds: readonly string[],
): boolean {
  const { guildId, member, memberPermissions } = interaction;
  if (guildId === null || member === null) return false;
  if (adminRoleIds.length === 0) return memberPermissions?.has(PermissionFlagsBits.ManageGuild) ?? false;
  const roleIds = Array.isArray(member.roles) ? member.roles : [...member.roles.cache.keys()];
  return roleIds.some((id) => adminRoleIds.includes(id));
}
