import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { repositoryPath } from '../helpers/corpus-articles.js';
import { ask } from './helpers/desk.js';

/**
 * Questions of the retrieval set that are calculations after all, each with what a right answer holds. All others have
 * numbers and names in them and ask for what articles say.
 */
const CALCULATIONS: Readonly<Record<string, RegExp>> = {
  'dem-llama-vs-gpt3.en': /1\.7 times/,
  'finetune-8b-memory.zh': /4\.767 GB[^]*128 GB/,
  'qlora-70b-one-card.en': /at least 1 × 80 GB card/,
  'kv-70b-one-million.zh': /320 GiB/,
  '70b-q4-two-24gb.en': /Yes, .*2 × GeForce RTX 3090/,
  '405b-fp8-size.tw': /405 GB/,
  '70b-bf16-weights.mix': /140 GB/,
  'kv-per-token-llama2-70b.zh': /320 KiB/,
  'kv-405b-128k.mix': /63 GiB/,
  'kv-deepseek-v3-vs-405b.en': /70,272[^]*516,096/,
  'llama-405b-training-flop.tw': /3\.8×10\^25/,
  '405b-bf16-server.tw': /H200[^]*MI300X/,
  '7b-training-states.mix': /112 GB/,
  'allreduce-70b-h100.zh': /544\.4 毫秒/,
  '2xh100-70b-decode.zh': /47\.86 token/,
  'gemma3-27b-24g.tw': /INT4 需 14\.6/,
  'falcon180b-vram.zh': /360 GB/,
};

interface Golden {
  readonly id: string;
  readonly question: string;
  readonly history?: readonly string[];
}

async function goldens(): Promise<Golden[]> {
  const folder = repositoryPath('evals/questions');
  const files = (await readdir(folder)).filter((name) => name.endsWith('.jsonl'));
  const texts = await Promise.all(files.map((name) => readFile(join(folder, name), 'utf8')));
  return texts
    .flatMap((text) => text.split('\n').filter((line) => line !== ''))
    .map((line) => JSON.parse(line) as Golden);
}

describe('the questions of the retrieval set', () => {
  it('stay with retrieval, except those that are calculations', async () => {
    const questions = await goldens();
    expect(questions.length).toBeGreaterThan(800);
    const captured: string[] = [];
    for (const { id, question, history = [] } of questions) {
      const outcome = ask(...history, question);
      if (outcome === undefined || (outcome.kind === 'calculated' && outcome.isFallback)) continue;
      const text = outcome.kind === 'calculated' ? outcome.text : outcome.message;
      if (CALCULATIONS[id]?.test(text) !== true) captured.push(`${id}: ${question}: ${text}`);
    }
    expect(captured).toEqual([]);
  });
});
