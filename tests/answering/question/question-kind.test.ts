import { describe, expect, it } from 'vitest';
import { questionKind, type QuestionKind } from '../../../src/answering/question/question-kind.js';

const questions: readonly (readonly [question: string, kind: QuestionKind])[] = [
  ['百度 2023 年下单了多少 GPU？', 'amount'],
  ['H100 显存多大', 'amount'],
  ['训练 GPT-3 要几天', 'amount'],
  ['A100 的带宽是', 'amount'],
  ['H100 多少钱一张', 'amount'],
  ['How many GPUs did Baidu order?', 'amount'],
  ['How much memory does the H100 have?', 'amount'],
  ['price of the H100', 'amount'],
  ['what is the bandwidth of the A100', 'amount'],
  ['How long does training take?', 'amount'],
  ['ChatGPT 是什么时候发布的', 'date'],
  ['GTC 2023 在几月', 'date'],
  ['H100 是哪年出的', 'date'],
  ['When was GPT-4 released?', 'date'],
  ['What year did ImageNet start?', 'date'],
  ['谁创办了 Mistral', 'person'],
  ['英伟达的 CEO 是哪位', 'person'],
  ['Who founded Cohere?', 'person'],
  ['Whose chip is the TPU?', 'person'],
  ['文心一言是哪家做的', 'organisation'],
  ['What country is Mistral from?', 'organisation'],
  ['阿里的大模型叫什么', 'name'],
  ["What is Baidu's chatbot called?", 'name'],
  ['国内有哪些大模型', 'list'],
  ['列出英伟达的数据中心显卡', 'list'],
  ['Which companies ordered GPUs?', 'list'],
  ['List the number formats', 'list'],
  ['什么是混合专家模型', 'definition'],
  ['KV cache 是什么', 'definition'],
  ['What is a token?', 'definition'],
  ['Explain scaling laws', 'definition'],
  ['为什么解码受限于带宽', 'reason'],
  ['H100 为啥这么贵', 'reason'],
  ['Why is decoding slow?', 'reason'],
  ['H100 和 A100 有什么区别', 'comparison'],
  ['H100 vs A100', 'comparison'],
  ['What is the difference between HBM2 and HBM3?', 'comparison'],
  ['Which is faster, the H100 or the A100?', 'comparison'],
  ['How do I estimate training compute?', 'method'],
  ['H100 支持 FP8 吗', 'yes-no'],
  ['Does the A100 support FP8?', 'yes-no'],
  ['Can I run a 70B model on one GPU?', 'yes-no'],
  ['H100', 'other'],
  ['Which company makes the TPU?', 'organisation'],
  ['怎么估算训练算力', 'method'],
  ['', 'other'],
  ['😀', 'other'],
];

describe('questionKind', () => {
  it.each(questions)('takes %j for %s', (question, kind) => {
    expect(questionKind(question)).toBe(kind);
  });
});
