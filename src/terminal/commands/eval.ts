import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, join, parse, resolve } from 'node:path';
import type { Application } from '../../assistant/application.js';
import type { Document } from '../../documents/document.js';
import { openComputeDesk } from '../../calculating/create-compute-desk.js';
import { loadCorpus } from '../../documents/load-corpus.js';
import { baselineOf, checkBaseline, readBaseline, writeBaseline, type Baseline } from '../../evaluation/baseline.js';
import type { DeskReport } from '../../evaluation/compute/desk-report.js';
import { evaluateDesk } from '../../evaluation/compute/evaluate-desk.js';
import { evaluateGate } from '../../evaluation/grounding/evaluate-gate.js';
import type { GateReport } from '../../evaluation/grounding/gate-report.js';
import { loadGoldenFiles, loadGoldenFolder, type GoldenQuestion } from '../../evaluation/golden-question.js';
import { createReport, hashOfQuestions, type EvaluationReport } from '../../evaluation/report.js';
import { compareReports, readEarlierReport } from '../../evaluation/reporting/compare-reports.js';
import { renderDeskText } from '../../evaluation/reporting/desk-text.js';
import { gateText } from '../../evaluation/reporting/gate-tables.js';
import { renderHtml } from '../../evaluation/reporting/render-html.js';
import { renderCheck, renderText } from '../../evaluation/reporting/render-text.js';
import { runEvaluation } from '../../evaluation/run-evaluation.js';
import { sourceCommit } from '../../evaluation/source-commit.js';
import { splitOf, type Split } from '../../evaluation/split.js';
import { createGate } from '../../grounding/gate.js';
import { createAnalyser } from '../../indexing/analyser.js';
import { readLiveManifest } from '../../indexing/generations.js';
import { openCedict } from '../../lexicon/cedict.js';
import type { Lexicon } from '../../lexicon/lexicon.js';
import { Recogniser } from '../../lexicon/recogniser.js';
import { InvalidArgumentError } from '../../shared/errors/invalid-argument-error.js';
import { storageFailure } from '../../shared/errors/storage-failure.js';
import type { Progress } from '../../shared/progress.js';
import { writeFileAtomically } from '../../shared/write-file-atomically.js';
import type { ExitCode } from '../exit-code.js';
import { jsonDocument } from '../json.js';
import type { Terminal } from '../terminal.js';

/** What was asked for on the command line. */
export interface EvalOptions {
  /** Default `dev`. */
  readonly split: Split | 'all';
  /** Prints the report as JSON in place of the tables. */
  readonly isJson: boolean;
  /** Compares the development split with the baseline; exit code 1 where a figure is worse. */
  readonly isCheck: boolean;
  /** Makes this run's figures the baseline. */
  readonly isBaselineWritten: boolean;
  /** An earlier report, or a baseline, to compare with question by question. */
  readonly compareFile?: string;
  /** Where the JSON report goes; the readable one goes beside it. Default `DATA_DIR/eval/SPLIT.json`. */
  readonly outFile?: string;
  /** Questions to ask in place of the golden set. */
  readonly questionsFile?: string;
}

/** Where the evaluation finds and puts things; absolute paths. */
export interface EvalPlaces {
  readonly packageRoot: string;
  readonly corpusFolder: string;
  readonly indexFolder: string;
  readonly dataFolder: string;
}

/** What is measured, and the names that the gate knows. */
type EvaluatedApplication = Pick<Application, 'assistant' | 'searcher' | 'lexicon'>;

/** Refuses flags that contradict one another, before anything is opened. @throws {InvalidArgumentError} */
export function checkEvalOptions({ split, isCheck, isBaselineWritten, outFile, questionsFile }: EvalOptions): void {
  if (outFile !== undefined && !outFile.endsWith('.json')) {
    throw new InvalidArgumentError(`--out must name a .json file (now: ${outFile}); the page goes beside it.`);
  }
  const flag = isCheck ? '--check' : '--write-baseline';
  if (isCheck && isBaselineWritten) throw new InvalidArgumentError('Give either --check or --write-baseline.');
  if (!isCheck && !isBaselineWritten) return;
  if (split !== 'dev')
    throw new InvalidArgumentError(`${flag} is for the development split, not for --split ${split}.`);
  if (questionsFile !== undefined)
    throw new InvalidArgumentError(`${flag} is for the golden set, not for --questions.`);
}

async function chosenQuestions(
  { split, questionsFile }: EvalOptions,
  { packageRoot }: EvalPlaces,
): Promise<GoldenQuestion[]> {
  const questions =
    questionsFile === undefined
      ? await loadGoldenFolder(join(packageRoot, 'evals', 'questions'))
      : await loadGoldenFiles([resolve(questionsFile)]);
  const chosen = questions.filter(({ id }) => split === 'all' || splitOf(id) === split);
  if (chosen.length === 0) throw new InvalidArgumentError(`There is no question in the split ${split}.`);
  return chosen;
}

