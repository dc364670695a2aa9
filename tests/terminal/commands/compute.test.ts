import { beforeAll, describe, expect, it } from 'vitest';
import type { ComputeDesk } from '../../../src/calculating/compute-desk.js';
import { openComputeDesk } from '../../../src/calculating/create-compute-desk.js';
import { InvalidArgumentError } from '../../../src/shared/errors/invalid-argument-error.js';
import { runCompute, runComputeHelp, type ComputeOptions } from '../../../src/terminal/commands/compute.js';
import { repositoryPath } from '../../helpers/corpus-articles.js';
import { fakeTerminal } from '../fake-terminal.js';

const usual: ComputeOptions = {
  language: 'auto',
  environmentLanguage: 'en',
  isJson: false,
  now: new Date('2026-11-23T12:00:00Z'),
};
let desk: ComputeDesk;
beforeAll(async () => {
  desk = await openComputeDesk({ factSheetsFolder: repositoryPath('fact-sheets') });
});

async function compute(words: readonly string[], options: Partial<ComputeOptions> = {}): Promise<string> {
  const { terminal, output } = fakeTerminal();
  expect(await runCompute(desk, words, { ...usual, ...options }, terminal)).toBe(0);
  return output();
}

describe('suanli compute with a calculator and flags', () => {
  it('prints an answer of kind calculated with --json', async () => {
    const output = await compute(['training-flops', '--parameters', '70B', '--tokens', '15T'], { isJson: true });
    const answer = JSON.parse(output) as Record<string, unknown>;
    expect(answer).toMatchObject({
      kind: 'calculated',
      language: 'en',
      citations: [],
      answeredBy: 'calculator',
      calculation: { name: 'training-flops', value: 6.3e24, unit: 'FLOP', formula: '6·N·D' },
      timings: { embedMs: 0, searchMs: 0 },
    });
    expect(answer['calculation']).toMatchObject({
      inputs: [
        { name: 'parameters', value: 70e9, unit: '1', origin: 'asked' },
        { name: 'tokens', value: 15e12, unit: 'token', origin: 'asked' },
        { name: 'attentionTerm', origin: 'assumed' },
        { name: 'recomputation', origin: 'assumed' },
      ],
    });
  });

  it('fills in from the fact sheets, with their sources', async () => {
    const words = ['inference-memory', '--model', 'llama-3.1-405b', '--accelerator', 'h100-sxm', '--devices', '16'];
    const output = await compute(words);
    expect(output).toMatch(/layers.*126/);
    expect(output).toMatch(/fact sheet · .*\d{4}/);
    expect(output).toMatch(/context: 8,192 tokens\n {4}assumed · no context given/);
    expect(output).toMatch(/Results\n.*weights +810 GB/s);
  });

  it('speaks the language of the environment, or the one asked for', async () => {
    const words = ['kv-cache', '--model', 'deepseek-v3', '--context', '128k'];
    expect(await compute(words, { environmentLanguage: 'zh-CN' })).toContain('KV 缓存');
    expect(await compute(words, { language: 'zh-TW' })).toMatch(/公式\n[\s\S]*輸入\n[\s\S]*結果\n/);
  });

  it('asks for what nothing can be assumed for, which is an answer', async () => {
    const output = await compute(['inference-memory'], { isJson: true });
    expect(JSON.parse(output)).toMatchObject({ kind: 'abstained', abstention: { reason: 'ambiguous', nearest: [] } });
  });

  it.each([
    [['training-flops', '--parameters', '1e40'], /at most 1×10\^16/],
    [['training-flops', '--parameters', '-7B', '--tokens', '1T'], /at least 1, and -7 billion was given/],
    [
      ['training-flops', '--parameters', '37B', '--active-parameters', '671B', '--tokens', '1T'],
      /cannot be more than all/,
    ],
    [['training-flops', '--colour', 'red'], /no input colour/],
    [['inference-memory', '--model', 'lama-3.1-405b'], /Llama 3\.1 405B/],
    [['the', 'weather', 'of', 'tomorrow'], /No calculation was recognised/],
  ])('refuses %j with a sentence', async (words, sentence) => {
    const { terminal, output } = fakeTerminal();
    const run = runCompute(desk, words, usual, terminal);
    await expect(run).rejects.toThrow(sentence);
    await expect(run).rejects.toBeInstanceOf(InvalidArgumentError);
    expect(output()).toBe('');
  });
});

describe('suanli compute with a sentence', () => {
  it('answers in the language of the sentence', async () => {
    const output = await compute(['GPT-3', '的训练计算量是多少？'], { isJson: true });
    const answer = JSON.parse(output) as { language: string; text: string; calculation: { value: number } };
    expect(answer.language).toBe('zh-CN');
    expect(answer.text).toMatch(/3\.1[45]×10\^23/);
    expect(answer.calculation.value / 3.15e23).toBeCloseTo(1, 1);
  });

  it('shows text, formula, inputs, results and bars', async () => {
    const output = await compute(['does Llama 3.1 405B fit on 8×H100 with 32k context?']);
    expect(output).toMatch(/^No, /);
    for (const part of ['Formula', 'Inputs', 'Results', 'Table', '█']) expect(output).toContain(part);
  });

  it('compares, and tells a timeline, from their own words', async () => {
    const compared = await compute(['compare', 'H100', 'H200']);
    expect(compared).toMatch(/memory +80 GB +141 GB/);
    expect(compared).not.toContain('Inputs');
    expect(await compute(['timeline', '--country', 'FR'])).toMatch(/2022-07 +BLOOM 176B/);
  });
});

describe('suanli compute --help', () => {
  it('lists the calculators with their inputs, or tells all about one', async () => {
    const { terminal, output } = fakeTerminal();
    await runComputeHelp(desk, [], 'Usage: suanli compute', 'en', terminal);
    for (const { name } of desk.calculators) expect(output()).toContain(`  ${name}: --`);
    expect(output()).toContain('Usage: suanli compute');
    const one = fakeTerminal();
    await runComputeHelp(desk, ['kv-cache'], '', 'zh-CN', one.terminal);
    expect(one.output()).toMatch(/^kv-cache: KV 缓存\n/);
    expect(one.output()).toMatch(/--kv-precision <word>\n.*可选 bf16, .*默认 bf16/);
  });
});
