/** Discord's ids: milliseconds since 2015 and a counter, so that they sort by time. */
const DISCORD_EPOCH_MS = 1_420_070_400_000n;

let counter = 0n;

/** A new id, larger than every one before it. */
export function nextSnowflake(): string {
  counter += 1n;
  return (((BigInt(Date.now()) - DISCORD_EPOCH_MS) << 22n) + counter).toString();
}

/** The shard that a guild's events go to. Direct messages go to shard 0. */
export function shardOf(guildId: string | undefined, shardCount: number): number {
  return guildId === undefined ? 0 : Number((BigInt(guildId) >> 22n) % BigInt(shardCount));
}
