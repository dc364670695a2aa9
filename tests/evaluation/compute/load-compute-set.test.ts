import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadComputeSet } from '../../../src/evaluation/compute/load-compute-set.js';

let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'suanli-compute-'));
});
afterEach(() => rm(folder, { recursive: true }));

const line = (id: string, expect: object): string => JSON.stringify({ id, question: 'q', expect });

async function write(zh: string, en: string, stay = '{"id": "s-001", "question": "why"}\n', fresh = ''): Promise<void> {
  await Promise.all(
    Object.entries({ zh, en, stay, fresh }).map(([name, text]) => writeFile(join(folder, `${name}.jsonl`), text)),
  );
}

describe('loadComputeSet', () => {
  it('reads values, questions back, refusals and what stays', async () => {
    await write(
      `${line('c-zh-001', { name: 'mfu', value: 0.4, unit: 'share' })}\n\n`,
      `${line('c-en-001', { asksFor: 'parameters' })}\n${line('c-mix-001', { error: true })}`,
    );
    const { questions, stay } = await loadComputeSet(folder);
    expect(questions.map(({ expect }) => expect)).toEqual([
      { name: ['mfu'], value: 0.4, unit: 'share', tolerance: 0.02, assumptions: [] },
      { asksFor: 'parameters' },
      { error: true },
    ]);
    expect(stay).toEqual([{ id: 's-001', question: 'why' }]);
  });

  it('keeps the fresh questions apart, without an id of the others', async () => {
    await write(line('c-zh-001', { error: true }), '', '', line('c-fzh-001', { error: true }));
    const { questions, fresh } = await loadComputeSet(folder);
    expect([questions, fresh].map((lines) => lines.map(({ id }) => id))).toEqual([['c-zh-001'], ['c-fzh-001']]);
    await write(line('c-zh-001', { error: true }), '', '', line('c-zh-001', { error: true }));
    await expect(loadComputeSet(folder)).rejects.toThrow('the id c-zh-001 twice');
  });

  it('names file and line of what is not of its form, and ids used twice', async () => {
    await write(line('c-zh-001', { name: 'mfu', colour: 1 }), '');
    await expect(loadComputeSet(folder)).rejects.toThrow(/zh\.jsonl:1 is not of its form/);
    await write('', '{');
    await expect(loadComputeSet(folder)).rejects.toThrow(/en\.jsonl:1/);
    await write(line('c-zh-001', { error: true }), line('c-zh-001', { error: true }));
    await expect(loadComputeSet(folder)).rejects.toThrow('the id c-zh-001 twice');
    await rm(join(folder, 'stay.jsonl'));
    await expect(loadComputeSet(folder)).rejects.toThrow(/Cannot read .*stay\.jsonl/);
  });
});
