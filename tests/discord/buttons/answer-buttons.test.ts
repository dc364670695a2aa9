import { MessageFlags, type APIMessage } from 'discord.js';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Explanation } from '../../../src/answering/answer.js';
import type { SearchResult } from '../../../src/retrieval/hit.js';
import { abstained, answered, citation } from '../fake-application.js';
import { Conversing, idIn, labelsOf } from '../conversing.js';
import { runBot, type RunningBot } from '../running-bot.js';

let running: RunningBot;
let asker: Conversing;

beforeEach(async () => {
  running = await runBot();
  asker = new Conversing(running);
  running.application.answers = ({ question }) => answered({ question });
});

afterEach(async () => {
  await running.close();
});

const isEphemeral = (message: APIMessage): boolean => (Number(message.flags) & MessageFlags.Ephemeral) !== 0;
const nothingFound = (query: string): SearchResult => ({
  query,
  language: 'en',
  hits: [],
  timings: { embedMs: 0, searchMs: 0, totalMs: 0 },
});

test.each([
  ['en-US', ['Sources', 'Why', '👍', '👎', 'Follow-ups']],
  ['zh-CN', ['查看原文', '为什么', '👍', '👎', '继续问']],
  ['zh-TW', ['檢視原文', '為什麼', '👍', '👎', '繼續問']],
])('an answer has five buttons in the words of %s', async (locale, labels) => {
  const answer = await new Conversing(running, { locale }).use('ask', { question: 'q' });
  expect(labelsOf(answer)).toEqual([labels]);
});

describe('Why', () => {
  test('puts the question again with what stood before it, and shows the reasons to the person alone', async () => {
    await asker.use('ask', { question: 'first' });
    const answer = await asker.use('ask', { question: 'second' });
    running.application.answers = ({ question }) => answered({ question, query: 'first second', explanation });
    const why = await asker.press(answer, 'why');
    expect(running.application.asked.at(-1)).toMatchObject({ question: 'second', history: ['first'], explain: true });
    expect(isEphemeral(why)).toBe(true);
    expect(why.embeds[0]?.title).toBe('How I found this');
    const text = why.embeds[0]?.description ?? '';
    expect(text).toContain('**Searched for**: first second');
    expect(text).toContain('**Confidence**: 0.91, enough (from 0.5 I answer)');
    expect(text).toContain('1. 1.4 (meaning 0.8, words 0.6) GPT-3');
    expect(text).toContain('✅ 3.2 GPT-3 has 175 billion parameters.');
  });
});

describe('votes', () => {
  test('one a person, changeable, with a reason for a vote against', async () => {
    const answer = await asker.use('ask', { question: 'q' });
    const key = idIn(answer, 'up').split(':')[1] ?? '';
    expect((await asker.press(answer, 'up')).content).toBe('Thank you. You can change your vote at any time.');
    await asker.press(answer, 'up');
    expect(await running.records.votes.count(key)).toEqual({ up: 1, down: 0 });
    const other = new Conversing(running, { by: running.discord.world.addUser('other') });
    await other.press(answer, 'up');
    const form = await asker.pressForForm(answer, 'down');
    const thanks = await asker.submit(form, 'The figure is of 2021.');
    expect(thanks.content).toBe('Thank you. Your vote and reason are kept.');
    expect(isEphemeral(thanks)).toBe(true);
    expect(await running.records.votes.count(key)).toEqual({ up: 1, down: 1 });
    expect(await running.records.gaps.list(5)).toMatchObject([
      { question: 'q', votedDown: 1, reasons: ['The figure is of 2021.'] },
    ]);
  });

  test('a vote against counts although the form is closed', async () => {
    const answer = await asker.use('ask', { question: 'q' });
    await asker.pressForForm(answer, 'down');
    const key = idIn(answer, 'down').split(':')[1] ?? '';
    await expect.poll(() => running.records.votes.count(key)).toEqual({ up: 0, down: 1 });
  });
});

