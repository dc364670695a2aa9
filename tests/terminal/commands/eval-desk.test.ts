import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { EvaluationReport } from '../../../src/evaluation/report.js';
import { splitOf } from '../../../src/evaluation/split.js';
import { silentProgress } from '../../../src/shared/progress.js';
import { runEval, type EvalOptions } from '../../../src/terminal/commands/eval.js';
import { goldenQuestion } from '../../evaluation/sample-rows.js';
import { packageRoot } from '../../helpers/bundled-model.js';
import { FakeApplication, sampleAnswer, sampleResult } from '../fake-application.js';
import { fakeTerminal } from '../fake-terminal.js';

let folder: string;
const ids = (split: string, prefix: string): string[] =>
  Array.from({ length: 30 }, (_, at) => `${prefix}${String(at + 1).padStart(3, '0')}`).filter(
    (id) => splitOf(id) === split,
  );

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'eval-desk-'));
  for (const name of ['corpus', 'evals/questions', 'evals/compute'])
    await mkdir(join(folder, name), { recursive: true });
  await symlink(join(packageRoot, 'fact-sheets'), join(folder, 'fact-sheets'));
  await writeFile(join(folder, 'corpus', 'h100.md'), '---\nid: h100.en\n---\n\nOthers have 80 GB of memory.\n');
  const golden = Array.from({ length: 12 }, (_, index) =>
    JSON.stringify(goldenQuestion({ id: `subject-${index}.en` })),
  );
  await writeFile(join(folder, 'evals', 'questions', 'all.jsonl'), golden.join('\n'));
  const expected = { name: 'training-flops', value: 3.15e23, unit: 'FLOP' };
  const [right, wrong] = ids('dev', 'c-zh-');
  const lines = [
    { id: right, question: '训练 175B 参数、300B tokens 要多少 FLOPs', expect: expected },
    { id: wrong, question: '谁训练了 GPT-3', expect: expected },
    { id: ids('held-out', 'c-zh-')[0], question: '谁训练了 BLOOM', expect: expected },
  ];
  await writeFile(join(folder, 'evals', 'compute', 'zh.jsonl'), lines.map((line) => JSON.stringify(line)).join('\n'));
  await writeFile(join(folder, 'evals', 'compute', 'en.jsonl'), '');
  await writeFile(join(folder, 'evals', 'compute', 'fresh.jsonl'), '');
  const stay = { id: ids('dev', 's-')[0], question: 'who founded Groq in 2016' };
  await writeFile(join(folder, 'evals', 'compute', 'stay.jsonl'), JSON.stringify(stay));
});
afterEach(() => rm(folder, { recursive: true }));

async function evaluate(options: Partial<EvalOptions>): Promise<string> {
  const application = new FakeApplication();
  application.answer = () => sampleAnswer({ text: 'It has 80 GB. [1]' });
  application.result = sampleResult;
  const { terminal, output } = fakeTerminal();
  const places = {
    packageRoot: folder,
    corpusFolder: join(folder, 'corpus'),
    indexFolder: join(folder, 'index'),
    dataFolder: join(folder, 'data'),
  };
  const plain: EvalOptions = { split: 'dev', isJson: false, isCheck: false, isBaselineWritten: false };
  await runEval(application, { ...plain, ...options }, places, terminal, silentProgress);
  return output();
}

describe('the compute desk in eval', () => {
  it('is measured on the development questions and shown in all three reports', async () => {
    const output = await evaluate({});
    expect(output).toMatch(/^calculations right +\.500 .* of 2$/m);
    expect(output).toMatch(/^other questions captured +\.000 .* of 1$/m);
    expect(output).toContain('谁训练了 GPT-3  (is left to retrieval)');
    expect(output).not.toContain('BLOOM');
    const read = (name: string): Promise<string> => readFile(join(folder, 'data', 'eval', name), 'utf8');
    const { desk } = JSON.parse(await read('dev.json')) as EvaluationReport;
    expect(desk?.dev?.right).toMatchObject({ value: 0.5, count: 2 });
    expect(desk?.heldOut).toBeNull();
    expect(await read('dev.html')).toContain('Calculations asked in words');
  });

  it('counts what is held out without listing it', async () => {
    const output = await evaluate({ split: 'held-out' });
    expect(output).toMatch(/^calculations right +\.000 .* of 1$/m);
    expect(output).not.toContain('BLOOM');
  });

  it('is not measured beside questions of a file', async () => {
    const questionsFile = join(folder, 'evals', 'questions', 'all.jsonl');
    expect(await evaluate({ questionsFile })).not.toContain('calculations right');
  });
});
