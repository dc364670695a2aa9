import { describe, expect, it } from 'vitest';
import { ConfigError } from '../../../src/shared/errors/config-error.js';
import { describeError, systemErrorCode } from '../../../src/shared/errors/describe-error.js';
import { DocumentLoadError } from '../../../src/shared/errors/document-load-error.js';
import { storageFailure } from '../../../src/shared/errors/storage-failure.js';
import { UpstreamError } from '../../../src/shared/errors/upstream-error.js';

describe('errors', () => {
  it('carry their class, code and cause', () => {
    const cause = new Error('inner');
    const error = new DocumentLoadError('a/b.md', 'is broken', { line: 3, cause });
    expect(error).toMatchObject({
      name: 'DocumentLoadError',
      code: 'document-load',
      path: 'a/b.md',
      line: 3,
      cause,
      isRetryable: false,
    });
    expect(error.message).toBe('a/b.md:3: is broken');
    expect(new DocumentLoadError('a.md', 'is broken').message).toBe('a.md: is broken');
  });

  it('report every setting at once', () => {
    expect(new ConfigError(['A is wrong.']).message).toBe('A is wrong.');
    expect(new ConfigError(['A is wrong.', 'B too.']).message).toBe(
      '2 settings need attention:\n- A is wrong.\n- B too.',
    );
  });

  it('tell when to try again', () => {
    expect(new UpstreamError('slow down', { status: 429, retryAfterMs: 1500, isRetryable: true })).toMatchObject({
      status: 429,
      retryAfterMs: 1500,
      isRetryable: true,
    });
  });

  it.each([
    ['EACCES', /permission denied; give this user write access/],
    ['ENOSPC', /disk is full; free some space/],
    ['EROFS', /read-only; choose another folder/],
    ['EDQUOT', /quota/],
    ['ESTRANGE', /went wrong/],
  ])('say what to do about %s', (code, sentence) => {
    const failure = storageFailure('/data/x', Object.assign(new Error('went wrong'), { code }));
    expect(failure.message).toMatch(sentence);
    expect(failure.message).toContain('/data/x');
  });

  it.each([
    [new Error('a'), 'a'],
    ['text', 'text'],
    [undefined, 'undefined'],
    [null, 'null'],
    [3, '3'],
  ])('describe %j, whatever was thrown', (thrown, sentence) => {
    expect(describeError(thrown)).toBe(sentence);
    expect(systemErrorCode(thrown)).toBeUndefined();
  });
});
