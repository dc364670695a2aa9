import { describe, expect, it } from 'vitest';
import { ask, askNumber } from './helpers/desk.js';

const inputOf = (questions: readonly string[], name: string): number | string | undefined =>
  askNumber(...questions).calculation.inputs.find((input) => input.name === name)?.value;

describe('a question that goes on from an earlier one', () => {
  it.each([
    [['70B 推理要多少显存', 'int8 呢'], 'weightPrecision', 'int8'],
    [['70B 推理要多少显存', 'int8 呢', '那 128k 呢'], 'context', 131_072],
    [['Llama-3.1-405B 推理要多少显存', 'and in int4?'], 'weightPrecision', 'int4'],
    [['Llama-3.1-405B 推理要多少显存', '换成 H200 呢?'], 'deviceMemory', 141e9],
    [['训练 70B 模型 2T token 用 1024 张 H100 要多久', '2048 张呢'], 'accelerators', 2048],
    [['训练 70B 模型 2T token 用 1024 张 H100 要多久', '谢谢', '换成 A100 呢'], 'peakFlops', 312e12],
    [['how many H100s to train 70B on 2T tokens in 30 days', 'what about 60 days?'], 'deadline', 60 * 86_400],
    [['cost to train a 7B on 1T tokens at $3/h', 'at $2 then?'], 'pricePerHour', 2],
    [['训练一个大模型要多少卡', '70B'], 'parameters', 70e9],
    [['训练 70B 模型 2T token 用 1024 张 H100 要多久', '卡数翻一倍呢'], 'accelerators', 2048],
    [['how many H100s to train 70B on 2T tokens in 30 days', 'half the time?'], 'deadline', 15 * 86_400],
    [['tok/s of Llama 3.1 70B bf16 on H100', 'on two?'], 'devices', 2],
    [['Qwen3-32B fp8 要多少显存', '那 8B 的呢'], 'parameters', 8.2e9],
    [['all-reduce of 1 GB on 8 GPUs over 400G infiniband', 'over 100GbE?'], 'link', 'ethernet-100g'],
  ] as const)('%j sets %s', (questions, name, value) => {
    expect(inputOf(questions, name)).toBe(value);
  });

  it('keeps what it does not change', () => {
    const questions = ['训练 70B 模型 2T token 用 1024 张 H100 要多久', '换成 A100 呢', '2048 张呢'];
    expect(inputOf(questions, 'tokens')).toBe(2e12);
    expect(inputOf(questions, 'peakFlops')).toBe(312e12);
  });

  it('may ask for another quantity of the same run', () => {
    const { calculation } = askNumber('训练 7B 1T token 要多少卡', '那要多少钱?');
    expect(calculation.name).toBe('training-cost');
    expect(calculation.inputs.find(({ name }) => name === 'tokens')?.value).toBe(1e12);
  });

  it('tells the stand-alone form', () => {
    expect(askNumber('70B 推理要多少显存', 'int8 呢').query).toBe('70B 推理要多少显存 int8 呢');
  });

  it('is left to retrieval after a question that was', () => {
    expect(ask('百度下了多少gpu', '那阿里呢')).toBeUndefined();
    expect(ask('70B 推理要多少显存', '谁发明了 Transformer?')).toBeUndefined();
  });
});
