import { describe, expect, it } from 'vitest';
import { askNumber } from './helpers/desk.js';

/** Peak of the H100 SXM in BF16, dense: NVIDIA H100 data sheet, 2023. */
const H100 = 989.4e12;
const A100 = 312e12;
const DAY = 86_400;

// Values by hand from the published sizes and the formula that each question asks for.
const CASES: readonly (readonly [question: string, name: string, value: number])[] = [
  ['训练一个 7B 模型用 2T token 要多少 FLOPs', 'training-flops', 6 * 7e9 * 2e12],
  ['用 1.5 万亿 token 训练 700 亿参数的模型需要多少算力', 'training-flops', 6 * 70e9 * 1.5e12],
  ['训练 DeepSeek-V3 需要多少计算量', 'training-flops', 6 * 37e9 * 14.8e12],
  ['GPT-3 花了多少算力,为什么训练这么贵?', 'training-flops', 3.15e23],
  ['how many flops to train a 13B model on 2T tokens', 'training-flops', 6 * 13e9 * 2e12],
  ['在 512 张 A100 上训 13B,1T token,MFU 45%,多长时间', 'training-time', (6 * 13e9 * 1e12) / (512 * A100 * 0.45)],
  [
    'how long to train 70B on 15T tokens with 2048 H100s at 40% MFU',
    'training-time',
    (6 * 70e9 * 15e12) / (2048 * H100 * 0.4),
  ],
  ['8×H100 訓練 7B 模型 2T tokens 要多久', 'training-time', (6 * 7e9 * 2e12) / (8 * H100 * 0.4)],
  [
    '训练 70B 模型 15T tokens，三个月内完成，要多少张 H100',
    'accelerators-for-deadline',
    Math.ceil((6 * 70e9 * 15e12) / (90 * DAY * H100 * 0.4)),
  ],
  [
    'how many H100s to train a 13B model on 2T tokens in 30 days',
    'accelerators-for-deadline',
    Math.ceil((6 * 13e9 * 2e12) / (30 * DAY * H100 * 0.4)),
  ],
  [
    'what would it cost to train a 7B on 1T tokens at $2 per GPU hour',
    'training-cost',
    ((6 * 7e9 * 1e12) / (H100 * 0.4) / 3600) * 2,
  ],
  ['DeepSeek-V3 按每卡时 2 美元训练要多少钱', 'training-cost', 5.576e6],
  ['2.788M H800 小时，每卡时 2 美元，总共多少钱', 'training-cost', 5.576e6],
  ['cost of 512 H100s for 2 weeks at $2.5/hr', 'training-cost', 512 * 14 * 24 * 2.5],
  ['30.84M GPU hours on H100 at 700W, PUE 1.1: how much energy?', 'training-energy', 30.84e6 * 700 * 1.1],
  ['1000张H100跑30天耗多少电 PUE 1.2', 'training-energy', 1000 * 720 * 700 * 1.2],
  ['chinchilla optimal size for 5.76e23 flops?', 'compute-optimal', Math.sqrt(5.76e23 / 120)],
  ['how many tokens should I train a 3B model on, chinchilla-wise', 'compute-optimal', 60e9],
  ['7B 模型 ZeRO-3 64 卡 每张卡显存多少', 'training-memory', (16 * 7e9) / 64],
  ['memory to train a 7B with adam mixed precision', 'training-memory', 112e9],
  ['does Llama-3.1-405B fit on 8×H100 with 32k context?', 'inference-memory', 810e9 + 516_096 * 32_768],
  ['Qwen2.5-72B fp8 推理 128k 上下文 batch 8 要多少显存', 'inference-memory', 72.7e9 + 327_680 * 131_072 * 8],
  ['DeepSeek-V3 fp8 8×H200 能跑吗，128k', 'inference-memory', 671e9 + 70_272 * 131_072],
  ['mixtral 8x7b fp16 single A100 80G?', 'inference-memory', 93.4e9 + 131_072 * 8192],
  ['llama 3.1 8b 每个 token 的 kv cache 多大', 'kv-cache', 131_072],
  ['kv cache size for llama 3.1 405b at 32k, batch 16', 'kv-cache', 516_096 * 32_768 * 16],
  ['DeepSeek-V3 128k kv cache fp8 多少 GB', 'kv-cache', 35_136 * 131_072],
  ['kv of a model w/ 80 layers 8 kv heads head dim 128 at 16384 tokens', 'kv-cache', 327_680 * 16_384],
  ['70B 模型 int4 权重多大', 'model-weights', 35e9],
  ['size of a 405B model in fp8', 'model-weights', 405e9],
  ['full finetune 13B memory?', 'fine-tuning-memory', 16 * 13e9],
  ['两张 h100 裸跑 70b bf16 单用户顶天每秒几个 token', 'decode-speed', 6.7e12 / 140e9],
  ['吞吐 2000 tok/s 的 8 卡 H100 每小时 2 美元，每百万 token 多少钱', 'serving-cost', ((8 * 2) / 3600 / 2000) * 1e6],
  ['8 卡 H100 NVLink all-reduce 1 GB 要多久', 'all-reduce', (2 * 7 * 1e9) / 8 / 450e9],
  ['64 张卡 400G 以太网同步 7B 的梯度要多久', 'all-reduce', (2 * 63 * 14e9) / 64 / 50e9],
  ['16 卡 all-to-all 512MB infiniband ndr 多少时间', 'all-to-all', (15 * 512e6) / 16 / 50e9],
  ['SkyPile 那种中文语料 620GB 大概多少 token', 'data-volume', 150e9],
  ['power of a 8 H100 cluster with PUE 1.2', 'cluster-power', 10_200 * 1.2],
  ['A100 上实测 140 TFLOPS，MFU 多少', 'mfu', 140 / 312],
  ['what mfu is 400 tflops on an h100', 'mfu', 400e12 / H100],
];

