import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from '../../src/answering/answer.js';
import type { Application } from '../../src/assistant/application.js';
import { openApplication } from '../../src/compose.js';
import { openIndex } from '../../src/indexing/open-index.js';
import { silentLogger } from '../../src/shared/logger.js';
import { silentProgress } from '../../src/shared/progress.js';
import { buildBundledIndex, bundledConfig, bundledIndexTimeoutMs } from '../helpers/bundled-index.js';
import { bundledIdentity } from '../helpers/bundled-model.js';

let application: Application;
beforeAll(async () => {
  application = await openApplication(await buildBundledIndex(), { progress: silentProgress, logger: silentLogger });
}, bundledIndexTimeoutMs);
afterAll(() => application.close());

/** A file of the corpus by the id of its document, decoded with nothing removed. */
async function fileOf(documentId: string): Promise<string> {
  const document = application.documents.get(documentId);
  if (document === undefined) throw new Error(`no document ${documentId}`);
  const bytes = await readFile(join(bundledConfig.CORPUS_DIR, document.path));
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
}

/** What the contract says of every answer, whatever its kind. */
async function expectSound(answer: Answer): Promise<void> {
  const markers = [...answer.text.matchAll(/\[(\d+)\]/g)].map((match) => Number(match[1]));
  const cited = answer.citations.map((citation) => citation.marker);
  expect([...new Set(markers)].sort((left, right) => left - right)).toEqual(
    [...cited].sort((left, right) => left - right),
  );
  for (const { documentId, quote, startOffset, endOffset, sources } of answer.citations) {
    expect(quote.length).toBeGreaterThan(0);
    expect((await fileOf(documentId)).slice(startOffset, endOffset)).toBe(quote);
    expect(sources.length).toBeGreaterThan(0);
  }
  expect(answer.text.trim()).not.toBe('');
  if (answer.kind === 'answered') expect(answer.citations.length).toBeGreaterThan(0);
  if (answer.kind === 'calculated') expect(answer.calculation.inputs.length).toBeGreaterThan(0);
  if (answer.kind === 'abstained') {
    expect(answer.abstention.message.trim()).not.toBe('');
    for (const { documentId, title } of answer.abstention.nearest) {
      expect(application.documents.get(documentId)?.title).toBe(title);
    }
  }
}

describe('every chunk and statement of the bundled corpus', () => {
  it('has the exact offsets of its file', async () => {
    const { chunks } = await openIndex(bundledConfig.INDEX_DIR, await bundledIdentity());
    const files = new Map<string, string>();
    for (const id of application.documents.keys()) files.set(id, await fileOf(id));
    const wrong = chunks.filter(
      (chunk) => files.get(chunk.documentId)?.slice(chunk.startOffset, chunk.endOffset) !== chunk.text,
    );
    expect(wrong).toEqual([]);
    const outside = chunks.filter((chunk) =>
      chunk.statements.some((part) => part.start < chunk.startOffset || part.end > chunk.endOffset),
    );
    expect(outside).toEqual([]);
    const indexed = new Set(chunks.map((chunk) => chunk.documentId));
    expect([...application.documents.keys()].filter((id) => !indexed.has(id))).toEqual([]);
  });
});

it('questions for a calculation are computed over the fact sheets', async () => {
  const answer = await application.assistant.ask({ question: '训练 GPT-3 用了多少算力？' });
  await expectSound(answer);
  expect(answer).toMatchObject({ kind: 'calculated', language: 'zh-CN', answeredBy: 'calculator' });
  expect(answer.text).toMatch(/3\.15×10\^23 FLOP/);
});

describe('questions that the corpus answers', () => {
  it.each([
    ['什么是 KV 缓存？', 'zh-CN', /KV/],
    ['GPT-3 有多少参数？', 'zh-CN', /1750|175/],
    ['什麼是混合專家模型？', 'zh-TW', /./],
    ['谁发布了 GPT-3？', 'zh-CN', /OpenAI/],
    ['H100 的显存是多少', 'zh-CN', /80/],
    ['为什么推理受显存带宽限制？', 'zh-CN', /带宽|显存/],
    ['What is a token?', 'en', /token/i],
    ['how many parameters does GPT-3 have', 'en', /175/],
    ['What is a mixture of experts?', 'en', /expert/i],
    ['How is model FLOPs utilization defined?', 'en', /utili[sz]ation|MFU/i],
    ['What does retrieval-augmented generation do?', 'en', /retriev/i],
    ['Which number formats are used in training?', 'en', /FP|BF|bfloat/i],
  ])('%s', async (question, language, content) => {
    const answer = await application.assistant.ask({ question });
    await expectSound(answer);
    expect(answer).toMatchObject({ question, kind: 'answered', language, answeredBy: 'extractive' });
    expect(answer.text).toMatch(content);
  });
});

