import { PassThrough } from 'node:stream';
import { stripVTControlCharacters } from 'node:util';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AssistantRequest } from '../../../src/assistant/assistant.js';
import { runChat } from '../../../src/terminal/commands/chat.js';
import { createTerminal } from '../../../src/terminal/terminal.js';
import { FakeApplication, sampleAnswer } from '../fake-application.js';

const sentences = ['The H100 SXM has 80 GB of memory. [1]', ' It is of the kind HBM3. [1]'];

let folder: string;
let application: FakeApplication;
let keys: PassThrough;
let ended: Promise<number>;
let shown: string;

/** A chat at a terminal in memory, whose assistant does as the test says. */
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'suanli-chat-'));
  application = new FakeApplication();
  shown = '';
  keys = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => undefined });
  const output = Object.assign(new PassThrough(), { isTTY: true, columns: 80 });
  output.on('data', (bytes: Buffer) => (shown += stripVTControlCharacters(bytes.toString('utf8'))));
  const terminal = createTerminal({ input: keys, output, errors: output }, { NO_COLOR: '1' });
  const stop = new AbortController().signal;
  ended = runChat(application, { environmentLanguage: 'en', historyFile: join(folder, 'history'), stop }, terminal);
});

afterEach(async () => {
  keys.end();
  await ended;
  await rm(folder, { recursive: true });
});

const sees = (wanted: string): Promise<unknown> => expect.poll(() => shown, { timeout: 5000 }).toContain(wanted);

describe('chat at a terminal with a chat model', () => {
  it('prints sentences as they come, then the sources', async () => {
    let goOn = (): void => undefined;
    const waiting = new Promise<void>((resolve) => (goOn = resolve));
    application.answer = async ({ onText }: AssistantRequest) => {
      onText?.(sentences[0] ?? '');
      await waiting;
      onText?.(sentences[1] ?? '');
      return sampleAnswer({ text: sentences.join('') });
    };
    await sees('> ');
    keys.write('How much memory?\r');
    await sees('80 GB of memory. [1]');
    expect(shown).not.toContain('HBM3');
    goOn();
    await sees('The H100 SXM has 80 GB of memory. [1] It is of the kind HBM3. [1]\n\n[1] NVIDIA H100');
  });

  it('ends the request itself with Ctrl-C, and does not remember the question', async () => {
    let reason: unknown;
    application.answer = ({ onText, signal }: AssistantRequest) =>
      new Promise((_, reject) => {
        onText?.(sentences[0] ?? '');
        signal?.addEventListener('abort', () => {
          reason = signal.reason;
          reject(signal.reason as Error);
        });
      });
    await sees('> ');
    keys.write('How much memory?\r');
    await sees('80 GB');
    keys.write('\u0003');
    await sees('(stopped)');
    expect(reason).toBeInstanceOf(Error);
    expect(shown).not.toContain('unexpected failure');

    application.answer = () => sampleAnswer();
    keys.write('Another one?\r');
    await sees('[1] NVIDIA H100');
    expect(application.asked.at(-1)?.history).toEqual([]);
  });

  it('tells a failure after the first sentence on a line of its own', async () => {
    application.answer = ({ onText }: AssistantRequest) => {
      onText?.(sentences[0] ?? '');
      return Promise.reject(new Error('It broke.'));
    };
    await sees('> ');
    keys.write('How much memory?\r');
    await sees('[1]\nsuanli: unexpected failure: It broke.');
  });
});
