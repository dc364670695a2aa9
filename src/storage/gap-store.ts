import type { Kysely } from 'kysely';
import type { Clock } from '../shared/clock.js';
import type { Feedback, Gap, GapRecords, UnansweredQuestion } from './bot-records.js';
import type { BotTables } from './schema.js';
import { wordingOf } from './wording.js';

/** A gap while it is added up. */
type Tally = { -readonly [Name in keyof Gap]: Gap[Name] } & { reasons: string[] };

/** Unanswered questions, votes against answers, and feedback, in the database. */
export class GapStore implements GapRecords {
  readonly #database: Kysely<BotTables>;
  readonly #clock: Clock;

  constructor(database: Kysely<BotTables>, clock: Clock) {
    this.#database = database;
    this.#clock = clock;
  }

  async addUnanswered(asked: UnansweredQuestion): Promise<void> {
    await this.#database
      .insertInto('unanswered')
      .values({
        id: asked.id,
        user_hash: asked.userHash,
        question: asked.question,
        wording: wordingOf(asked.question),
        language: asked.language,
        reason: asked.reason,
        guild_id: asked.guildId ?? null,
        created_at: this.#clock.now(),
      })
      .onConflict((conflict) => conflict.column('id').doNothing())
      .execute();
  }

  async addFeedback({ userHash, text, language, guildId }: Feedback): Promise<void> {
    await this.#database
      .insertInto('feedback')
      .values({ user_hash: userHash, text, language, guild_id: guildId ?? null, created_at: this.#clock.now() })
      .execute();
  }

  async list(limit: number, guildId?: string): Promise<readonly Gap[]> {
    const tallies = new Map<string, Tally>();
    const tallyOf = (row: { question: string; wording: string; language: string; created_at: number }): Tally => {
      const known = tallies.get(row.wording);
      const tally = known ?? { question: '', language: '', unanswered: 0, votedDown: 0, reasons: [], lastAskedAt: 0 };
      if (row.created_at >= tally.lastAskedAt) {
        Object.assign(tally, { question: row.question, language: row.language, lastAskedAt: row.created_at });
      }
      tallies.set(row.wording, tally);
      return tally;
    };
    const columns = ['question', 'wording', 'language', 'created_at', 'reason'] as const;
    let unanswered = this.#database.selectFrom('unanswered').select(columns);
    let votesAgainst = this.#database.selectFrom('votes').select(columns).where('value', '=', -1);
    if (guildId !== undefined) {
      unanswered = unanswered.where('guild_id', '=', guildId);
      votesAgainst = votesAgainst.where('guild_id', '=', guildId);
    }
    for (const row of await unanswered.execute()) {
      tallyOf(row).unanswered += 1;
    }
    for (const row of await votesAgainst.execute()) {
      const tally = tallyOf(row);
      tally.votedDown += 1;
      if (row.reason !== null) tally.reasons.push(row.reason);
    }
    const weight = (gap: Gap): number => gap.unanswered + gap.votedDown;
    return [...tallies.values()]
      .sort((one, other) => weight(other) - weight(one) || other.lastAskedAt - one.lastAskedAt)
      .slice(0, limit);
  }

  async feedback(limit: number, guildId?: string): Promise<readonly (Feedback & { readonly createdAt: number })[]> {
    const latest = this.#database.selectFrom('feedback').selectAll().orderBy('id', 'desc').limit(limit);
    const rows = await (guildId === undefined ? latest : latest.where('guild_id', '=', guildId)).execute();
    return rows.map((row) => ({
      userHash: row.user_hash,
      text: row.text,
      language: row.language,
      ...(row.guild_id === null ? {} : { guildId: row.guild_id }),
      createdAt: row.created_at,
    }));
  }
}
