import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadGroundingSet } from '../../../src/evaluation/grounding/load-grounding-set.js';
import { sampleGroundedAnswer } from './sample-grounding.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'grounding-'));
});
afterEach(() => rm(folder, { recursive: true }));

const mutation = { answer: 'h100.en', sentence: 0, kind: 'number-changed', find: '80', replace: '94' };
const swap = { answer: 'h100.en', sentence: 0, kind: 'citation-swapped', passage: 2 };

async function load(answers: readonly unknown[], mutations: readonly unknown[]) {
  const lines = (values: readonly unknown[]): string => values.map((value) => `${JSON.stringify(value)}\n`).join('');
  await writeFile(join(folder, 'answers-held-out.jsonl'), lines(answers));
  await writeFile(join(folder, 'mutations-held-out.jsonl'), lines(mutations));
  return loadGroundingSet(folder, 'held-out');
}

describe('loadGroundingSet', () => {
  it('reads answers and mutations', async () => {
    expect(await load([sampleGroundedAnswer()], [mutation, swap])).toEqual({
      answers: [sampleGroundedAnswer()],
      mutations: [mutation, swap],
    });
  });

  it.each([
    ['an id used twice', [sampleGroundedAnswer(), sampleGroundedAnswer()], [], /use an id twice/],
    ['a line of another form', [{ id: 'h100.en' }], [], /answers-held-out\.jsonl:1 is not of its form/],
    ['an unknown kind', [sampleGroundedAnswer()], [{ ...mutation, kind: 'worse' }], /mutations-held-out\.jsonl:1/],
    ['an answer that is not there', [sampleGroundedAnswer()], [{ ...mutation, answer: 'x.en' }], /no such sentence/],
    ['a sentence that is not there', [sampleGroundedAnswer()], [{ ...mutation, sentence: 9 }], /no such sentence/],
    ['words that are not there', [sampleGroundedAnswer()], [{ ...mutation, find: '81' }], /looks for "81"/],
    ['a change to the same', [sampleGroundedAnswer()], [{ ...mutation, replace: '80' }], /stays the same/],
    ['a passage that is cited', [sampleGroundedAnswer()], [{ ...swap, passage: 1 }], /cited already/],
    ['a passage that was not given', [sampleGroundedAnswer()], [{ ...swap, passage: 4 }], /not given/],
  ])('refuses %s', async (_name, answers, mutations, message) => {
    await expect(load(answers, mutations)).rejects.toThrow(message);
  });

  it('puts the answers that came later beside the first ones', async () => {
    const lines = (value: unknown): string => `${JSON.stringify(value)}\n`;
    const later = sampleGroundedAnswer({ id: 'h100.zh' });
    await writeFile(join(folder, 'answers.jsonl'), lines(sampleGroundedAnswer()));
    await writeFile(join(folder, 'mutations.jsonl'), lines(mutation));
    await writeFile(join(folder, 'answers-fresh.jsonl'), lines(later));
    await writeFile(join(folder, 'mutations-fresh.jsonl'), lines({ ...swap, answer: 'h100.zh' }));
    const { answers, mutations } = await loadGroundingSet(folder, 'dev');
    expect(answers.map(({ id }) => id)).toEqual(['h100.en', 'h100.zh']);
    expect(mutations.map(({ answer }) => answer)).toEqual(['h100.en', 'h100.zh']);
  });

  it('names a file that is missing', async () => {
    await expect(loadGroundingSet(folder, 'dev')).rejects.toThrow(/answers\.jsonl/);
  });
});
