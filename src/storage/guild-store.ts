import type { Kysely } from 'kysely';
import type { GuildRecords } from './bot-records.js';
import type { BotTables } from './schema.js';

/** Paused guilds: in the database, and in memory for those who ask at every message. */
export class GuildStore implements GuildRecords {
  readonly #database: Kysely<BotTables>;
  readonly #paused: Set<string>;

  private constructor(database: Kysely<BotTables>, paused: Set<string>) {
    this.#database = database;
    this.#paused = paused;
  }

  static async open(database: Kysely<BotTables>): Promise<GuildStore> {
    const rows = await database.selectFrom('paused_guilds').select('guild_id').execute();
    return new GuildStore(database, new Set(rows.map((row) => row.guild_id)));
  }

  async setPaused(guildId: string, isPaused: boolean): Promise<void> {
    if (isPaused) {
      await this.#database
        .insertInto('paused_guilds')
        .values({ guild_id: guildId })
        .onConflict((conflict) => conflict.column('guild_id').doNothing())
        .execute();
      this.#paused.add(guildId);
    } else {
      await this.#database.deleteFrom('paused_guilds').where('guild_id', '=', guildId).execute();
      this.#paused.delete(guildId);
    }
  }

  isPaused(guildId: string): boolean {
    return this.#paused.has(guildId);
  }
}
