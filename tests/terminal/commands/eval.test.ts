import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { EvaluationReport } from '../../../src/evaluation/report.js';
import { splitOf } from '../../../src/evaluation/split.js';
import { InvalidArgumentError } from '../../../src/shared/errors/invalid-argument-error.js';
import { silentProgress } from '../../../src/shared/progress.js';
import { checkEvalOptions, runEval, type EvalOptions, type EvalPlaces } from '../../../src/terminal/commands/eval.js';
import { goldenQuestion } from '../../evaluation/sample-rows.js';
import { FakeApplication, sampleAnswer, sampleResult } from '../fake-application.js';
import { fakeTerminal } from '../fake-terminal.js';

let folder: string;
let places: EvalPlaces;
const ids = Array.from({ length: 60 }, (_, index) => `subject-${index}.en`);
const development = ids.filter((id) => splitOf(id) === 'dev');

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'eval-'));
  places = {
    packageRoot: folder,
    corpusFolder: join(folder, 'corpus'),
    indexFolder: join(folder, 'index'),
    dataFolder: join(folder, 'data'),
  };
  await mkdir(places.corpusFolder);
  await writeFile(join(places.corpusFolder, 'h100.md'), '---\nid: h100.en\n---\n\nThe H100 has 80 GB of memory.\n');
  await mkdir(join(folder, 'evals', 'questions'), { recursive: true });
  const lines = ids.map((id) => JSON.stringify(goldenQuestion({ id })));
  await writeFile(join(folder, 'evals', 'questions', 'all.jsonl'), lines.join('\n'));
});
afterEach(() => rm(folder, { recursive: true }));

const plain: EvalOptions = { split: 'dev', isJson: false, isCheck: false, isBaselineWritten: false };

async function evaluate(options: Partial<EvalOptions>, text = 'It has 80 GB. [1]') {
  const application = new FakeApplication();
  application.answer = () => sampleAnswer({ text });
  application.result = sampleResult;
  const { terminal, output, errors } = fakeTerminal();
  const exitCode = await runEval(application, { ...plain, ...options }, places, terminal, silentProgress);
  return { exitCode, output: output(), errors: errors(), asked: application.asked.map(({ id }) => id) };
}

describe('runEval', () => {
  it('asks the development split, prints figures and writes both reports', async () => {
    const { exitCode, output, errors, asked } = await evaluate({});
    expect(exitCode).toBe(0);
    expect(asked).toEqual(development);
    expect(output).toMatch(/^answers correct +1\.000/m);
    const path = join(places.dataFolder, 'eval', 'dev.json');
    const report = JSON.parse(await readFile(path, 'utf8')) as EvaluationReport;
    expect(report.rows.map(({ id }) => id)).toEqual(development);
    expect(errors).toContain(path);
    expect(existsSync(join(places.dataFolder, 'eval', 'dev.html'))).toBe(true);
  });

  it.each([
    ['held-out', ids.filter((id) => splitOf(id) === 'held-out')],
    ['all', ids],
  ] as const)('asks the split %s', async (split, expected) => {
    expect((await evaluate({ split })).asked).toEqual(expected);
  });

  it('--json prints the report and nothing else', async () => {
    const { output } = await evaluate({ isJson: true });
    expect((JSON.parse(output) as EvaluationReport).total.questions).toBe(development.length);
  });

  it('--questions and --out name files', async () => {
    const questionsFile = join(folder, 'mine.jsonl');
    await writeFile(questionsFile, JSON.stringify(goldenQuestion({ id: development[0] ?? '' })));
    const outFile = join(folder, 'reports', 'mine.json');
    expect((await evaluate({ questionsFile, outFile })).asked).toEqual([development[0]]);
    expect(existsSync(outFile) && existsSync(join(folder, 'reports', 'mine.html'))).toBe(true);
  });

  it('--compare tells what was lost', async () => {
    await evaluate({});
    const compareFile = join(folder, 'before.json');
    await writeFile(compareFile, await readFile(join(places.dataFolder, 'eval', 'dev.json')));
    const { exitCode, output } = await evaluate({ compareFile }, 'It is a GPU. [1]');
    expect(exitCode).toBe(0);
    expect(output.match(/^LOST /gm)).toHaveLength(development.length);
  });

  it('--check passes what made the baseline, and fails what is worse', async () => {
    expect((await evaluate({ isBaselineWritten: true })).exitCode).toBe(0);
    const same = await evaluate({ isCheck: true });
    expect(same).toMatchObject({ exitCode: 0 });
    expect(same.output).toContain('No figure is worse');
    const worse = await evaluate({ isCheck: true }, 'It is a GPU. [1]');
    expect(worse.exitCode).toBe(1);
    expect(worse.output).toContain('WORSE  answers correct (total): .000');
  });

  it('asks nothing where a file that a flag names is wrong', async () => {
    await expect(evaluate({ isCheck: true })).rejects.toThrow(/baseline/);
    await expect(evaluate({ compareFile: join(folder, 'none.json') })).rejects.toThrow(InvalidArgumentError);
    await expect(evaluate({ questionsFile: join(folder, 'none.jsonl') })).rejects.toThrow(InvalidArgumentError);
  });
});

describe('checkEvalOptions', () => {
  it.each<[string, Partial<EvalOptions>]>([
    ['--check with --write-baseline', { isCheck: true, isBaselineWritten: true }],
    ['--check on another split', { isCheck: true, split: 'all' }],
    ['--write-baseline on another split', { isBaselineWritten: true, split: 'held-out' }],
    ['--check of other questions', { isCheck: true, questionsFile: 'x.jsonl' }],
    ['a report that is not JSON', { outFile: 'report.html' }],
  ])('refuses %s', (_what, options) => {
    expect(() => checkEvalOptions({ ...plain, ...options })).toThrow(InvalidArgumentError);
  });

  it('accepts each flag alone', () => {
    for (const options of [
      { isCheck: true },
      { isBaselineWritten: true },
      { outFile: 'x.json' },
      { questionsFile: 'x' },
    ]) {
      expect(() => checkEvalOptions({ ...plain, ...options })).not.toThrow();
    }
  });
});
