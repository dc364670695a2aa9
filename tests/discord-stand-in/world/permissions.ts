import { PermissionFlagsBits } from 'discord.js';
import type { StandInChannel } from './world.js';

export type PermissionName = keyof typeof PermissionFlagsBits;

/** What a bot is usually invited with. */
export const usualPermissions: readonly PermissionName[] = [
  'ViewChannel',
  'SendMessages',
  'SendMessagesInThreads',
  'EmbedLinks',
  'AttachFiles',
  'ReadMessageHistory',
  'AddReactions',
  'UseApplicationCommands',
];

/** The permissions as Discord's decimal bit set. */
export function permissionBits(names: Iterable<PermissionName>): string {
  let bits = 0n;
  for (const name of names) bits |= PermissionFlagsBits[name];
  return bits.toString();
}

/** Whether the bot has the permission in the channel; a thread has those of its parent. */
export function botHas(channel: StandInChannel, parent: StandInChannel | undefined, name: PermissionName): boolean {
  if (channel.guildId === undefined) return true;
  return usualPermissions.includes(name) && !(parent ?? channel).denied.has(name);
}
