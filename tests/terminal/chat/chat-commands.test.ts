import picocolors from 'picocolors';
import { beforeEach, describe, expect, it } from 'vitest';
import { isChatCommand, runChatCommand } from '../../../src/terminal/chat/chat-commands.js';
import { ChatSession } from '../../../src/terminal/chat/chat-session.js';
import { FakeApplication, sampleAnswer } from '../fake-application.js';

const rendering = { palette: picocolors.createColors(false), columns: Infinity };
let application: FakeApplication;
let session: ChatSession;

function textOf(line: string): string {
  const outcome = runChatCommand(line, session, rendering);
  return outcome === 'quit' ? 'quit' : outcome.text;
}

beforeEach(() => {
  application = new FakeApplication();
  application.answer = () => sampleAnswer();
  session = new ChatSession(application.assistant, 'en');
});

describe('chat commands', () => {
  it('are told from questions, also with the slash of a Chinese keyboard', () => {
    expect(['/why', '／why', 'why?'].map(isChatCommand)).toEqual([true, true, false]);
    expect(textOf('／lang')).toBe('Answers are in: auto.');
  });

  it('/sources lists the citations in full', async () => {
    expect(textOf('/sources')).toBe('There is no answer yet; ask something first.');
    await session.ask('How much?');
    expect(textOf('/sources')).toContain('https://example.org/h100');
  });

  it('/sources says so where the last answer has none', async () => {
    application.answer = () => sampleAnswer({ citations: [] });
    await session.ask('How much?');
    expect(textOf('/sources')).toBe('The last answer has no sources.');
  });

  it('/why explains the last answer', async () => {
    expect(textOf('/why')).toBe('There is no answer yet; ask something first.');
    const explanation = {
      questionKind: 'how-many',
      entities: [],
      expansions: [],
      hits: [],
      candidates: [],
      confidence: 0.9,
      threshold: 0.5,
      signals: {},
    };
    application.answer = (request) => (request.explain === true ? sampleAnswer({ explanation }) : sampleAnswer());
    await session.ask('How much?');
    expect(textOf('/why')).toContain('Kind of question: how-many');
  });

  it('/lang sets the language of the answers, whatever the letter case, and refuses others', async () => {
    expect(textOf('/lang zh-tw')).toBe('Answers are in: zh-TW.');
    await session.ask('How much?');
    expect(application.asked[0]?.language).toBe('zh-TW');
    expect(textOf('/lang fr')).toBe('"fr" is not one of auto, zh-CN, zh-TW, en.');
    expect(session.language).toBe('zh-TW');
  });

  it('/reset forgets earlier questions and the last answer', async () => {
    await session.ask('one');
    await session.ask('two');
    expect(textOf('/reset')).toBe('The conversation is forgotten.');
    await session.ask('three');
    expect(application.asked.map((request) => request.history)).toEqual([[], ['one'], []]);
  });

  it('/help lists every command; /quit and /exit leave', () => {
    for (const name of ['/sources', '/why', '/lang', '/reset', '/help', '/quit'])
      expect(textOf('/help')).toContain(name);
    expect([textOf('/quit'), textOf('/exit')]).toEqual(['quit', 'quit']);
  });

  it('an unknown command gets a sentence, without its control characters', () => {
    expect(textOf('/nope\u001b[2J x')).toBe('There is no command /nope[2J; /help lists them.');
  });

  it('speak Chinese after a Chinese question or in a Chinese environment', async () => {
    await session.ask('H100 的显存有多大？');
    expect(textOf('/nope')).toBe('没有 /nope 这个命令；/help 列出全部命令。');
    await session.ask('How much?');
    expect(textOf('/nope')).toContain('There is no command');
    session = new ChatSession(application.assistant, 'zh-TW');
    expect(textOf('/nope')).toContain('沒有 /nope 這個指令');
  });
});

describe('ChatSession', () => {
  it('sends the last ten questions along, the oldest first, and none that was refused', async () => {
    for (let number = 1; number <= 12; number += 1) await session.ask(`question ${number}`);
    application.answer = () => {
      throw new Error('refused');
    };
    await expect(session.ask('bad')).rejects.toThrow('refused');
    application.answer = () => sampleAnswer();
    await session.ask('last');
    const history = application.asked.at(-1)?.history;
    expect([history?.length, history?.[0], history?.at(-1)]).toEqual([10, 'question 3', 'question 12']);
  });
});