describe('follow-ups', () => {
  test('are questions that the assistant answers, by other passages; pressing one asks it', async () => {
    running.application.finds = (query) => nothingFound(query);
    running.application.knownQuestions = ['one', 'two', 'three', 'four', 'five', 'six'].map((name) => ({
      article: 'gpt-3',
      zh: `问${name}`,
      en: `Question ${name}?`,
    }));
    const answer = await asker.use('ask', { question: 'Question one?' });
    running.application.answers = ({ question }) => {
      if (question.includes('three')) return abstained({ question });
      if (question.includes('four')) return answered({ question });
      return answered({
        question,
        citations: [citation(1, { startOffset: question.length + question.charCodeAt(9) })],
      });
    };
    const offered = await asker.press(answer, 'next');
    expect(isEphemeral(offered)).toBe(true);
    expect(offered.content).toBe('**You could go on with**\n1. Question two?\n2. Question five?\n3. Question six?');
    expect(labelsOf(offered)).toEqual([['1. Question two?', '2. Question five?', '3. Question six?']]);
    const next = await asker.press(offered, 'ask');
    expect(next.embeds[0]?.author?.name).toBe('Question two?');
    expect(isEphemeral(next)).toBe(false);
  });

  test('of a private answer are answered in private', async () => {
    running.application.finds = (query) => nothingFound(query);
    running.application.knownQuestions = [{ article: 'gpt-3', zh: '问', en: 'Next?' }];
    const answer = await asker.use('ask', { question: 'q', private: true });
    running.application.answers = ({ question }) =>
      answered({ question, citations: [citation(1, { startOffset: 5 })] });
    expect(isEphemeral(await asker.press(await asker.press(answer, 'next'), 'ask'))).toBe(true);
  });

  test('where there are none it says so', async () => {
    running.application.finds = (query) => nothingFound(query);
    const answer = await asker.use('ask', { question: 'q' });
    expect((await asker.press(answer, 'next')).content).toMatch(/nothing more on this/);
  });
});

describe('an abstention', () => {
  beforeEach(() => {
    running.application.answers = ({ question }) => abstained({ question });
    running.application.documents.set('gpt-3.en', {
      id: 'gpt-3.en',
      title: 'GPT-3',
      asOf: '2023-04',
      sources: citation(1).sources,
    });
  });

  test('offers the nearest articles: pressing one shows what in it comes closest', async () => {
    const chunk = { headingPath: ['Size'], text: 'GPT-3 has **175 billion** parameters.' };
    const hits = ['gpt-2.en', 'gpt-3.en'].map((id) => ({ chunk, document: { id } }));
    running.application.finds = (query) => ({ ...nothingFound(query), hits }) as unknown as SearchResult;
    const answer = await asker.use('ask', { question: 'Who won the match?' });
    expect(labelsOf(answer)).toEqual([['GPT-3'], ['Why', '👍', '👎']]);
    const article = await asker.press(answer, 'article');
    expect(isEphemeral(article)).toBe(true);
    expect(article.embeds[0]).toMatchObject({
      title: 'GPT-3',
      description:
        '-# What comes closest to your question in it\n**Size**\n> GPT-3 has \\*\\*175 billion\\*\\* parameters.',
      footer: { text: 'as of 2023-04' },
      fields: [
        {
          name: 'Sources of the article',
          value: '- [Language Models are Few-Shot Learners](https://arxiv.org/abs/2005.14165) · arXiv · 2020-05',
        },
      ],
    });
    running.application.documents.clear();
    expect((await asker.press(answer, 'article')).content).toMatch(/no longer have this article/);
  });

  test('is kept among the gaps', async () => {
    await asker.use('ask', { question: 'Who won the match?' });
    expect(await running.records.gaps.list(5)).toMatchObject([{ question: 'Who won the match?', unanswered: 1 }]);
  });
});

test('buttons that need the model wait for their turn, and are refused beyond the limit', async () => {
  await running.close();
  running = await runBot({}, { settings: { maxQuestionsPerUser: 1 } });
  asker = new Conversing(running, { locale: 'zh-CN' });
  running.application.answers = ({ question }) => answered({ question });
  const answer = await asker.use('ask', { question: 'q' });
  running.application.answers = () => new Promise(() => undefined);
  const { people, channel, asker: person } = running.discord;
  people.press(idIn(answer, 'why'), answer, { by: person, in: channel });
  await expect.poll(() => running.application.asked.length).toBe(2);
  expect((await asker.press(answer, 'next')).content).toMatch(/^你已有 1 个问题在排队/);
  expect((await asker.use('search', { query: 'x' })).content).toMatch(/^你已有 1 个问题在排队/);
});

test('buttons outlive what the process remembers: the key is looked up in the records', async () => {
  const answer = await asker.use('ask', { question: 'q' });
  await running.bot.stop();
  expect(await running.records.answers.find(idIn(answer, 'sources').split(':')[1] ?? '')).toMatchObject({
    answer: { question: 'q' },
    isPrivate: false,
  });
});

const explanation: Explanation = {
  questionKind: 'quantity',
  entities: ['gpt-3'],
  expansions: ['参数 = parameters'],
  hits: [
    { rank: 1, chunkId: 'c', title: 'GPT-3', score: 1.4, denseScore: 0.8, lexicalScore: 0.6, snippet: 'GPT-3 has' },
  ],
  candidates: [{ text: 'GPT-3 has 175 billion parameters.', score: 3.2, features: {}, chosen: true }],
  confidence: 0.91,
  threshold: 0.5,
  signals: {},
};
