import { CompiledQuery } from 'kysely';
import type { BotRecords } from '../../src/storage/bot-records.js';
import { openDatabase } from '../../src/storage/open-database.js';
import { newQuestion } from './new-question.js';

const vote = { answerKey: 'k', userHash: 'bob', question: 'What is HBM?', language: 'en' } as const;
const asked = { userHash: 'ada', question: 'What?', language: 'en', reason: 'no-evidence' };

/** Everything that a bot does with its records, in the order of a day. */
export const recordSteps: readonly ((records: BotRecords) => Promise<unknown>)[] = [
  ({ questions }) => questions.open(newQuestion()),
  ({ questions }) => questions.acknowledged('100'),
  ({ questions }) => questions.answering('100', ['What is a GPU?']),
  ({ answers }) => answers.keep({ text: 'HBM is …' }, 'ada'),
  ({ questions }) => questions.sent('100', 'm1'),
  ({ questions }) => questions.sent('100', 'm2'),
  ({ questions }) => questions.delivered('100', ['m3', 'm1']),
  ({ votes }) => votes.cast({ ...vote, value: 1 }),
  ({ votes }) => votes.cast({ ...vote, value: -1 }),
  ({ votes }) => votes.explain('k', 'bob', 'too old'),
  ({ gaps }) => gaps.addUnanswered({ ...asked, id: '200' }),
  ({ gaps }) => gaps.addFeedback({ userHash: 'ada', text: 'good', language: 'en' }),
  ({ guilds }) => guilds.setPaused('8', true),
  ({ questions }) => questions.open(newQuestion({ id: '101', isPrivate: true })),
  ({ questions }) => questions.held('101', 'key'),
  ({ questions }) => questions.open(newQuestion({ id: '102', createdAt: 2 })),
  ({ questions }) => questions.refused('102', 'too many'),
  ({ questions }) => questions.open(newQuestion({ id: '103', userHash: 'bob' })),
  ({ guilds }) => guilds.setPaused('8', false),
  (records) => records.purge(1),
  (records) => records.forget('ada'),
  ({ questions }) => questions.remove('103'),
];

const TABLES = ['questions', 'answer_messages', 'answers', 'votes', 'unanswered', 'feedback', 'paused_guilds'];
/** Columns whose content is random. */
const RANDOM: ReadonlySet<string> = new Set(['sealed', 'id of answers']);

/** All that a database holds, as one text; opening it brings it to the latest version first. */
export async function contentOf(path: string): Promise<string> {
  const database = await openDatabase(path);
  const lines: string[] = [];
  for (const table of TABLES) {
    const { rows } = await database.executeQuery<Record<string, unknown>>(CompiledQuery.raw(`select * from ${table}`));
    for (const row of rows) {
      const shown = Object.entries(row).filter(
        ([column]) => !RANDOM.has(column) && !RANDOM.has(`${column} of ${table}`),
      );
      lines.push(`${table} ${JSON.stringify(shown)}`);
    }
  }
  await database.destroy();
  return lines.join('\n');
}
