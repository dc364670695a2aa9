import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Answer } from '../../src/answering/answer.js';
import { ChatModelStandIn, type ChatModelStandInOptions } from '../chat-model-stand-in/chat-model-stand-in.js';
import * as faults from '../chat-model-stand-in/faults.js';
import { callsTools, saysJson, type ScriptedReply } from '../chat-model-stand-in/scripted-reply.js';
import { firstStatement, sentence } from './scripted-answers.js';
import { makeWorkplace, run, TerminalSession, type Workplace } from './terminal-runs.js';

// The real program and the real client over real HTTP; only what the chat model says is scripted.
vi.setConfig({ testTimeout: 60_000 });

const question = 'What is the KV cache?';
let workplace: Workplace;
const servers: ChatModelStandIn[] = [];
const sessions: TerminalSession[] = [];

beforeAll(async () => {
  workplace = await makeWorkplace(['kv-cache', 'gpu-memory']);
  expect(await run(workplace, ['index'])).toMatchObject({ exitCode: 0 });
}, 120_000);

afterEach(async () => {
  for (const session of sessions.splice(0)) session.kill();
  await Promise.all(servers.splice(0).map((server) => server.stop()));
});

async function start(options: ChatModelStandInOptions = {}): Promise<ChatModelStandIn> {
  const server = await ChatModelStandIn.start(options);
  servers.push(server);
  return server;
}

const settings = (server: ChatModelStandIn, more: Record<string, string> = {}): Record<string, string> => ({
  OPENAI_BASE_URL: server.baseUrl,
  ...more,
});

async function ask(
  server: ChatModelStandIn,
  { flags = [], environment = {} }: { flags?: string[]; environment?: Record<string, string> } = {},
): Promise<Answer> {
  const ran = await run(workplace, ['ask', question, '--json', ...flags], {
    environment: settings(server, environment),
  });
  // What it says on stderr shows why, where it fails.
  expect(ran).toMatchObject({ exitCode: 0 });
  return JSON.parse(ran.output) as Answer;
}

describe('ask with a chat model', () => {
  it('answers in its words, each sentence with a verbatim quote', async () => {
    const server = await start({ models: ['small-1'] });
    server.replyAlways((call) =>
      saysJson({ answerable: true, sentences: [sentence(firstStatement(call.promptText))] }),
    );
    const answer = await ask(server);
    expect(answer).toMatchObject({ kind: 'answered', answeredBy: 'small-1', language: 'en', warnings: [] });
    expect(answer.text).toMatch(/ ?\[1\]$/);
    expect(answer.citations).toHaveLength(1);
    expect(server.calls[0]?.body).toMatchObject({ model: 'small-1', stream: true });
    server.assertAllAllowed();
  });

  it.each<[string, ScriptedReply]>([
    ['refuses the key', faults.refusesKey()],
    ['has no such model', faults.missesModel()],
    ['has no credit left', faults.hasNoQuota()],
    ['breaks down', faults.breaksDown()],
    ['stands behind a proxy that fails', faults.failsAsProxy()],
    ['sends a page of HTML', faults.answersWithHtml()],
    ['filters the prompt', faults.filtersPrompt()],
    ['is silent', faults.staysSilent()],
    ['hangs up', faults.hangsUp()],
    ['cuts its reply', faults.cutsOff(['{"answerable": true, "sent'])],
    ['sends what is no protocol', faults.garbles(['{"answerable"'])],
  ])('answers from the articles, and says so, where the server %s', async (_, reply) => {
    const server = await start();
    server.replyAlways(reply);
    const answer = await ask(server, {
      environment: { OPENAI_MODEL: 'stand-in-1', OPENAI_FIRST_TOKEN_TIMEOUT_MS: '300' },
    });
    expect(answer).toMatchObject({ kind: 'answered', answeredBy: 'extractive' });
    expect(answer.citations.length).toBeGreaterThan(0);
    expect(answer.warnings.map((warning) => warning.code)).toContain('llm-unavailable');
  });

  it('keeps to a budget over two runs', async () => {
    const server = await start();
    server.replyAlways((call) =>
      saysJson(
        { answerable: true, sentences: [sentence(firstStatement(call.promptText))] },
        { usage: { promptTokens: 199_000, completionTokens: 500 } },
      ),
    );
    const environment = { OPENAI_DAILY_TOKENS: '200000', DATA_DIR: `${workplace.folder}/budget` };
    expect((await ask(server, { environment })).answeredBy).toBe('stand-in-1');
    const answer = await ask(server, { environment });
    expect(answer.answeredBy).toBe('extractive');
    expect(answer.warnings.map((warning) => warning.code)).toContain('llm-unavailable');
    expect(server.calls).toHaveLength(1);
  });

  it('leaves the server alone with --no-llm, and for a search', async () => {
    const server = await start({ models: [] });
    expect((await ask(server, { flags: ['--no-llm'] })).answeredBy).toBe('extractive');
    const searched = await run(workplace, ['search', question], { environment: settings(server) });
    expect(searched.exitCode).toBe(0);
    expect([server.modelLists, server.calls.length]).toEqual([0, 0]);
  });

  it('ends with 2 and names the setting where no model is named', async () => {
    const server = await start({ models: [] });
    const ran = await run(workplace, ['ask', question], { environment: settings(server) });
    expect(ran).toMatchObject({ exitCode: 2, output: '' });
    expect(ran.errors).toContain('OPENAI_MODEL is not set');
  });
});

describe('chat with a chat model', () => {
  it('closes the connection with Ctrl-C', async () => {
    const server = await start();
    server.reply(faults.stalls(['{"answerable": true, "sentences": [']));
    const session = new TerminalSession(workplace, ['chat'], { environment: settings(server) });
    sessions.push(session);
    await session.sees('/quit to leave.');
    await session.sees('> ');
    session.type(`${question}\r`);
    await server.whenCalled(1);
    session.type('\u0003');
    await session.sees('(stopped)');
    expect(await server.calls[0]?.ended).toBe('aborted');
    session.type('/quit\r');
    expect(await session.ended).toBe(0);
  });
});

describe('ask at a terminal with a chat model', () => {
  it('prints what has passed while the rest is made, closes the connection with Ctrl-C, and ends with 1', async () => {
    const server = await start();
    server.reply((call) => {
      const known = sentence(firstStatement(call.promptText));
      return faults.stalls([`{"answerable": true, "sentences": [${JSON.stringify(known)}, {"text": "And`]);
    });
    const session = new TerminalSession(workplace, ['ask', question], { environment: settings(server) });
    sessions.push(session);
    await session.sees(/\w.* ?\[1\]/);
    session.type('\u0003');
    expect(await session.ended).toBe(1);
    expect(await server.calls[0]?.ended).toBe('aborted');
    expect(session.text).not.toContain('unexpected failure');
  });
});

describe('doctor with a chat model', () => {
  it('calls it, and says what works', async () => {
    const server = await start();
    const numbers = { numbers: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] };
    server.reply(saysJson(numbers), callsTools([{ name: 'add', arguments: { a: 2, b: 3 } }]));
    const ran = await run(workplace, ['doctor', '--json'], { environment: settings(server) });
    const { checks } = JSON.parse(ran.output) as { checks: { name: string; status: string; message: string }[] };
    expect(checks.find((check) => check.name === 'chat model')).toMatchObject({
      status: 'ok',
      message: expect.stringMatching(/^stand-in-1 at .*streaming: works, tools: works, JSON output: works/) as string,
    });
    expect(ran.exitCode).toBe(0);
    server.assertAllAllowed();
  });
});
