import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { Explanation } from '../../../src/answering/answer.js';
import { EmbeddingError } from '../../../src/shared/errors/embedding-error.js';
import { readLines } from '../../../src/terminal/batch/read-lines.js';
import { runAsk, runAskBatch } from '../../../src/terminal/commands/ask.js';
import { renderAnswer } from '../../../src/terminal/rendering/render-answer.js';
import { FakeApplication, sampleAnswer } from '../fake-application.js';
import { fakeTerminal } from '../fake-terminal.js';

const options = { language: 'auto', isJson: false, explain: false, usesChatModel: true } as const;

const emptyExplanation: Explanation = {
  questionKind: 'quantity',
  entities: [],
  expansions: [],
  hits: [],
  candidates: [],
  confidence: 0.9,
  threshold: 0.5,
  signals: {},
};

async function batch(application: FakeApplication, input: string): Promise<{ exitCode: number; lines: unknown[] }> {
  const { terminal, output } = fakeTerminal({ input });
  const exitCode = await runAskBatch(
    application,
    readLines(terminal.input as AsyncIterable<Buffer>),
    options,
    terminal,
  );
  const lines = output().trimEnd().split('\n');
  return { exitCode, lines: lines.map((line) => JSON.parse(line) as unknown) };
}

describe('runAsk', () => {
  it('prints an answer for a reader', async () => {
    const application = new FakeApplication();
    application.answer = () => sampleAnswer();
    const { terminal, output } = fakeTerminal();
    expect(await runAsk(application, 'How much?', options, terminal)).toBe(0);
    expect(output()).toMatch(/^The H100 SXM has 80 GB of memory\. \[1\]\n\n\[1\] NVIDIA H100 › Memory/);
  });

  it('prints one JSON document and nothing else with --json', async () => {
    const application = new FakeApplication();
    application.answer = () => sampleAnswer();
    const { terminal, output, errors } = fakeTerminal();
    await runAsk(application, 'How much?', { ...options, isJson: true, language: 'zh-TW' }, terminal);
    expect(JSON.parse(output())).toEqual(sampleAnswer());
    expect(errors()).toBe('');
    expect(application.asked).toMatchObject([{ question: 'How much?', language: 'zh-TW', explain: false }]);
    expect(application.asked[0]).not.toHaveProperty('onText');
  });
});

describe('runAsk with a chat model', () => {
  const sentences = ['The H100 SXM has 80 GB of memory. [1]', ' It is of the kind HBM3. [1]'];
  const answer = sampleAnswer({ text: sentences.join(''), answeredBy: 'stand-in-1' });

  it('prints each piece as it comes, then what stands under the text', async () => {
    const application = new FakeApplication();
    const { terminal, output } = fakeTerminal();
    const seen: string[] = [];
    application.answer = async ({ onText }) => {
      for (const sentence of sentences) {
        onText?.(sentence);
        await setImmediate();
        seen.push(output());
      }
      return answer;
    };
    await runAsk(application, 'How much?', options, terminal);
    expect(seen).toEqual([sentences[0], sentences.join('')]);
    expect(output()).toBe(renderAnswer(answer, { palette: terminal.palette, columns: Infinity, sourcesShown: 4 }));
  });

  it('does not call it with --no-llm', async () => {
    const application = new FakeApplication();
    application.answer = () => sampleAnswer();
    await runAsk(application, 'How much?', { ...options, usesChatModel: false }, fakeTerminal().terminal);
    expect(application.asked[0]?.usesChatModel).toBe(false);
  });

  it('ends the request and stops with 1 where it is stopped', async () => {
    const application = new FakeApplication();
    const { terminal, output, errors } = fakeTerminal();
    const stop = new AbortController();
    application.answer = ({ onText, signal }) => {
      onText?.(sentences[0] ?? '');
      return new Promise((_, reject) => {
        signal?.addEventListener('abort', () => {
          reject(signal.reason as Error);
        });
        setTimeout(() => {
          stop.abort();
        }, 10);
      });
    };
    expect(await runAsk(application, 'How much?', options, terminal, stop.signal)).toBe(1);
    expect(output()).toBe(`${sentences[0] ?? ''}\n`);
    expect(errors()).toBe('');
    expect(application.asked[0]?.signal?.aborted).toBe(true);
  });

  it('stops where the work does not end by itself', async () => {
    const application = new FakeApplication();
    const stop = new AbortController();
    application.answer = () => new Promise(() => undefined);
    const asking = runAsk(application, 'How much?', options, fakeTerminal().terminal, stop.signal);
    stop.abort();
    expect(await asking).toBe(1);
  });

  it('ends the line before a failure is told', async () => {
    const application = new FakeApplication();
    const { terminal, output } = fakeTerminal();
    application.answer = ({ onText }) => {
      onText?.(sentences[0] ?? '');
      throw new EmbeddingError('The embedding process died.');
    };
    await expect(runAsk(application, 'How much?', options, terminal)).rejects.toThrow('died');
    expect(output()).toBe(`${sentences[0] ?? ''}\n`);
  });

  it('tells with --explain which sentences were left out, and why', async () => {
    const application = new FakeApplication();
    const { terminal, output } = fakeTerminal();
    const dropped = [{ text: 'It costs $5.', faults: [{ kind: 'number', detail: '$5 stands in no passage' }] }];
    const generation = {
      model: 'stand-in-1',
      calls: 2,
      promptTokens: 900,
      completionTokens: 80,
      costUsd: 0.0021,
      dropped,
    };
    application.answer = () => sampleAnswer({ explanation: { ...emptyExplanation, generation } });
    await runAsk(application, 'How much?', { ...options, explain: true }, terminal);
    expect(output()).toContain('Chat model: stand-in-1, 2 calls, 900 + 80 tokens ($0.00210)\n');
    expect(output()).toContain(
      'Sentences left out of its answer\n✗  It costs $5.\n   number: $5 stands in no passage\n',
    );
    application.answer = () =>
      sampleAnswer({
        language: 'zh-CN',
        explanation: { ...emptyExplanation, generation: { ...generation, failure: '超时' } },
      });
    await runAsk(application, '多少？', { ...options, explain: true }, terminal);
    expect(output()).toMatch(/对话模型: stand-in-1，调用 2 次[^]*对话模型出错: 超时[^]*从它的回答中删去的句子/);
  });
});

