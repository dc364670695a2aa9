import type { Kysely } from 'kysely';
import type { Clock } from '../shared/clock.js';
import type { Vote, VoteCount, VoteRecords } from './bot-records.js';
import type { BotTables } from './schema.js';
import { sealId } from './seal.js';
import { wordingOf } from './wording.js';

/** Votes in the database, by the id of a sealed answer: its key would open it. */
export class VoteStore implements VoteRecords {
  readonly #database: Kysely<BotTables>;
  readonly #clock: Clock;

  constructor(database: Kysely<BotTables>, clock: Clock) {
    this.#database = database;
    this.#clock = clock;
  }

  async cast(vote: Vote): Promise<VoteCount> {
    await this.#database
      .insertInto('votes')
      .values({
        answer_id: sealId(vote.answerKey),
        user_hash: vote.userHash,
        value: vote.value,
        reason: null,
        question: vote.question,
        wording: wordingOf(vote.question),
        language: vote.language,
        document_ids: JSON.stringify(vote.documentIds ?? []),
        guild_id: vote.guildId ?? null,
        created_at: this.#clock.now(),
      })
      // The reason of the vote before stays only where the verdict does.
      .onConflict((conflict) =>
        conflict.columns(['answer_id', 'user_hash']).doUpdateSet((build) => ({
          value: build.ref('excluded.value'),
          created_at: build.ref('excluded.created_at'),
          reason: build.fn<string | null>('iif', [
            build('votes.value', '=', build.ref('excluded.value')),
            'votes.reason',
            build.lit(null),
          ]),
        })),
      )
      .execute();
    return this.count(vote.answerKey);
  }

  async explain(answerKey: string, userHash: string, reason: string): Promise<void> {
    await this.#database
      .updateTable('votes')
      .set({ reason })
      .where('answer_id', '=', sealId(answerKey))
      .where('user_hash', '=', userHash)
      .execute();
  }

  async count(answerKey: string): Promise<VoteCount> {
    const rows = await this.#database
      .selectFrom('votes')
      .select(({ fn }) => ['value', fn.countAll<number>().as('count')])
      .where('answer_id', '=', sealId(answerKey))
      .groupBy('value')
      .execute();
    const of = (value: number): number => rows.find((row) => row.value === value)?.count ?? 0;
    return { up: of(1), down: of(-1) };
  }
}
