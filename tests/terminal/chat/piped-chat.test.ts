import { describe, expect, it } from 'vitest';
import { InvalidQuestionError } from '../../../src/shared/errors/invalid-question-error.js';
import { EmbeddingError } from '../../../src/shared/errors/embedding-error.js';
import { ChatSession } from '../../../src/terminal/chat/chat-session.js';
import { chatThroughPipe } from '../../../src/terminal/chat/piped-chat.js';
import { FakeApplication, sampleAnswer } from '../fake-application.js';
import { fakeTerminal } from '../fake-terminal.js';

async function chat(
  input: string,
  application: FakeApplication,
): Promise<{ exitCode: number; output: string; errors: string }> {
  const { terminal, output, errors } = fakeTerminal({ input });
  const exitCode = await chatThroughPipe(new ChatSession(application.assistant, 'en'), terminal);
  return { exitCode, output: output(), errors: errors() };
}

function echoing(): FakeApplication {
  const application = new FakeApplication();
  application.answer = ({ question }) => sampleAnswer({ text: `Answer to ${question}`, citations: [] });
  return application;
}

describe('chatThroughPipe', () => {
  it('answers every line in order, each under its question, and ends with 0', async () => {
    const { exitCode, output, errors } = await chat('one\n\n  two  \r\nthree', echoing());
    expect(output).toBe('> one\nAnswer to one\n\n> two\nAnswer to two\n\n> three\nAnswer to three\n\n');
    expect([exitCode, errors]).toEqual([0, '']);
  });

  it('runs commands and stops at /quit', async () => {
    const { output } = await chat('/lang\n/quit\nnever', echoing());
    expect(output).toBe('> /lang\nAnswers are in: auto.\n\n> /quit\n');
  });

  it('goes on after a refused question and still ends with 0', async () => {
    const application = echoing();
    const answer = application.answer;
    application.answer = (request) => {
      if (request.question === 'bad') throw new InvalidQuestionError('The question is too long.');
      return answer(request);
    };
    const { exitCode, output, errors } = await chat('bad\ngood', application);
    expect([exitCode, errors]).toEqual([0, 'suanli: The question is too long.\n']);
    expect(output).toContain('Answer to good');
  });

  it('goes on after a failure and ends with 1', async () => {
    const application = echoing();
    application.answer = () => {
      throw new EmbeddingError('The embedding process died.');
    };
    expect(await chat('a', application)).toMatchObject({ exitCode: 1 });
  });

  it('shortens a long question above its answer', async () => {
    const { output } = await chat('x'.repeat(5000), echoing());
    expect(output.split('\n')[0]).toHaveLength(203);
  });
});
