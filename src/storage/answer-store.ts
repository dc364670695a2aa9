import type { Kysely } from 'kysely';
import type { Clock } from '../shared/clock.js';
import type { AnswerRecords } from './bot-records.js';
import type { BotTables } from './schema.js';
import { newSealKey, seal, sealId, unseal } from './seal.js';

/** Sealed answers in the database. */
export class AnswerStore implements AnswerRecords {
  readonly #database: Kysely<BotTables>;
  readonly #clock: Clock;

  constructor(database: Kysely<BotTables>, clock: Clock) {
    this.#database = database;
    this.#clock = clock;
  }

  async keep(content: unknown, userHash: string): Promise<string> {
    const key = newSealKey();
    const sealed = seal(JSON.stringify(content), key);
    await this.#database
      .insertInto('answers')
      .values({ id: sealId(key), user_hash: userHash, sealed, created_at: this.#clock.now() })
      .execute();
    return key;
  }

  async find(key: string): Promise<unknown> {
    const found = await this.#database
      .selectFrom('answers')
      .select('sealed')
      .where('id', '=', sealId(key))
      .executeTakeFirst();
    const json = found === undefined ? undefined : unseal(new Uint8Array(found.sealed), key);
    return json === undefined ? undefined : (JSON.parse(json) as unknown);
  }
}
