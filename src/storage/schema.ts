import type { Generated } from 'kysely';
import type { QuestionKind, QuestionState } from './bot-records.js';

/** The tables as the latest migration leaves them. Times are milliseconds since the Unix epoch, booleans 0 or 1. */
export interface BotTables {
  questions: {
    id: string;
    kind: QuestionKind;
    state: QuestionState;
    channel_id: string;
    message_id: string | null;
    guild_id: string | null;
    user_hash: string;
    token: string | null;
    question: string | null;
    language: string | null;
    locale: string | null;
    history: string | null;
    is_private: number;
    answer_key: string | null;
    refusal: string | null;
    created_at: number;
  };
  answer_messages: { message_id: string; question_id: string; position: number };
  answers: { id: string; user_hash: string; sealed: Uint8Array; created_at: number };
  votes: {
    answer_id: string;
    user_hash: string;
    value: number;
    reason: string | null;
    question: string;
    wording: string;
    language: string;
    document_ids: string;
    guild_id: string | null;
    created_at: number;
  };
  unanswered: {
    id: string;
    user_hash: string;
    question: string;
    wording: string;
    language: string;
    reason: string;
    guild_id: string | null;
    created_at: number;
  };
  feedback: {
    id: Generated<number>;
    user_hash: string;
    text: string;
    language: string;
    guild_id: string | null;
    created_at: number;
  };
  paused_guilds: { guild_id: string };
}
