/**
 * The statements that lead from each version of the database to the next. What is here is never changed, only added to.
 *
 * `strict` tables refuse values of another type; `secure_delete` (see `open-database.ts`) overwrites what is erased.
 */
export const migrations: readonly (readonly string[])[] = [
  [
    `create table questions (
      id text primary key, kind text not null, state text not null, channel_id text not null, message_id text,
      guild_id text, user_hash text not null, token text, question text, language text, locale text,
      history text, is_private integer not null, answer_key text, refusal text, created_at integer not null
    ) strict, without rowid`,
    `create index questions_by_state on questions (state, created_at)`,
    `create index questions_by_user on questions (user_hash)`,
    `create index questions_by_age on questions (created_at)`,
    `create table answer_messages (
      message_id text primary key, question_id text not null references questions (id) on delete cascade,
      position integer not null
    ) strict, without rowid`,
    `create index answer_messages_by_question on answer_messages (question_id, position)`,
    `create table answers (
      id text primary key, user_hash text not null, sealed blob not null, created_at integer not null
    ) strict, without rowid`,
    `create index answers_by_user on answers (user_hash)`,
    `create index answers_by_age on answers (created_at)`,
    `create table votes (
      answer_id text not null, user_hash text not null, value integer not null check (value in (1, -1)), reason text,
      question text not null, wording text not null, language text not null, document_ids text not null,
      created_at integer not null, primary key (answer_id, user_hash)
    ) strict, without rowid`,
    `create index votes_by_user on votes (user_hash)`,
    `create table unanswered (
      id text primary key, user_hash text not null, question text not null, wording text not null,
      language text not null, reason text not null, guild_id text, created_at integer not null
    ) strict, without rowid`,
    `create index unanswered_by_user on unanswered (user_hash)`,
    `create table feedback (
      id integer primary key, user_hash text not null, text text not null, language text not null, guild_id text,
      created_at integer not null
    ) strict`,
    `create index feedback_by_user on feedback (user_hash)`,
    `create table paused_guilds (guild_id text primary key) strict, without rowid`,
  ],
  [`alter table votes add column guild_id text`],
];
