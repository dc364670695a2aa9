import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { StorageError } from '../../src/shared/errors/storage-error.js';
import type { BotRecords } from '../../src/storage/bot-records.js';
import { openBotRecords } from '../../src/storage/open-bot-records.js';
import { inMemory, inspectDatabase } from '../../src/storage/open-database.js';
import { newQuestion as question } from './new-question.js';

let now = 1_000_000;
let records: BotRecords;
const clock = { now: () => now };

beforeEach(async () => {
  now = 1_000_000;
  records = await openBotRecords(inMemory, clock);
});

afterEach(() => records.close());

describe('questions', () => {
  it('are new once', async () => {
    expect(await records.questions.open(question())).toBe(true);
    expect(await records.questions.open(question({ question: 'again' }))).toBe(false);
    await records.questions.delivered('100');
    expect(await records.questions.open(question())).toBe(false);
  });

  it('are unfinished until delivered, refused or held, the oldest first, with all that finishing them needs', async () => {
    await records.questions.open(question({ id: '2', createdAt: 20 }));
    await records.questions.open(question({ id: '1', createdAt: 10, kind: 'message', messageId: '1' }));
    for (const id of ['3', '4', '5']) await records.questions.open(question({ id, createdAt: 30 }));
    await records.questions.acknowledged('2');
    await records.questions.answering('2');
    await records.questions.delivered('3');
    await records.questions.refused('4', 'too many');
    await records.questions.held('5', 'key');
    const unfinished = await records.questions.unfinished();
    expect(unfinished.map(({ id, state }) => [id, state])).toEqual([
      ['1', 'received'],
      ['2', 'answering'],
    ]);
    expect(unfinished[1]).toEqual({ ...question({ id: '2', createdAt: 20 }), state: 'answering', messageIds: [] });
  });

  it('never go back', async () => {
    await records.questions.open(question());
    await records.questions.answering('100');
    await records.questions.acknowledged('100');
    expect(await records.questions.find('100')).toMatchObject({ state: 'answering' });
    await records.questions.delivered('100');
    await records.questions.refused('100', 'late');
    await records.questions.held('100', 'key');
    await records.questions.answering('100');
    expect(await records.questions.find('100')).toMatchObject({ state: 'delivered' });
  });

  it('keep neither text nor token once they are settled', async () => {
    for (const id of ['1', '2', '3']) await records.questions.open(question({ id }));
    await records.questions.delivered('1');
    await records.questions.refused('2', 'paused');
    await records.questions.held('3', 'key');
    for (const id of ['1', '2', '3']) {
      const found = await records.questions.find(id);
      expect(found?.question).toBe('');
      for (const name of ['token', 'history', 'locale']) expect(found).not.toHaveProperty(name);
    }
  });

  it('know their messages in order, and are found by them', async () => {
    await records.questions.open(question());
    for (const id of ['m1', 'm2', 'm2', 'm3']) await records.questions.sent('100', id);
    expect((await records.questions.find('100'))?.messageIds).toEqual(['m1', 'm2', 'm3']);
    expect(await records.questions.findByAnswerMessage('m2')).toMatchObject({ id: '100' });
    await records.questions.delivered('100', ['m9', 'm1']);
    expect((await records.questions.find('100'))?.messageIds).toEqual(['m9', 'm1']);
    expect(await records.questions.findByAnswerMessage('m2')).toBeUndefined();
    await records.questions.remove('100');
    expect(await records.questions.findByAnswerMessage('m9')).toBeUndefined();
  });

  it('that nobody knows can be told anything', async () => {
    await records.questions.sent('404', 'm1');
    await records.questions.delivered('404', ['m1']);
    expect(await records.questions.find('404')).toBeUndefined();
  });

  it('that are held wait for their asker alone', async () => {
    await records.questions.open(question({ isPrivate: true }));
    await records.questions.held('100', 'key');
    expect(await records.questions.heldFor('bob')).toEqual([]);
    expect(await records.questions.heldFor('ada')).toMatchObject([{ id: '100', answerKey: 'key', isPrivate: true }]);
    await records.questions.delivered('100');
    expect(await records.questions.heldFor('ada')).toEqual([]);
  });
});

