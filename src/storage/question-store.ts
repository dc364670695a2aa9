import type { Kysely, Selectable, SelectQueryBuilder, Transaction } from 'kysely';
import type { NewQuestion, QuestionRecord, QuestionRecords, QuestionState } from './bot-records.js';
import type { BotTables } from './schema.js';

const OPEN_STATES = ['received', 'acknowledged', 'answering'] as const satisfies readonly QuestionState[];
const WIPED = { token: null, question: null, language: null, locale: null, history: null } as const;

/** Questions in the database. */
export class QuestionStore implements QuestionRecords {
  readonly #database: Kysely<BotTables>;

  constructor(database: Kysely<BotTables>) {
    this.#database = database;
  }

  async open(question: NewQuestion): Promise<boolean> {
    const { numInsertedOrUpdatedRows } = await this.#database
      .insertInto('questions')
      .values({
        id: question.id,
        kind: question.kind,
        state: 'received',
        channel_id: question.channelId,
        message_id: question.messageId ?? null,
        guild_id: question.guildId ?? null,
        user_hash: question.userHash,
        token: question.token ?? null,
        question: question.question,
        language: question.language,
        locale: question.locale ?? null,
        history: question.history === undefined ? null : JSON.stringify(question.history),
        is_private: question.isPrivate ? 1 : 0,
        answer_key: null,
        refusal: null,
        created_at: question.createdAt,
      })
      .onConflict((conflict) => conflict.column('id').doNothing())
      .executeTakeFirstOrThrow();
    return numInsertedOrUpdatedRows === 1n;
  }

  async acknowledged(id: string): Promise<void> {
    await this.#move(id, ['received'], { state: 'acknowledged' });
  }

  async answering(id: string, history?: readonly string[]): Promise<void> {
    const heard = history === undefined ? {} : { history: JSON.stringify(history) };
    await this.#move(id, ['received', 'acknowledged', 'answering'], { state: 'answering', ...heard });
  }

  async refused(id: string, why: string): Promise<void> {
    await this.#move(id, [...OPEN_STATES, 'held'], { state: 'refused', refusal: why, answer_key: null, ...WIPED });
  }

  async held(id: string, answerKey: string): Promise<void> {
    await this.#move(id, OPEN_STATES, { state: 'held', answer_key: answerKey, ...WIPED });
  }

  async sent(id: string, messageId: string): Promise<void> {
    await this.#database.transaction().execute(async (transaction) => {
      const found = await transaction
        .selectFrom('questions')
        .leftJoin('answer_messages', 'answer_messages.question_id', 'questions.id')
        .where('questions.id', '=', id)
        .select(({ fn }) => ['questions.id', fn.count<number>('answer_messages.message_id').as('position')])
        .groupBy('questions.id')
        .executeTakeFirst();
      if (found !== undefined) await addMessages(transaction, id, [messageId], found.position);
    });
  }

  async delivered(id: string, messageIds?: readonly string[]): Promise<void> {
    await this.#database.transaction().execute(async (transaction) => {
      const { numUpdatedRows } = await transaction
        .updateTable('questions')
        .set({ state: 'delivered', answer_key: null, refusal: null, ...WIPED })
        .where('id', '=', id)
        .executeTakeFirstOrThrow();
      if (numUpdatedRows === 0n || messageIds === undefined) return;
      await transaction.deleteFrom('answer_messages').where('question_id', '=', id).execute();
      await addMessages(transaction, id, messageIds, 0);
    });
  }

  async heldFor(userHash: string): Promise<readonly QuestionRecord[]> {
    return this.#list((query) => query.where('state', '=', 'held').where('user_hash', '=', userHash));
  }

  async unfinished(): Promise<readonly QuestionRecord[]> {
    return this.#list((query) => query.where('state', 'in', OPEN_STATES));
  }

  async find(id: string): Promise<QuestionRecord | undefined> {
    const [found] = await this.#list((query) => query.where('id', '=', id));
    return found;
  }

  async findByAnswerMessage(messageId: string): Promise<QuestionRecord | undefined> {
    const found = await this.#database
      .selectFrom('answer_messages')
      .select('question_id')
      .where('message_id', '=', messageId)
      .executeTakeFirst();
    return found === undefined ? undefined : this.find(found.question_id);
  }

  async remove(id: string): Promise<void> {
    await this.#database.deleteFrom('questions').where('id', '=', id).execute();
  }

  async #move(
    id: string,
    from: readonly QuestionState[],
    change: Partial<BotTables['questions']> & { readonly state: QuestionState },
  ): Promise<void> {
    await this.#database.updateTable('questions').set(change).where('id', '=', id).where('state', 'in', from).execute();
  }

  async #list(narrow: (query: QuestionQuery) => QuestionQuery): Promise<QuestionRecord[]> {
    const rows = await narrow(this.#database.selectFrom('questions').selectAll()).orderBy('created_at').execute();
    if (rows.length === 0) return [];
    const messages = await this.#database
      .selectFrom('answer_messages')
      .selectAll()
      .where(
        'question_id',
        'in',
        rows.map((row) => row.id),
      )
      .orderBy('position')
      .execute();
    return rows.map((row) =>
      recordOf(
        row,
        messages.filter((message) => message.question_id === row.id).map((message) => message.message_id),
      ),
    );
  }
}

type QuestionQuery = SelectQueryBuilder<BotTables, 'questions', Selectable<BotTables['questions']>>;

async function addMessages(
  transaction: Transaction<BotTables>,
  id: string,
  messageIds: readonly string[],
  firstPosition: number,
): Promise<void> {
  if (messageIds.length === 0) return;
  const rows = messageIds.map((messageId, at) => ({
    message_id: messageId,
    question_id: id,
    position: firstPosition + at,
  }));
  await transaction
    .insertInto('answer_messages')
    .values(rows)
    .onConflict((conflict) => conflict.column('message_id').doNothing())
    .execute();
}

function recordOf(row: Selectable<BotTables['questions']>, messageIds: readonly string[]): QuestionRecord {
  return {
    id: row.id,
    kind: row.kind,
    state: row.state,
    channelId: row.channel_id,
    userHash: row.user_hash,
    question: row.question ?? '',
    language: row.language ?? '',
    isPrivate: row.is_private === 1,
    createdAt: row.created_at,
    messageIds,
    ...(row.locale === null ? {} : { locale: row.locale }),
    ...(row.history === null ? {} : { history: JSON.parse(row.history) as string[] }),
    ...(row.token === null ? {} : { token: row.token }),
    ...(row.message_id === null ? {} : { messageId: row.message_id }),
    ...(row.guild_id === null ? {} : { guildId: row.guild_id }),
    ...(row.answer_key === null ? {} : { answerKey: row.answer_key }),
  };
}
