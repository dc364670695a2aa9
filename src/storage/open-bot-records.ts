import { CompiledQuery, type Kysely, type Transaction } from 'kysely';
import { systemClock, type Clock } from '../shared/clock.js';
import { AnswerStore } from './answer-store.js';
import type { BotRecords, ErasedCounts } from './bot-records.js';
import { GapStore } from './gap-store.js';
import { GuildStore } from './guild-store.js';
import { openDatabase } from './open-database.js';
import { QuestionStore } from './question-store.js';
import type { BotTables } from './schema.js';
import { VoteStore } from './vote-store.js';

/** Questions that are done with, or wait for nobody but their asker. */
const SETTLED = ['delivered', 'refused', 'held'] as const;

/**
 * Opens what the bot keeps.
 *
 * @param path - The database's file, made where it is missing; or `inMemory`, which ends with `close`.
 * @throws {StorageError}
 */
export async function openBotRecords(path: string, clock: Clock = systemClock): Promise<BotRecords> {
  const database = await openDatabase(path);
  const erase = async (
    select: (transaction: Transaction<BotTables>) => Promise<ErasedCounts>,
  ): Promise<ErasedCounts> => {
    const erased = await database.transaction().execute(select);
    await emptyLog(database);
    return erased;
  };
  return {
    questions: new QuestionStore(database),
    answers: new AnswerStore(database, clock),
    votes: new VoteStore(database, clock),
    gaps: new GapStore(database, clock),
    guilds: await GuildStore.open(database),
    forget: (userHash) => erase((transaction) => forget(transaction, userHash)),
    purge: (time) => erase((transaction) => purge(transaction, time)),
    countOf: (userHash) => countOf(database, userHash),
    async close() {
      await emptyLog(database);
      await database.destroy();
    },
  };
}

/** What was erased still stands in the write-ahead log until that is emptied. */
async function emptyLog(database: Kysely<BotTables>): Promise<void> {
  await database.executeQuery(CompiledQuery.raw('pragma wal_checkpoint(truncate)'));
}

/** Tables that hold something of a person. */
const PERSONAL = ['questions', 'answers', 'votes', 'feedback', 'unanswered'] as const;

type PersonalTable = (typeof PERSONAL)[number];

async function forget(transaction: Transaction<BotTables>, userHash: string): Promise<ErasedCounts> {
  const { numDeletedRows: votesOfOthers } = await transaction
    .deleteFrom('votes')
    .where('user_hash', '!=', userHash)
    .where('answer_id', 'in', (query) => query.selectFrom('answers').select('id').where('user_hash', '=', userHash))
    .executeTakeFirstOrThrow();
  const erased = await eachTable((table) =>
    deleted(transaction.deleteFrom<PersonalTable>(table).where('user_hash', '=', userHash)),
  );
  return { ...erased, votes: erased.votes + Number(votesOfOthers) };
}

async function purge(transaction: Transaction<BotTables>, time: number): Promise<ErasedCounts> {
  return eachTable((table) => {
    if (table !== 'questions')
      return deleted(transaction.deleteFrom<PersonalTable>(table).where('created_at', '<', time));
    return deleted(transaction.deleteFrom(table).where('created_at', '<', time).where('state', 'in', SETTLED));
  });
}

async function countOf(database: Kysely<BotTables>, userHash: string): Promise<ErasedCounts> {
  return eachTable(async (table) => {
    const { count } = await database
      .selectFrom<PersonalTable>(table)
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .where('user_hash', '=', userHash)
      .executeTakeFirstOrThrow();
    return count;
  });
}

async function deleted(query: {
  executeTakeFirstOrThrow(): Promise<{ readonly numDeletedRows: bigint }>;
}): Promise<number> {
  return Number((await query.executeTakeFirstOrThrow()).numDeletedRows);
}

async function eachTable(count: (table: PersonalTable) => Promise<number>): Promise<ErasedCounts> {
  const counts = { questions: 0, answers: 0, votes: 0, feedback: 0, unanswered: 0 };
  for (const table of PERSONAL) counts[table] = await count(table);
  return counts;
}