describe('answers', () => {
  it('are found by their key, whatever they hold', async () => {
    const content = { text: '显存是什么？ [1] 🧠', citations: [{ marker: 1 }], history: ['a'] };
    const key = await records.answers.keep(content, 'ada');
    expect(key).toMatch(/^[\w-]{16}$/);
    expect(await records.answers.find(key)).toEqual(content);
    expect(await records.answers.keep(content, 'ada')).not.toBe(key);
  });

  it.each(['', 'AAAAAAAAAAAAAAAA', "' or 1=1 --"])('are not found by the key %j', async (key) => {
    await records.answers.keep({ text: 'private' }, 'ada');
    expect(await records.answers.find(key)).toBeUndefined();
  });
});

describe('votes', () => {
  const vote = { answerKey: 'k', userHash: 'ada', value: 1, question: 'What is HBM?', language: 'en' } as const;

  it('count once a person, and can be changed', async () => {
    expect(await records.votes.cast(vote)).toEqual({ up: 1, down: 0 });
    expect(await records.votes.cast(vote)).toEqual({ up: 1, down: 0 });
    expect(await records.votes.cast({ ...vote, userHash: 'bob' })).toEqual({ up: 2, down: 0 });
    expect(await records.votes.cast({ ...vote, value: -1 })).toEqual({ up: 1, down: 1 });
    expect(await records.votes.count('other')).toEqual({ up: 0, down: 0 });
  });

  it('take a reason, which goes when the verdict changes', async () => {
    await records.votes.explain('k', 'ada', 'of nothing');
    await records.votes.cast({ ...vote, value: -1 });
    await records.votes.explain('k', 'ada', 'too old');
    await records.votes.cast({ ...vote, value: -1 });
    expect(await records.gaps.list(5)).toMatchObject([{ votedDown: 1, unanswered: 0, reasons: ['too old'] }]);
    await records.votes.cast(vote);
    expect(await records.gaps.list(5)).toEqual([]);
    await records.votes.cast({ ...vote, value: -1 });
    expect(await records.gaps.list(5)).toMatchObject([{ reasons: [] }]);
  });
});

describe('gaps', () => {
  it('are questions of one wording, the most frequent first', async () => {
    const asked = { userHash: 'ada', language: 'en', reason: 'no-evidence' };
    await records.gaps.addUnanswered({ ...asked, id: '1', question: 'Rare?' });
    for (const [id, text] of [
      ['2', 'What is  HBM5?'],
      ['3', 'what is hbm5'],
      ['3', 'the same message'],
    ] as const) {
      now += 1;
      await records.gaps.addUnanswered({ ...asked, id, question: text });
    }
    const vote = { answerKey: 'k', userHash: 'bob', value: -1, question: 'WHAT IS HBM5？', language: 'en' } as const;
    await records.votes.cast(vote);
    expect(await records.gaps.list(5)).toEqual([
      { question: 'WHAT IS HBM5？', language: 'en', unanswered: 2, votedDown: 1, reasons: [], lastAskedAt: 1_000_003 },
      { question: 'Rare?', language: 'en', unanswered: 1, votedDown: 0, reasons: [], lastAskedAt: 1_000_000 },
    ]);
    expect(await records.gaps.list(1)).toHaveLength(1);
  });

  it('stand beside feedback, the latest first', async () => {
    await records.gaps.addFeedback({ userHash: 'ada', text: 'good', language: 'en' });
    await records.gaps.addFeedback({ userHash: 'bob', text: '很好', language: 'zh-CN', guildId: '8' });
    expect((await records.gaps.feedback(5)).map((feedback) => feedback.text)).toEqual(['很好', 'good']);
  });
});

