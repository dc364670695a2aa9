import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { goldenQuestionSchema, loadGoldenFiles, loadGoldenFolder } from '../../src/evaluation/golden-question.js';
import { InvalidArgumentError } from '../../src/shared/errors/invalid-argument-error.js';
import { goldenQuestion } from './sample-rows.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'golden-'));
});
afterEach(() => rm(folder, { recursive: true }));

const line = (id: string): string => JSON.stringify(goldenQuestion({ id }));

describe('goldenQuestionSchema', () => {
  it.each([
    ['an unknown kind', { kind: 'riddle' }],
    ['an unknown language', { language: 'fr' }],
    ['an id without its language', { id: 'orders' }],
    ['an unknown field', { answer: 'x' }],
    ['an answerable question that expects nothing', { expected: [] }],
    ['an unanswerable question that expects something', { answerable: false }],
    ['an empty group', { expected: [[]] }],
    ['a grade of 4', { passages: [{ documentId: 'a.zh', contains: 'x', grade: 4 }] }],
  ])('refuses %s', (_what, change) => {
    expect(goldenQuestionSchema.safeParse(goldenQuestion({})).success).toBe(true);
    expect(goldenQuestionSchema.safeParse({ ...goldenQuestion({}), ...change }).success).toBe(false);
  });
});

describe('loadGoldenFolder', () => {
  it('reads the JSON lines files in order of their names, blank lines left out', async () => {
    await writeFile(join(folder, 'b.jsonl'), `${line('third.zh')}\n`);
    await writeFile(join(folder, 'a.jsonl'), `${line('first.zh')}\n\n${line('second.en')}`);
    await writeFile(join(folder, 'notes.md'), 'not a question');
    expect((await loadGoldenFolder(folder)).map(({ id }) => id)).toEqual(['first.zh', 'second.en', 'third.zh']);
  });

  it('refuses a folder that is not there', async () => {
    await expect(loadGoldenFolder(join(folder, 'none'))).rejects.toThrow(InvalidArgumentError);
  });
});

describe('loadGoldenFiles', () => {
  it.each([
    ['what is not JSON', '{"id":', /a\.jsonl:2 is not JSON/],
    ['what is not a question', '{"id":"x.zh"}', /a\.jsonl:2: kind/],
    ['an id that was used', line('one.zh'), /a\.jsonl:2: the id one\.zh is already at .*a\.jsonl:1/],
  ])('names file and line of %s', async (_what, second, message) => {
    const path = join(folder, 'a.jsonl');
    await writeFile(path, `${line('one.zh')}\n${second}\n`);
    await expect(loadGoldenFiles([path])).rejects.toThrow(message);
  });
});
