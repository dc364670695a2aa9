/** Where something was said. */
export interface Place {
  readonly channelId: string;
  /** Channel that the thread belongs to, where the channel is a thread. */
  readonly parentId: string | null;
  /** Absent in direct messages. */
  readonly guildId: string | null;
}

/**
 * Whether the bot answers there. An empty list allows every channel; a listed channel includes its threads. Direct
 * messages are always answered: the list says where in a guild the bot speaks.
 */
export function isAllowedChannel(place: Place, allowedChannelIds: readonly string[]): boolean {
  if (allowedChannelIds.length === 0 || place.guildId === null) return true;
  return (
    allowedChannelIds.includes(place.channelId) ||
    (place.parentId !== null && allowedChannelIds.includes(place.parentId))
  );
}

/** The allowed channels as Discord shows them, the first few. */
export function channelMentions(allowedChannelIds: readonly string[]): string {
  return allowedChannelIds
    .slice(0, 5)
    .map((id) => `<#${id}>`)
    .join(' ');
}