describe('erasure', () => {
  async function fill(userHash: string, id: string): Promise<string> {
    await records.questions.open(question({ id, userHash, createdAt: now }));
    await records.questions.sent(id, `m${id}`);
    const answerKey = await records.answers.keep({ text: 'x' }, userHash);
    await records.votes.cast({ answerKey, userHash, value: -1, question: 'q', language: 'en' });
    await records.gaps.addFeedback({ userHash, text: 't', language: 'en' });
    await records.gaps.addUnanswered({ id, userHash, question: 'q', language: 'en', reason: 'no-evidence' });
    return answerKey;
  }
  const nothing = { questions: 0, answers: 0, votes: 0, feedback: 0, unanswered: 0 };
  const one = { questions: 1, answers: 1, votes: 1, feedback: 1, unanswered: 1 };

  it('takes everything of one person, and nothing of another', async () => {
    const key = await fill('ada', '1');
    await fill('bob', '2');
    await records.votes.cast({ answerKey: key, userHash: 'bob', value: 1, question: "ada's", language: 'en' });
    expect(await records.countOf('ada')).toEqual(one);
    expect(await records.forget('ada')).toEqual({ ...one, votes: 2 });
    expect(await records.countOf('ada')).toEqual(nothing);
    expect(await records.countOf('bob')).toEqual(one);
    expect(await records.answers.find(key)).toBeUndefined();
  });

  it('of what is old leaves what is newer, and questions still open', async () => {
    await fill('ada', '1');
    now += 1000;
    await fill('ada', '2');
    expect(await records.purge(now)).toEqual({ ...one, questions: 0 });
    await records.questions.delivered('1');
    expect(await records.purge(now)).toEqual({ ...nothing, questions: 1 });
    expect(await records.countOf('ada')).toEqual(one);
  });
});

describe('a database in a file', () => {
  let folder: string;
  const path = (): string => join(folder, 'data', 'bot.sqlite');

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'suanli-records-'));
  });

  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('is there after a restart, for its owner alone', async () => {
    const first = await openBotRecords(path(), clock);
    await first.questions.open(question());
    await first.guilds.setPaused('8', true);
    const key = await first.answers.keep({ text: 'kept' }, 'ada');
    await first.close();
    const second = await openBotRecords(path(), clock);
    expect(await second.questions.unfinished()).toHaveLength(1);
    expect(second.guilds.isPaused('8')).toBe(true);
    expect(await second.answers.find(key)).toEqual({ text: 'kept' });
    await second.guilds.setPaused('8', false);
    await second.close();
    const third = await openBotRecords(path(), clock);
    expect(third.guilds.isPaused('8')).toBe(false);
    await third.close();
    expect((await stat(path())).mode & 0o077).toBe(0);
  });

  it('shows neither answers nor what was erased or settled, not even in its raw bytes', async () => {
    const opened = await openBotRecords(path(), clock);
    await opened.questions.open(question({ question: 'marker-of-a-settled-question' }));
    await opened.questions.delivered('100');
    await opened.answers.keep({ text: 'marker-of-an-answer', question: 'marker-of-an-answer' }, 'bob');
    await opened.gaps.addFeedback({ userHash: 'ada', text: 'marker-of-feedback', language: 'en' });
    const bytes = async (): Promise<string> => {
      const names = await readdir(join(folder, 'data'));
      return (await Promise.all(names.map((name) => readFile(join(folder, 'data', name), 'latin1')))).join('');
    };
    expect(await bytes()).toContain('marker-of-feedback');
    await opened.forget('ada');
    expect(await bytes()).not.toMatch(/marker-of/);
    await opened.close();
  });

  it('is looked at without being touched', async () => {
    expect(await inspectDatabase(path())).toBe('absent');
    const opened = await openBotRecords(path(), clock);
    expect(await inspectDatabase(path())).toBe('sound');
    await opened.questions.open(question());
    expect(await inspectDatabase(path())).toBe('sound');
    await opened.close();
    await writeFile(path(), 'no database '.repeat(500));
    await expect(inspectDatabase(path())).rejects.toThrow(/is no database; move it away/);
  });

  it.each([
    ['is damaged', 'no database '.repeat(500), /is no database; move it away/],
    ['cannot be made', undefined, /bot\.sqlite/],
  ])('that %s is told with what to do', async (_name, content, sentence) => {
    const place = content === undefined ? join(folder, 'file', 'bot.sqlite') : join(folder, 'bot.sqlite');
    await writeFile(content === undefined ? join(folder, 'file') : place, content ?? '');
    const failure = await openBotRecords(place, clock).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(StorageError);
    expect((failure as Error).message).toMatch(sentence);
  });
});
