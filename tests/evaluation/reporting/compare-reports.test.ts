import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { baselineOf } from '../../../src/evaluation/baseline.js';
import { compareReports, readEarlierReport } from '../../../src/evaluation/reporting/compare-reports.js';
import { InvalidArgumentError } from '../../../src/shared/errors/invalid-argument-error.js';
import { questionRow, sampleReport, wrongRow } from '../sample-rows.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'compare-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function earlier(content: unknown) {
  const path = join(folder, 'earlier.json');
  await writeFile(path, JSON.stringify(content));
  return readEarlierReport(path);
}

it('tells the figures and each question that was won, lost, or found elsewhere', async () => {
  const before = await earlier(
    sampleReport([
      questionRow({ id: 'a.en' }),
      wrongRow({ id: 'b.en' }),
      questionRow({ id: 'c.en' }),
      questionRow({ id: 'd.en' }),
    ]),
  );
  const worse = questionRow().search;
  const now = sampleReport([
    wrongRow({ id: 'a.en' }),
    questionRow({ id: 'b.en' }),
    questionRow({ id: 'c.en', search: worse === null ? null : { ...worse, ndcgAt10: 0.6 } }),
    questionRow({ id: 'd.en' }),
    questionRow({ id: 'new.en' }),
  ]);
  const lines = compareReports(before, now).split('\n');
  expect(lines.filter((line) => /^(?:LOST|WON|found)/.test(line))).toEqual([
    'LOST a.en: h100 vram?',
    'WON  b.en: h100 vram?',
    'found worse  c.en: nDCG@10 -.400',
  ]);
  expect(lines.find((line) => line.startsWith('answers correct'))).toMatch(/\.750 +\.800 +\+\.050$/);
  expect(lines).toContain('    before: The H100 has 80 GB of memory. [1]');
});

it('a baseline has figures only', async () => {
  const rows = Array.from({ length: 20 }, () => questionRow());
  const before = await earlier(baselineOf(sampleReport(rows)));
  const text = compareReports(before, sampleReport([...rows.slice(1), wrongRow()]));
  expect(text).toMatch(/answers correct +1\.000 +\.950 +-\.050/);
  expect(text).not.toContain('LOST');
});

it('refuses what is neither', async () => {
  await expect(earlier({ rows: [] })).rejects.toThrow(InvalidArgumentError);
  await expect(readEarlierReport(join(folder, 'none.json'))).rejects.toThrow(InvalidArgumentError);
});
