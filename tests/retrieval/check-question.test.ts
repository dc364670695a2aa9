import { describe, expect, it } from 'vitest';
import { checkQuestion } from '../../src/retrieval/check-question.js';
import { InvalidQuestionError } from '../../src/shared/errors/invalid-question-error.js';

describe('checkQuestion', () => {
  it.each([
    ['nothing', ''],
    ['white space', ' \n\t\u3000 '],
    ['one character too many', '算'.repeat(8001)],
    ['a megabyte', 'a'.repeat(1_000_000)],
  ])('refuses %s', (_what, question) => {
    expect(() => {
      checkQuestion(question);
    }).toThrow(InvalidQuestionError);
  });

  it('says how long the question is and may be', () => {
    expect(() => {
      checkQuestion('a'.repeat(9000));
    }).toThrow(/9000 characters; the limit is 8000/);
  });

  it.each([
    ['the longest', '算'.repeat(8000)],
    ['emoji', '😀'],
    ['right to left', 'כמה עולה?'],
    ['control characters', '\u0000\u0007\u001b[31m'],
    ['a lone surrogate', '\ud800'],
  ])('lets %s pass', (_what, question) => {
    expect(() => {
      checkQuestion(question);
    }).not.toThrow();
  });
});
