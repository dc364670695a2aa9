import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { sourceCommit } from '../../src/evaluation/source-commit.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'commit-'));
});
afterEach(() => rm(folder, { recursive: true }));

it('is null where there is no repository', async () => {
  expect(await sourceCommit(folder)).toBeNull();
  expect(await sourceCommit(join(folder, 'none'))).toBeNull();
});

it('is the commit, and tells changed files', async () => {
  const git = (...words: string[]): string =>
    execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.org', ...words], {
      cwd: folder,
      encoding: 'utf8',
    });
  await writeFile(join(folder, 'a.txt'), 'one');
  git('init', '-q');
  git('add', 'a.txt');
  git('commit', '-q', '-m', 'first');
  const commit = git('rev-parse', 'HEAD').trim();
  expect(await sourceCommit(folder)).toBe(commit);
  await writeFile(join(folder, 'a.txt'), 'two');
  expect(await sourceCommit(folder)).toBe(`${commit}-dirty`);
});
