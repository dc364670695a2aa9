import { describe, expect, it } from 'vitest';
import { ConfigError } from '../../src/shared/errors/config-error.js';
import { IndexNotFoundError } from '../../src/shared/errors/index-not-found-error.js';
import { InvalidArgumentError } from '../../src/shared/errors/invalid-argument-error.js';
import { InvalidQuestionError } from '../../src/shared/errors/invalid-question-error.js';
import { describeFailure } from '../../src/terminal/exit-code.js';

describe('describeFailure', () => {
  it.each([
    [new ConfigError(['A is wrong.', 'B is wrong.']), 2],
    [new InvalidArgumentError('no such file'), 2],
    [new InvalidQuestionError('The question is empty.'), 2],
    [new IndexNotFoundError('no index'), 1],
  ])('%s ends with %i and shows its sentence only', (error, exitCode) => {
    expect(describeFailure(error, false)).toEqual({ exitCode, message: `suanli: ${error.message}` });
  });

  it('calls anything else a fault of the program, without a stack', () => {
    const { exitCode, message } = describeFailure(new TypeError('x is undefined'), false);
    expect(exitCode).toBe(1);
    expect(message).toContain('unexpected failure: x is undefined');
    expect(message).not.toContain('at ');
  });

  it('shows the stack and the causes where they are wanted', () => {
    const error = new IndexNotFoundError('no index', { cause: new Error('ENOENT deep down') });
    const { message } = describeFailure(error, true);
    expect(message).toContain('exit-code.test');
    expect(message).toContain('caused by: Error: ENOENT deep down');
  });
});
