import { readFile, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import stringWidth from 'string-width';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Answer } from '../../src/answering/answer.js';
import { makeWorkplace, run, TerminalSession, type Workplace } from './terminal-runs.js';

// Real program, real model, four articles: what is compiled and what ships. Each run starts a process and its model.
vi.setConfig({ testTimeout: 60_000 });
let workplace: Workplace;
const sessions: TerminalSession[] = [];
const question = 'What is the KV cache?';
const chineseQuestion = 'KV 缓存是什么？';

beforeAll(async () => {
  workplace = await makeWorkplace(['kv-cache', 'gpu-memory']);
  const built = await run(workplace, ['index']);
  expect(built).toMatchObject({ exitCode: 0 });
  expect(built.output).toMatch(/4 documents/);
}, 120_000);

afterEach(() => {
  for (const session of sessions.splice(0)) session.kill();
});

async function chat(
  options: { columns?: number; environment?: Record<string, string> } = {},
): Promise<TerminalSession> {
  const session = new TerminalSession(workplace, ['chat'], options);
  sessions.push(session);
  await session.sees('/quit to leave.');
  await session.sees('> ');
  return session;
}

const historyFile = (): string => join(workplace.folder, 'data', 'chat-history');

describe('chat at a terminal', () => {
  it('greets with three example questions, answers with citations, and leaves with 0', async () => {
    const session = await chat();
    expect(session.text).toMatch(/For example:\n {2}.+\n {2}.+\n {2}.+\n/);
    session.type(`${question}\r`);
    const shown = await session.sees(/\n\[1\] [^]*\(as of \d{4}/);
    expect(shown).toMatch(/KV cache[^]*\[1\]/);
    session.type('/sources\r');
    await session.sees(/https:\/\/|\d{4}\n/);
    session.type('/why\r');
    await session.sees('Statements weighed');
    session.type('/nope\r');
    await session.sees('There is no command /nope');
    session.type('/quit\r');
    expect(await session.ended).toBe(0);
    await session.sees('Goodbye.');
  });

  it('keeps within the width of the terminal, Chinese counted double, and turns to Chinese words', async () => {
    const session = await chat({ columns: 40 });
    session.type(`${chineseQuestion}\r`);
    await session.sees(/「[^]*」/);
    const shown = session.text.slice(session.text.indexOf('suanli answers'));
    const tooWide = shown.split('\n').filter((line) => stringWidth(line) > 40);
    expect(tooWide).toEqual([]);
    session.type('/nope\r');
    await session.sees('没有 /nope 这个命令');
  });

  it('prints as one reads; a key prints the rest at once', async () => {
    const session = await chat();
    session.type(`${question}\r`);
    await session.sees(/\n\w/);
    const early = session.text.length;
    expect(session.text).not.toMatch(/“[^]*”/);
    session.type(' ');
    await session.sees(/“[^]*”[^]*> /, 2500);
    expect(session.text.length).toBeGreaterThan(early + 100);
  });

  it('Ctrl-C stops the answer, and twice leaves with 0', async () => {
    const session = await chat();
    session.type(`${question}\r`);
    await session.sees(/\n\w/);
    session.type('\u0003');
    await session.sees('(stopped)');
    await session.sees('> ');
    expect(session.text).not.toMatch(/“[^]*”/);
    session.type('\u0003');
    expect(await session.ended).toBe(0);
  });

  it('Ctrl-C at the prompt empties the line and says how to leave', async () => {
    const session = await chat();
    session.type('half a ques');
    await session.sees('half a ques');
    session.type('\u0003');
    await session.sees('Press Ctrl-C again to leave.');
    session.type('\u0003');
    expect(await session.ended).toBe(0);
  });

  it('Ctrl-D leaves with 0, and the terminal gets its paste mode back', async () => {
    const session = await chat();
    session.type('\u0004');
    expect(await session.ended).toBe(0);
    expect(session.raw.lastIndexOf('\u001b[?2004l')).toBeGreaterThan(session.raw.lastIndexOf('\u001b[?2004h'));
  });

  it('takes pasted lines as one question', async () => {
    const session = await chat();
    session.type('\u001b[200~What is\nthe KV\r\ncache?\n\u001b[201~');
    await session.sees('What is the KV cache?');
    session.type('\r');
    await session.sees(/“[^]*”[^]*> /);
    const lines = (await readFile(historyFile(), 'utf8')).trimEnd().split('\n');
    expect(lines.at(-1)).toBe('What is the KV cache?');
    expect(session.text.match(/\n\[1\] /g)).toHaveLength(1);
  });

  it('answers lines that were typed ahead, in order, each at its own prompt', async () => {
    const session = new TerminalSession(workplace, ['chat']);
    sessions.push(session);
    session.type(`${question}\r/lang en\r/quit\r`);
    expect(await session.ended).toBe(0);
    const order = ['> What is the KV cache?', '\n[1] ', '> /lang en', 'Answers are in: en.', '> /quit', 'Goodbye.'];
    const places = order.map((part) => session.text.indexOf(part));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((left, right) => left - right));
  });

  it('brings earlier questions back by the arrow keys, from one chat to the next', async () => {
    const first = await chat();
    first.type(`${chineseQuestion}\r`);
    await first.sees('「');
    first.type('\u0004');
    expect(await first.ended).toBe(0);
    const second = await chat();
    second.type('\u001b[A');
    await second.sees(chineseQuestion);
  });

  it('ends in order when asked to by a signal', async () => {
    const session = await chat();
    session.type('/help\r');
    await session.sees('/reset');
    process.kill(session.processId, 'SIGTERM');
    expect(await session.ended).toBe(0);
    expect(session.raw).toContain('\u001b[?2004l');
  });
});