async function writeReports(report: EvaluationReport, outFile: string): Promise<{ json: string; html: string }> {
  const { dir, name } = parse(outFile);
  const html = join(dir, `${name}.html`);
  await mkdir(dirname(outFile), { recursive: true }).catch((error: unknown) => {
    throw storageFailure(outFile, error);
  });
  await writeFileAtomically(outFile, jsonDocument(report));
  await writeFileAtomically(html, renderHtml(report));
  return { json: outFile, html };
}

/** None where questions of a file are asked, and for a corpus that the sets are not about. */
async function measureGate(
  lexicon: Lexicon,
  { split, questionsFile }: EvalOptions,
  { packageRoot, corpusFolder }: EvalPlaces,
  documents: ReadonlyMap<string, Document>,
): Promise<GateReport | undefined> {
  const folder = join(packageRoot, 'evals', 'grounding');
  const isAbout = resolve(corpusFolder) === join(packageRoot, 'corpus') && existsSync(folder);
  if (questionsFile !== undefined || !isAbout) return undefined;
  const dictionary = openCedict(join(packageRoot, 'dictionaries', 'cc-cedict'));
  return evaluateGate(createGate(createAnalyser(lexicon), dictionary), folder, documents, split);
}

/** None where questions of a file are asked. The fact sheets are the program's own, whatever the corpus. */
async function measureDesk(
  lexicon: Lexicon,
  { split, questionsFile }: EvalOptions,
  { packageRoot }: EvalPlaces,
): Promise<DeskReport | undefined> {
  const folder = join(packageRoot, 'evals', 'compute');
  if (questionsFile !== undefined || !existsSync(folder)) return undefined;
  const factSheetsFolder = join(packageRoot, 'fact-sheets');
  const desk = await openComputeDesk({ factSheetsFolder, recogniser: new Recogniser(lexicon) });
  return evaluateDesk(desk, folder, split, new Date());
}

async function measure(
  application: EvaluatedApplication,
  options: EvalOptions,
  places: EvalPlaces,
  progress: Progress,
): Promise<EvaluationReport> {
  const questions = await chosenQuestions(options, places);
  const { documents } = await loadCorpus(places.corpusFolder);
  const { assistant: answerer, searcher } = application;
  const byId = new Map(documents.map((document) => [document.id, document]));
  const rows = await runEvaluation({ answerer, searcher }, questions, byId, progress);
  const manifest = await readLiveManifest(places.indexFolder);
  const settings = {
    split: options.split,
    questionsHash: hashOfQuestions(questions),
    commit: await sourceCommit(places.packageRoot),
    modelId: manifest?.model.id ?? null,
    corpusHash: manifest?.corpusHash ?? null,
    createdAt: new Date().toISOString(),
  };
  const gate = await measureGate(application.lexicon, options, places, byId);
  return createReport(settings, rows, gate, await measureDesk(application.lexicon, options, places));
}

/**
 * Measures retrieval and answers on golden questions, writes a JSON report and a page, and prints the figures.
 *
 * @returns 1 where `--check` found a figure that is worse than the baseline.
 * @throws {InvalidArgumentError} Where flags contradict one another, or a file named by one is not what it should be.
 */
export async function runEval(
  application: EvaluatedApplication,
  options: EvalOptions,
  places: EvalPlaces,
  terminal: Terminal,
  progress: Progress,
): Promise<ExitCode> {
  checkEvalOptions(options);
  const baselineFile = join(places.packageRoot, 'evals', 'baseline.json');
  // Read first: a wrong file is told before the questions are asked.
  const baseline: Baseline | undefined = options.isCheck ? await readBaseline(baselineFile) : undefined;
  const earlier = options.compareFile === undefined ? undefined : await readEarlierReport(resolve(options.compareFile));

  const report = await measure(application, options, places, progress);
  const outFile = resolve(options.outFile ?? join(places.dataFolder, 'eval', `${options.split}.json`));
  const written = await writeReports(report, outFile);
  await terminal.write(options.isJson ? jsonDocument(report) : renderText(report));
  if (!options.isJson && report.gate !== undefined) await terminal.write(`\n${gateText(report.gate)}`);
  if (!options.isJson && report.desk !== undefined) await terminal.write(`\n${renderDeskText(report.desk)}`);
  // With --json, standard output is the report and nothing else.
  const tell = async (text: string): Promise<void> =>
    options.isJson ? terminal.note(text.trimEnd()) : terminal.write(`\n${text}`);
  if (earlier !== undefined) await tell(compareReports(earlier, report));
  terminal.note(`Report: ${written.json} and ${written.html}`);
  if (options.isBaselineWritten) {
    await writeBaseline(baselineFile, baselineOf(report));
    terminal.note(`Baseline: ${baselineFile}`);
  }
  if (baseline === undefined) return 0;
  const check = checkBaseline(report, baseline);
  await tell(renderCheck(check));
  return check.declines.length > 0 ? 1 : 0;
}