describe('questions that it cannot answer', () => {
  it.each([
    ['Who won the football world cup in 1998?', 'en'],
    ['How do I bake sourdough bread?', 'en'],
    ['明天北京的天气怎么样？', 'zh-CN'],
    ['请推荐一部好看的电影', 'zh-CN'],
  ])('%s is declined with a reason, in its language', async (question, language) => {
    const answer = await application.assistant.ask({ question });
    await expectSound(answer);
    expect(answer).toMatchObject({ kind: 'abstained', language, citations: [] });
  });

  it('search never abstains', async () => {
    for (const query of ['football', '天气', '🤖', 'zzzzqqqq']) {
      const { hits } = await application.searcher.search(query, 5);
      expect(hits.map((hit) => hit.rank)).toEqual([1, 2, 3, 4, 5]);
      for (const hit of hits) expect(Object.keys(hit.legs).length).toBeGreaterThan(0);
    }
  });
});

/** Two hundred questions that nobody should ask. */
function oddQuestions(): string[] {
  const pieces = [
    ...['🤖', '👩‍👩‍👧‍👦', '\u202e', 'مرحبا', 'שלום', '\u0000', '\u001b[31m', '\ud800', '\udfff', '\ufeff', '\u200b'],
    ...[
      '[1]',
      '```',
      '<s></s><mask>',
      '| a | b |',
      '# ',
      '---',
      '¿',
      '１２３',
      'ﬁ',
      'é',
      'e\u0301',
      '算',
      'GPT',
      '?',
      '\n',
      '\t',
    ],
  ];
  const questions = [
    ...pieces,
    ...pieces.map((piece) => piece.repeat(50)),
    '算'.repeat(8000),
    'a '.repeat(4000),
    '?'.repeat(8000),
  ];
  for (let number = 0; questions.length < 200; number += 1) {
    const pick = (step: number): string => pieces[(number * step + step) % pieces.length] ?? '';
    questions.push(`${pick(1)}${pick(5)} GPT-4 ${pick(7)}${pick(11)}${number % 3 === 0 ? '\ud83e' : ''}`);
  }
  return questions;
}

describe('odd questions', () => {
  it('two hundred of them are answered, declined or refused as invalid, never anything else', async () => {
    const kinds = { answered: 0, calculated: 0, abstained: 0, refused: 0 };
    for (const question of oddQuestions()) {
      try {
        const answer = await application.assistant.ask({ question });
        await expectSound(answer);
        expect(answer.question).toBe(question);
        kinds[answer.kind] += 1;
      } catch (error) {
        expect(error, JSON.stringify(question.slice(0, 40))).toMatchObject({ code: 'invalid-question' });
        kinds.refused += 1;
      }
    }
    expect(kinds.answered + kinds.calculated + kinds.abstained + kinds.refused).toBe(200);
    expect(kinds.abstained).toBeGreaterThan(20);
    expect(kinds.refused).toBeLessThan(15);
  }, 120_000);

  it.each([
    ['empty', ''],
    ['blank', ' \n\t\u3000 '],
    ['over 8,000 characters', 'a'.repeat(8001)],
    ['a megabyte', '算力'.repeat(1 << 19)],
  ])('%s is refused at once, by search too', async (_kind, question) => {
    const startedMs = performance.now();
    await expect(application.assistant.ask({ question })).rejects.toMatchObject({ code: 'invalid-question' });
    await expect(application.searcher.search(question, 3)).rejects.toMatchObject({ code: 'invalid-question' });
    expect(performance.now() - startedMs).toBeLessThan(1000);
  });
});

it('answers with the whole of a table whose rows stand behind the sentence about it', async () => {
  const { text } = await application.assistant.ask({
    question: 'name all 8 hubs in the eastern data western computing plan',
  });
  for (const hub of ['Guizhou', 'Gansu', 'Ningxia', 'Inner Mongolia', 'Greater Bay Area']) expect(text).toContain(hub);
});

it('lets the words of a follow-up weigh more than those of the question before it', async () => {
  const { text, query } = await application.assistant.ask({
    question: '折成刀是多少',
    history: ['deepseek v3训练用了多少gpu小时'],
  });
  expect(query).toContain('deepseek v3');
  expect(text).toContain('557.6 万');
});