describe('chat through a pipe', () => {
  it('answers lines that were there before the index was, in order, and ends with 0', async () => {
    const fresh = await makeWorkplace(['kv-cache']);
    const { exitCode, output, errors } = await run(fresh, ['chat'], { input: `${question}\n\n${chineseQuestion}\n` });
    expect(exitCode).toBe(0);
    expect(output).toMatch(/^> What is the KV cache\?\n[^]*\[1\] [^]*> KV 缓存是什么？\n[^]*\[1\] /);
    expect(output).not.toContain('\u001b');
    expect(errors).toContain('embed');
  });
});

describe('ask', () => {
  it('prints plain text for a reader', async () => {
    const { exitCode, output } = await run(workplace, ['ask', question]);
    expect(exitCode).toBe(0);
    expect(output).toMatch(/\n\[1\] .+\(as of .+\)\n {4}“.+”\n/);
    expect(output).not.toContain('\u001b');
  });

  it('prints the answer of the contract with --json; each quote stands in its document', async () => {
    const { exitCode, output, errors } = await run(workplace, ['ask', chineseQuestion, '--json', '--quiet']);
    expect([exitCode, errors]).toEqual([0, '']);
    const answer = JSON.parse(output) as Answer;
    expect(answer).toMatchObject({
      kind: 'answered',
      question: chineseQuestion,
      language: 'zh-CN',
      answeredBy: 'extractive',
    });
    expect(answer.citations.length).toBeGreaterThan(0);
    for (const { documentId, quote, startOffset, endOffset } of answer.citations) {
      const [name = '', language = ''] = documentId.split('.');
      const file = await readFile(join(workplace.corpus, language, `${name}.md`), 'utf8');
      expect(file.slice(startOffset, endOffset)).toBe(quote);
    }
  });

  it('explains with --explain, for a reader and as JSON', async () => {
    const read = await run(workplace, ['ask', question, '--explain', '--no-llm', '--lang', 'en']);
    expect(read.output).toContain('Passages found');
    const json = await run(workplace, ['ask', question, '--explain', '--json']);
    expect(JSON.parse(json.output)).toHaveProperty('explanation.threshold');
  });

  it('an abstention is done', async () => {
    const { exitCode, output } = await run(workplace, ['ask', 'Who won the football world cup?', '--json']);
    expect(exitCode).toBe(0);
    expect(JSON.parse(output)).toMatchObject({ kind: 'abstained', citations: [] });
  });

  it('answers a batch from standard input in order, bad lines with their errors, and ends with 1', async () => {
    const input = [
      `\ufeff${JSON.stringify({ id: 'q1', question })}`,
      '',
      '{"id":"q3","question":""}',
      'nonsense',
      JSON.stringify({ id: 'q5', question: '算'.repeat(8001) }),
      JSON.stringify({ id: 'q6', question: '它有多大？', history: [chineseQuestion] }),
      '{"id":"q7","question":"\\ud800\\u0000 \\u202e🤖"}',
      JSON.stringify({ id: 'q8', question: 'x'.repeat(1 << 20) }),
    ].join('\n');
    const { exitCode, output } = await run(workplace, ['ask', '--batch', '-', '--quiet'], { input });
    const lines = output.trimEnd().split('\n');
    expect(exitCode).toBe(1);
    expect(lines.map((line) => JSON.parse(line) as unknown)).toMatchObject([
      { id: 'q1', kind: 'answered' },
      { id: 'q3', line: 3, error: { code: 'invalid-question' } },
      { id: null, line: 4, error: { code: 'invalid-line' } },
      { id: 'q5', line: 5, error: { code: 'invalid-question' } },
      { id: 'q6', language: 'zh-CN' },
      { id: 'q7' },
      { id: 'q8', line: 8, error: { code: 'invalid-question' } },
    ]);
  });

  it('answers a batch from a file and ends with 0', async () => {
    const file = join(workplace.folder, 'batch.jsonl');
    await writeFile(file, `${JSON.stringify({ id: 'a', question })}\r\n`);
    const { exitCode, output } = await run(workplace, ['ask', '--batch', file]);
    expect(exitCode).toBe(0);
    expect(JSON.parse(output)).toMatchObject({ id: 'a', kind: 'answered' });
  });
});

