import { describe, expect, it } from 'vitest';
import { ask, desk, now } from './helpers/desk.js';

describe('what cannot be assumed', () => {
  it.each([
    '训练一个大模型要多少卡',
    'how much would it cost to train an LLM?',
    '跑大模型要多少显存',
    'vram needed for inference at 32k?',
  ])('is asked for: %s', (question) => {
    const outcome = ask(question);
    expect(outcome?.kind).toBe('asks');
    expect(outcome?.kind === 'asks' && outcome.missing).toContain('parameters');
    expect(outcome?.kind === 'asks' && outcome.message).toMatch(/7B.*70B.*405B/);
  });
});

describe('what makes no sense', () => {
  it.each([
    ['-70B 模型推理要多少显存', '至少'],
    ['1e40 参数的模型训练要多少算力', '最多'],
    ['训练 70B 模型 MFU 150% 要多久', '150 %'],
    ['训练 70B 模型，激活参数 100B，1T token，多少 FLOPs', '不能大于'],
    ['用 0 张 H100 训练 7B 要多久', '至少为 1'],
    ['Llama 5 70B 推理要多少显存', 'Llama 3'],
    ['用 H900 训练 70B 要多久', 'H100'],
    ['train a 70B on 2T tokens with 16 H100, 0% MFU, how long?', 'at least'],
    ['训练 70B 模型 2T token，每卡时 15 元，要多少钱', '美元'],
  ])('is refused with a sentence: %s', (question, part) => {
    const outcome = ask(question);
    expect(outcome?.kind).toBe('refused');
    expect(outcome?.kind === 'refused' && outcome.message).toContain(part);
  });

  it.each([
    [{ parameters: 'lots' }, 'lots'],
    [{ parameters: '70B 80B' }, '70B 80B'],
    [{ model: 'Llama 9' }, 'Llama'],
    [{ parameters: '70B', colour: 'red' }, 'colour'],
    [{ parameters: 'Infinity' }, 'finite'],
    [{ parameters: 'NaN' }, 'finite'],
  ])('is refused from flags: %j', (values, part) => {
    const outcome = desk.calculate('training-flops', values, 'en', now);
    expect(outcome.kind).toBe('refused');
    expect(outcome.kind === 'refused' && outcome.message).toContain(part);
  });

  it('is refused where there is no such calculation', () => {
    const outcome = desk.calculate('horoscope', {}, 'en', now);
    expect(outcome.kind === 'refused' && outcome.message).toContain('training-flops');
  });
});
