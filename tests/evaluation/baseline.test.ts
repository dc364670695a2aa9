import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { baselineOf, checkBaseline, readBaseline, writeBaseline } from '../../src/evaluation/baseline.js';
import { InvalidArgumentError } from '../../src/shared/errors/invalid-argument-error.js';
import { questionRow, refusedRow, sampleReport, wrongRow } from './sample-rows.js';

const falselyRefused = questionRow({ answer: { kind: 'abstained', isCorrect: false, citationPrecision: null } });

/** 40 answerable questions, so many of them answered wrongly or not at all, and 25 that cannot be answered. */
function reportWith(wrong: number, refused = 0) {
  return sampleReport([
    ...Array.from({ length: 40 - wrong - refused }, () => questionRow()),
    ...Array.from({ length: wrong }, () => wrongRow()),
    ...Array.from({ length: refused }, () => falselyRefused),
    ...Array.from({ length: 25 }, () => refusedRow()),
  ]);
}

describe('baselineOf', () => {
  it('keeps total and languages, keys in order, four digits, intervals rounded outwards', () => {
    const baseline = baselineOf(reportWith(9));
    expect(Object.keys(baseline.figures)).toEqual(['en', 'total']);
    const names = Object.keys(baseline.figures['total'] ?? {});
    expect(names).toEqual([...names].sort());
    const exact = reportWith(9).total.figures['ndcgAt10'];
    const kept = baseline.figures['total']?.['ndcgAt10'];
    expect(kept?.value).toBe(Number(exact?.value.toFixed(4)));
    expect(kept?.low).toBeLessThanOrEqual(exact?.low ?? 0);
    expect((exact?.low ?? 0) - (kept?.low ?? 0)).toBeLessThan(1e-4);
  });

  it('leaves out figures over fewer than twenty questions', () => {
    const baseline = baselineOf(sampleReport(Array.from({ length: 19 }, () => questionRow())));
    expect(baseline.figures).toEqual({ en: {}, total: {} });
  });
});

describe('checkBaseline', () => {
  const baseline = baselineOf(reportWith(8, 4));

  it('passes the run that made it, a better one, and one within the interval', () => {
    for (const report of [reportWith(8, 4), reportWith(0), reportWith(11, 4)]) {
      expect(checkBaseline(report, baseline)).toEqual({ declines: [], isOtherQuestions: false });
    }
  });

  it('names a figure below its interval, in the total and in the language', () => {
    const { declines } = checkBaseline(reportWith(30, 4), baseline);
    const correctness = declines.filter(({ measure }) => measure === 'answerCorrectness');
    expect(correctness.map(({ group }) => group).sort()).toEqual(['en', 'total']);
    expect(correctness[0]?.value).toBeLessThan(correctness[0]?.limit ?? 0);
  });

  it('names a rate that rose above its interval', () => {
    const { declines } = checkBaseline(reportWith(0, 20), baseline);
    expect(declines.find(({ measure }) => measure === 'falseAbstentionRate')).toMatchObject({ value: 0.5 });
  });

  it('a figure that can no longer be measured is a decline', () => {
    const { declines } = checkBaseline(sampleReport([wrongRow()]), baseline);
    expect(declines.map(({ measure }) => measure)).toContain('abstentionRecall');
  });

  it('tells when other questions were asked', () => {
    const other = sampleReport(reportWith(8, 4).rows, { questionsHash: 'e'.repeat(64) });
    expect(checkBaseline(other, baseline)).toEqual({ declines: [], isOtherQuestions: true });
  });
});

describe('on disk', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'baseline-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('is read as it was written', async () => {
    const path = join(folder, 'baseline.json');
    const baseline = baselineOf(reportWith(3));
    await writeBaseline(path, baseline);
    expect(await readBaseline(path)).toEqual(baseline);
    expect((await readFile(path, 'utf8')).endsWith('}\n')).toBe(true);
  });

  it.each([
    ['a missing file', undefined],
    ['broken JSON', '{'],
    ['another JSON', '{"figures": 1}'],
  ])('%s is told with what to do', async (_what, content) => {
    const path = join(folder, 'baseline.json');
    if (content !== undefined) await writeFile(path, content);
    await expect(readBaseline(path)).rejects.toThrow(InvalidArgumentError);
    await expect(readBaseline(path)).rejects.toThrow('--write-baseline');
  });
});
