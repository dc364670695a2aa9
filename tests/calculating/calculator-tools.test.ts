import { describe, expect, it } from 'vitest';
import { calculatorTools, mayNeedCalculators } from '../../src/calculating/calculator-tools.js';
import { desk, now } from './helpers/desk.js';

const tools = calculatorTools(desk);
const toolNamed = (name: string) => tools.find(({ tool }) => tool.name === name)!;

describe('calculators as tools of a chat model', () => {
  it('have names that the protocol takes, and a schema of every input', () => {
    expect(tools.length).toBe(desk.calculators.length);
    for (const { tool } of tools) expect(tool.name).toMatch(/^[a-zA-Z0-9_-]{1,64}$/);
    expect(toolNamed('training_flops').tool.parameters).toMatchObject({
      type: 'object',
      additionalProperties: false,
      properties: {
        parameters: { type: 'number' },
        tokens: { type: 'number', description: 'token' },
        recomputation: { type: 'string', enum: ['none', 'selective', 'full'] },
      },
    });
  });

  it('are few enough words to go along with a question', () => {
    expect(JSON.stringify(tools.map(({ tool }) => tool)).length).toBeLessThan(24_000);
  });

  it.each([
    ['How many days would 512 H100 need for 2T tokens?', true],
    ['70B 模型用 4 張卡跑得動嗎', true],
    ['谁发布了 GPT-4', false],
    ['Why is decoding slow?', false],
  ])('may be needed for %j: %j', (question, isNeeded) => {
    expect(mayNeedCalculators(question)).toBe(isNeeded);
  });

  it('compute what they are given', () => {
    const { text, calculation } = toolNamed('training_flops').run('{"parameters": 175e9, "tokens": 300e9}', 'en', now);
    expect(calculation?.value).toBeCloseTo(3.15e23, -18);
    expect(text).toContain('3.15×10^23 FLOP');
  });

  it('take names and values as people write them', () => {
    const { calculation } = toolNamed('kv_cache').run(
      '{"model": "Llama 3.1 405B", "context": "32k", "batch": null}',
      'zh-CN',
      now,
    );
    expect(calculation?.value).toBe(516_096 * 32_768);
  });

  it.each([
    ['{"parameters": ', 'not valid JSON'],
    ['[1, 2]', 'one JSON object'],
    ['{"parameters": {"value": 1}}', 'parameters must be'],
    ['{"parameters": true}', 'parameters must be'],
    ['{"parameters": -1}', 'at least'],
    ['{"parameters": 1e400}', 'finite'],
    ['{"secret": 1}', 'secret'],
    ['{"model": "no such model at all"}', 'no such model at all'],
    ['{}', 'How large is the model'],
    [`{"parameters": "${'9'.repeat(20_000)}"}`, '10000 at most'],
  ])('say what is wrong with %s', (argumentsJson, part) => {
    const { text, calculation } = toolNamed('training_flops').run(argumentsJson, 'en', now);
    expect(calculation).toBeUndefined();
    expect(text).toContain(part);
  });
});