describe('runAskBatch', () => {
  it('answers in the order of the lines, each with its id and history', async () => {
    const application = new FakeApplication();
    application.answer = ({ id, question }) => sampleAnswer({ id: id ?? '', question });
    const { exitCode, lines } = await batch(
      application,
      '{"id":"a","question":"one"}\n\n{"id":"b","question":"two","history":["one"]}\n',
    );
    expect(exitCode).toBe(0);
    expect(lines.map((line) => (line as { id: string }).id)).toEqual(['a', 'b']);
    expect(application.asked[1]).toMatchObject({ question: 'two', history: ['one'] });
  });

  it('answers a line that cannot be served with its error, goes on, and ends with 1', async () => {
    const application = new FakeApplication();
    application.answer = ({ id }) => {
      if (id === 'broken') throw new EmbeddingError('The embedding process died.');
      if (id === 'fault') throw new TypeError('x is undefined');
      return sampleAnswer({ id: id ?? '' });
    };
    const { exitCode, lines } = await batch(
      application,
      [
        '{"id":"q1","question":"  "}',
        '',
        `{"id":"q3","question":"${'算'.repeat(8001)}"}`,
        'nonsense',
        '{"id":"broken","question":"a"}',
        '{"id":"fault","question":"a"}',
        '{"id":"q7","question":"a"}',
      ].join('\r\n'),
    );
    expect(exitCode).toBe(1);
    expect(lines).toMatchObject([
      { id: 'q1', line: 1, error: { code: 'invalid-question' } },
      { id: 'q3', line: 3, error: { code: 'invalid-question' } },
      { id: null, line: 4, error: { code: 'invalid-line' } },
      { id: 'broken', line: 5, error: { code: 'embedding', message: 'The embedding process died.' } },
      { id: 'fault', line: 6, error: { code: 'internal' } },
      { id: 'q7', kind: 'answered' },
    ]);
    expect(application.asked.map((request) => request.id)).toEqual(['broken', 'fault', 'q7']);
  });

  it('survives a line of a megabyte, control characters and lone surrogates', async () => {
    const application = new FakeApplication();
    application.answer = ({ id, question }) => sampleAnswer({ id: id ?? '', question });
    const { exitCode, lines } = await batch(
      application,
      [
        JSON.stringify({ id: 'long', question: 'x'.repeat(1 << 20) }),
        '{"id":"surrogate","question":"\\ud800 a\\u2028b"}',
        '{"id":"controls","question":"\\u0000\\u001b[2J"}',
        '\u0000\u0001',
      ].join('\n'),
    );
    expect(exitCode).toBe(1);
    expect(lines).toMatchObject([
      { id: 'long', error: { code: 'invalid-question' } },
      { id: 'surrogate', question: '\ud800 a\u2028b' },
      { id: 'controls', question: '\u0000\u001b[2J' },
      { id: null, line: 4, error: { code: 'invalid-line' } },
    ]);
  });

  it('writes each answer before it looks at the next line', async () => {
    const application = new FakeApplication();
    const { terminal, output } = fakeTerminal();
    const seen: string[] = [];
    application.answer = ({ id }) => {
      seen.push(output());
      return sampleAnswer({ id: id ?? '' });
    };
    const lines = readLines(
      (async function* () {
        yield '{"id":"a","question":"one"}\n{"id":"b","question":"two"}\n';
      })(),
    );
    await runAskBatch(application, lines, options, terminal);
    expect(seen[1]).toContain('"id":"a"');
  });
});
