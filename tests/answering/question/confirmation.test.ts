import { describe, expect, it } from 'vitest';
import { statesDenial, wantsConfirmation } from '../../../src/answering/question/confirmation.js';
import { questionKind } from '../../../src/answering/question/question-kind.js';

describe('wantsConfirmation', () => {
  it.each([
    '阿里雲要的那批會是 H100 吧',
    'openai 从 4 月起默认就不拿大家聊天去训练了？',
    'so openai just skips everyones chats by default right',
    'orin was the strongest car chip by early 2023?',
    'is Cohere American',
  ])('hears something to be confirmed in %j', (question) => {
    expect(wantsConfirmation(question, questionKind(question))).toBe(true);
  });

  it.each(['H100 显存多大？', 'who operates Tokyo-1?', 'what is a token?', 'drive orin 算力'])(
    'hears none in %j',
    (question) => {
      expect(wantsConfirmation(question, questionKind(question))).toBe(false);
    },
  );
});

it.each([
  ['ChatGPT 的开关不会自动生效', true],
  ['The switch does nothing by itself', true],
  ['reports that it had been launched are wrong', true],
  ['H100 的显存是 80 GB', false],
  ['NVIDIA noted the north', false],
])('statesDenial(%j) is %j', (statement, isDenial) => {
  expect(statesDenial(statement)).toBe(isDenial);
});
