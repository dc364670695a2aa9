import type { BuildReport } from '../../indexing/build-report.js';
import { AppError } from '../../shared/errors/app-error.js';
import { describeFailure, type ExitCode } from '../exit-code.js';
import { jsonDocument, jsonLine } from '../json.js';
import { buildReportJson, renderBuildReport } from '../rendering/render-build-report.js';
import type { Terminal } from '../terminal.js';
import { watchFolder } from '../watch-folder.js';

export interface IndexOptions {
  /** True starts over. */
  readonly rebuild: boolean;
  readonly isJson: boolean;
}

export type Build = (options: { rebuild: boolean }) => Promise<BuildReport>;

/** Builds or updates the index and prints what was done. Files that were skipped do not make it a failure. */
export async function runIndex(build: Build, options: IndexOptions, terminal: Terminal): Promise<ExitCode> {
  const report = await build({ rebuild: options.rebuild });
  await terminal.write(options.isJson ? jsonDocument(buildReportJson(report)) : renderBuildReport(report));
  return 0;
}

/**
 * Builds, then builds again after each change of the corpus until told to stop. A failed rebuild is reported and the
 * watch goes on; the first build must succeed. JSON reports come one a line.
 */
export async function runIndexWatch(
  build: Build,
  options: IndexOptions & { readonly corpusFolder: string; readonly stop: AbortSignal },
  terminal: Terminal,
): Promise<ExitCode> {
  const tell = async (report: BuildReport): Promise<void> =>
    terminal.write(options.isJson ? jsonLine(buildReportJson(report)) : renderBuildReport(report));
  const changes = watchFolder(options.corpusFolder, options.stop);
  await tell(await build({ rebuild: options.rebuild }));
  terminal.note(`Watching ${options.corpusFolder}; Ctrl-C ends it.`);
  while (!(await changes.next()).done) {
    try {
      await tell(await build({ rebuild: false }));
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      terminal.note(describeFailure(error, false).message);
    }
  }
  return 0;
}