describe('questions as people type them', () => {
  it.each(CASES)('%s', (question, name, value) => {
    const { calculation } = askNumber(question);
    expect(calculation.name).toBe(name);
    expect(Math.abs(Number(calculation.value) / value - 1)).toBeLessThan(0.005);
  });

  it('answers several quantities of one run, the first one first', () => {
    const { calculation, text } = askNumber('训练一个 70B 模型要多少卡、多少钱?');
    expect(calculation.name).toBe('accelerators-for-deadline');
    expect(calculation.results?.some(({ name, unit }) => name === 'training-cost' && unit === 'USD')).toBe(true);
    expect(text.split('\n')[1]).toContain('美元');
  });

  it('answers for several models, and says how many times one is of the other', () => {
    const { text } = askNumber('7B 和 70B 训练各要多少算力');
    expect(text).toContain('5.88×10^21 FLOP');
    expect(text).toContain('5.88×10^23 FLOP');
    expect(text).toContain('100 倍');
  });

  it('wants passages where a reason is asked or a run of the past is meant', () => {
    expect(askNumber('GPT-3 花了多少算力,为什么训练这么贵?').wantsPassages).toBe(true);
    expect(askNumber('训练一个 7B 模型用 2T token 要多少 FLOPs').wantsPassages).toBe(false);
  });

  it('shows 16, 8 and 4 bits where no precision was asked for, against the memory of the cards', () => {
    const { calculation, chart } = askNumber('does Llama-3.1-405B fit on 8×H100 with 32k context?');
    expect(calculation.table?.rows.map(([precision]) => precision)).toEqual(['BF16', 'FP8', 'INT4']);
    expect(chart?.kind).toBe('stack');
    expect(chart?.kind === 'stack' && chart.limit?.value).toBeCloseTo(576);
  });

  it('gives Traditional Chinese to those who ask in it', () => {
    const { text, calculation } = askNumber('Llama 3.1 70B 在兩張 A100 上放得下嗎');
    expect(text).toContain('權重');
    expect(text).not.toMatch(/权|张|显/);
    expect(JSON.stringify(calculation.inputs)).not.toContain('显存');
  });
});
