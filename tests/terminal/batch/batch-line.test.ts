import { describe, expect, it } from 'vitest';
import { BatchLineProblem, parseAskLine, parseSearchLine } from '../../../src/terminal/batch/batch-line.js';

function problemOf(parse: () => unknown): BatchLineProblem {
  try {
    parse();
  } catch (error) {
    if (error instanceof BatchLineProblem) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
}

describe('parseAskLine', () => {
  it('takes a question with its history', () => {
    expect(parseAskLine('{"id":"q1","question":"它呢？","history":["H100 多少钱？"]}')).toEqual({
      id: 'q1',
      question: '它呢？',
      history: ['H100 多少钱？'],
    });
  });

  it('takes a question without one, and ignores fields that it does not know', () => {
    expect(parseAskLine('{"id":"q1","question":"a","note":1}')).toEqual({ id: 'q1', question: 'a', history: [] });
  });

  it.each([
    ['not JSON', null],
    ['{"id": "q7", "question": "cut', 'q7'],
    ['{"id": "q\\u0037", "question": ', 'q7'],
    ['["q1"]', null],
    ['null', null],
    ['{"question":"a"}', null],
    ['{"id":7,"question":"a"}', 7],
    ['{"id":"q1"}', 'q1'],
    ['{"id":"q1","question":5}', 'q1'],
    ['{"id":"q1","question":"a","history":"b"}', 'q1'],
    ['{"id":"q1","question":"a","history":[1]}', 'q1'],
  ])('refuses %s, with the id where it can be read', (line, id) => {
    const problem = problemOf(() => parseAskLine(line));
    expect([problem.code, problem.id]).toEqual(['invalid-line', id]);
  });
});

describe('parseSearchLine', () => {
  it('takes a query', () => {
    expect(parseSearchLine('{"id":"q1","query":"H100"}')).toEqual({ id: 'q1', query: 'H100' });
  });

  it('refuses a question in place of a query', () => {
    expect(problemOf(() => parseSearchLine('{"id":"q1","question":"H100"}')).message).toContain('"query"');
  });
});
