import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ThinkingFilter } from '../../src/chat-model/thinking-filter.js';

function filtered(pieces: readonly string[]): string {
  const filter = new ThinkingFilter();
  return pieces.map((piece) => filter.push(piece)).join('') + filter.end();
}

describe('ThinkingFilter', () => {
  it.each([
    ['<think>a</think>b', 'b'],
    ['\n<think>a < b\n</think>\n\n b </think> c', 'b </think> c'],
    ['<think></think>', ''],
    ['<think>never closed', ''],
    ['a <think>b</think>', 'a <think>b</think>'],
    ['<thinking>', '<thinking>'],
    ['<thin', '<thin'],
    ['  ', '  '],
    ['', ''],
  ])('%j becomes %j, however it is cut into pieces', (text, answer) => {
    expect(filtered([text])).toBe(answer);
    expect(filtered(Array.from(text))).toBe(answer);
  });

  it('changes nothing in a text that does not begin with thoughts', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), (pieces) => {
        fc.pre(!pieces.join('').trimStart().startsWith('<think>'));
        expect(filtered(pieces)).toBe(pieces.join(''));
      }),
    );
  });
});