describe('search', () => {
  it('prints as many hits as wanted, as JSON', async () => {
    const { exitCode, output } = await run(workplace, ['search', 'KV cache', '-k', '3', '--json']);
    expect(exitCode).toBe(0);
    const found = JSON.parse(output) as { hits: { rank: number; text: string }[] };
    expect(found.hits.map((hit) => hit.rank)).toEqual([1, 2, 3]);
    expect(found).toMatchObject({ query: 'KV cache' });
  });

  it('never abstains, in a batch too', async () => {
    const input = '{"id":"a","query":"football world cup"}\n{"id":"b","query":"显存"}\n';
    const { exitCode, output } = await run(workplace, ['search', '--batch', '-'], { input });
    const lines = output
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { id: string; hits: unknown[] });
    expect(exitCode).toBe(0);
    expect(lines.map((line) => line.id)).toEqual(['a', 'b']);
    for (const line of lines) expect(line.hits.length).toBeGreaterThan(0);
  });
});

describe('wrong use and settings end with 2 and one sentence', () => {
  it.each([
    ['an empty question', ['ask', ''], 'empty'],
    ['an overlong question', ['ask', 'x'.repeat(8001)], '8000'],
    ['a blank query', ['search', '  '], 'empty'],
    ['a batch file that is not there', ['ask', '--batch', 'no-such-file.jsonl'], 'no-such-file.jsonl'],
    ['a language that is not served', ['ask', 'x', '--lang', 'fr'], 'zh-CN'],
    ['no hits wanted', ['search', 'x', '-k', '0'], 'whole number'],
    ['a bot without its token', ['bot'], 'Reset Token'],
    ['commands to register without an application', ['deploy-commands'], 'DISCORD_APPLICATION_ID is not set'],
    ['a command that does not exist', ['nonsense'], 'nonsense'],
  ])('%s', async (_name, words, sentence) => {
    const { exitCode, output, errors } = await run(workplace, words);
    expect([exitCode, output]).toEqual([2, '']);
    expect(errors).toContain(sentence);
    expect(errors).not.toMatch(/^\s+at /m);
  });

  it('wrong settings are reported together', async () => {
    const environment = { LOG_LEVEL: 'loud', HTTP_PORT: 'x' };
    const { exitCode, errors } = await run(workplace, ['ask', 'x'], { environment });
    expect(exitCode).toBe(2);
    expect(errors).toMatch(/LOG_LEVEL[^]*HTTP_PORT|HTTP_PORT[^]*LOG_LEVEL/);
  });
});

describe('index and doctor', () => {
  it('a second build embeds nothing anew', async () => {
    const { exitCode, output } = await run(workplace, ['index', '--json', '--quiet']);
    expect(exitCode).toBe(0);
    expect(JSON.parse(output)).toMatchObject({ documents: 4, embedded: 0, problems: [] });
  });

  it('doctor finds a working installation, optional parts not set up', async () => {
    const { exitCode, output } = await run(workplace, ['doctor', '--json']);
    const report = JSON.parse(output) as { ok: boolean; checks: { name: string; status: string }[] };
    expect([exitCode, report.ok]).toEqual([0, true]);
    expect(report.checks).toContainEqual(expect.objectContaining({ name: 'Discord', status: 'not set up' }));
    expect(report.checks).toContainEqual(expect.objectContaining({ name: 'index', status: 'ok' }));
  });

  it('a truncated index is refused with the command that mends it: 1 from ask and doctor, 0 after it', async () => {
    const damaged = await makeWorkplace([]);
    await writeFile(
      join(damaged.corpus, 'note.md'),
      '# Memory\n\nA KV cache keeps keys and values of earlier tokens.\n',
    );
    await run(damaged, ['index']);
    const generation = (await readFile(join(damaged.index, 'CURRENT'), 'utf8')).trim();
    await truncate(join(damaged.index, generation, 'chunks.jsonl'), 100);
    for (const words of [['ask', question], ['doctor']]) {
      const { exitCode, output, errors } = await run(damaged, words);
      expect(exitCode).toBe(1);
      expect(output + errors).toContain('suanli index --rebuild');
    }
    expect((await run(damaged, ['index', '--rebuild'])).exitCode).toBe(0);
    expect((await run(damaged, ['ask', question])).exitCode).toBe(0);
  });

  it('doctor reports wrong settings without stopping at them', async () => {
    const { exitCode, output } = await run(workplace, ['doctor'], { environment: { LOG_LEVEL: 'loud' } });
    expect(exitCode).toBe(1);
    expect(output).toMatch(/broken +settings: LOG_LEVEL/);
    expect(output).toMatch(/ok +index: /);
  });
});

describe('a reader that has read enough', () => {
  it('ends the program quietly', async () => {
    const lines = Array.from({ length: 200 }, (_, number) => JSON.stringify({ id: String(number), query: 'KV cache' }));
    const input = `${lines.join('\n')}\n`;
    const { exitCode, errors } = await run(workplace, ['search', '--batch', '-', '--quiet'], {
      input,
      closesOutputEarly: true,
    });
    expect([exitCode, errors]).toEqual([0, '']);
  });
});
