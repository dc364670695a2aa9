import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { EvaluationReport } from '../../../src/evaluation/report.js';
import { splitOf } from '../../../src/evaluation/split.js';
import { silentProgress } from '../../../src/shared/progress.js';
import { runEval, type EvalOptions, type EvalPlaces } from '../../../src/terminal/commands/eval.js';
import { sampleDocument, sampleGroundedAnswer } from '../../evaluation/grounding/sample-grounding.js';
import { goldenQuestion } from '../../evaluation/sample-rows.js';
import { packageRoot } from '../../helpers/bundled-model.js';
import { FakeApplication, sampleAnswer, sampleResult } from '../fake-application.js';
import { fakeTerminal } from '../fake-terminal.js';

let folder: string;
let places: EvalPlaces;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'eval-gate-'));
  const [corpusFolder, questions, grounding] = ['corpus', 'evals/questions', 'evals/grounding'].map((name) =>
    join(folder, name),
  ) as [string, string, string];
  for (const path of [corpusFolder, questions, grounding]) await mkdir(path, { recursive: true });
  await symlink(join(packageRoot, 'dictionaries'), join(folder, 'dictionaries'));
  await writeFile(
    join(corpusFolder, 'h100.md'),
    `---\nid: h100.en\n---\n\n${sampleDocument.text}\nOthers have 80 GB of memory.\n`,
  );
  const ids = Array.from({ length: 12 }, (_, index) => `subject-${index}.en`);
  await writeFile(join(questions, 'all.jsonl'), ids.map((id) => JSON.stringify(goldenQuestion({ id }))).join('\n'));
  const sentence = 'The H100 SXM has 80 GB of HBM3 memory.';
  const answer = sampleGroundedAnswer({
    sentences: [
      { text: sentence, citations: [{ passage: 1, quote: 'The H100 SXM has 80 GB of HBM3 memory' }] },
      { text: 'It draws up to 700 W under full load.', citations: [{ passage: 2 }] },
    ],
  });
  const mutation = { answer: 'h100.en', sentence: 0, kind: 'number-changed', find: '80', replace: '94' };
  for (const suffix of ['', '-held-out']) {
    await writeFile(join(grounding, `answers${suffix}.jsonl`), JSON.stringify(answer));
    await writeFile(join(grounding, `mutations${suffix}.jsonl`), JSON.stringify(mutation));
  }
  for (const kind of ['answers', 'mutations']) await writeFile(join(grounding, `${kind}-fresh.jsonl`), '');
  const dataFolder = join(folder, 'data');
  places = { packageRoot: folder, corpusFolder, indexFolder: join(folder, 'index'), dataFolder };
  expect(new Set(ids.map(splitOf)).size).toBe(2);
});
afterEach(() => rm(folder, { recursive: true }));

async function evaluate(options: Partial<EvalOptions>, elsewhere: Partial<EvalPlaces> = {}) {
  const application = new FakeApplication();
  application.answer = () => sampleAnswer({ text: 'It has 80 GB. [1]' });
  application.result = sampleResult;
  const { terminal, output } = fakeTerminal();
  const plain: EvalOptions = { split: 'dev', isJson: false, isCheck: false, isBaselineWritten: false };
  await runEval(application, { ...plain, ...options }, { ...places, ...elsewhere }, terminal, silentProgress);
  return output();
}

describe('the gate in eval', () => {
  it('is measured on the development set and shown in all three reports', async () => {
    expect(await evaluate({})).toMatch(/^gate, development: 1 answers[^]*^number-changed +at least \.990 +1\.000/m);
    const read = (name: string): Promise<string> => readFile(join(places.dataFolder, 'eval', name), 'utf8');
    const { gate } = JSON.parse(await read('dev.json')) as EvaluationReport;
    expect(gate?.dev?.caught['quote-altered']).toMatchObject({ value: 1, count: 1 });
    expect(gate?.dev?.falseAlarms).toMatchObject({ value: 0, count: 2 });
    expect(gate?.heldOut).toBeNull();
    expect(await read('dev.html')).toContain('development: 1 answers');
  });

  it('is measured on what is held out only where that is asked for', async () => {
    expect(await evaluate({ split: 'held-out' })).toMatch(/gate, held out/);
    const both = await evaluate({ split: 'all' });
    expect(both).toMatch(/gate, development[^]*gate, held out/);
  });

  it('is not measured on another corpus, nor beside questions of a file', async () => {
    const other = join(folder, 'other');
    await mkdir(other);
    await writeFile(join(other, 'h100.md'), '---\nid: h100.en\n---\n\nOthers have 80 GB of memory.\n');
    expect(await evaluate({}, { corpusFolder: other })).not.toContain('gate,');
    const questionsFile = join(folder, 'evals', 'questions', 'all.jsonl');
    expect(await evaluate({ questionsFile })).not.toContain('gate,');
  });
});
