import type { Application } from '../assistant/application.js';
import type { Config } from '../config/load-config.js';
import { ConfigError } from '../shared/errors/config-error.js';
import type { Logger } from '../shared/logger.js';
import type { Progress } from '../shared/progress.js';
import type { NumberedLine } from '../terminal/batch/read-lines.js';
import type { ExitCode } from '../terminal/exit-code.js';
import type { CommonFlags } from '../terminal/program.js';
import { createTerminal, type Terminal } from '../terminal/terminal.js';

type Environment = Readonly<Record<string, string | undefined>>;

/** What every command is given to work with. */
export interface Workplace {
  readonly environment: Environment;
  readonly config: Config;
  readonly terminal: Terminal;
  readonly progress: Progress;
  readonly logger: Logger;
  readonly isQuiet: boolean;
  /** False: what the command does needs no chat model, and none is opened. */
  readonly usesChatModel: boolean;
}

// Everything heavy is imported by the command that needs it, so that --help and --version answer at once.

/** The environment, a `.env` file and the flags that stand for settings. */
export async function environmentOf(flags: CommonFlags): Promise<Environment> {
  const { readEnvironment } = await import('../config/load-config.js');
  return {
    ...readEnvironment(),
    ...(flags.corpus === undefined ? {} : { CORPUS_DIR: flags.corpus }),
    ...(flags.index === undefined ? {} : { INDEX_DIR: flags.index }),
  };
}

/**
 * The settings and what a command speaks and logs with.
 *
 * @param isService - True for what runs on its own: it logs by default.
 */
export async function prepare(flags: CommonFlags, isService = false): Promise<Workplace> {
  const { loadConfig } = await import('../config/load-config.js');
  const { createLogger } = await import('../shared/logger.js');
  const { createProgress } = await import('../terminal/progress/create-progress.js');
  const environment = await environmentOf(flags);
  const config = loadConfig(environment);
  const terminal = terminalFor(environment);
  // Whoever types a command reads sentences, not log lines, unless a level was asked for.
  const isLevelSet = (environment['LOG_LEVEL'] ?? '') !== '';
  const logger = createLogger(isService || isLevelSet ? config.LOG_LEVEL : 'error');
  return {
    environment,
    config,
    terminal,
    logger,
    progress: createProgress(terminal, flags.quiet),
    isQuiet: flags.quiet,
    usesChatModel: true,
  };
}

/** The process' own streams as a terminal. */
export function terminalFor(environment: Environment): Terminal {
  return createTerminal({ input: process.stdin, output: process.stdout, errors: process.stderr }, environment);
}

async function openApplication(workplace: Workplace): Promise<Application> {
  const compose = await import('../compose.js');
  const { config, progress, logger, terminal, isQuiet, usesChatModel } = workplace;
  const application = await compose.openApplication(config, { progress, logger, usesChatModel });
  if (!isQuiet) for (const notice of application.notices) terminal.note(notice);
  return application;
}

/** Opens the application for the time of `use`. */
export async function withApplication(
  workplace: Workplace,
  use: (application: Application) => Promise<ExitCode>,
): Promise<ExitCode> {
  const application = await openApplication(workplace);
  try {
    return await use(application);
  } finally {
    await application.close();
  }
}

/** Serves what was typed, or else a batch; a question or file at fault is refused before anything costly is begun. */
export async function oneOrBatch(
  question: string | undefined,
  flags: CommonFlags & { readonly batch?: string },
  serve: {
    one: (application: Application, question: string, terminal: Terminal) => Promise<ExitCode>;
    batch: (application: Application, lines: AsyncIterable<NumberedLine>, terminal: Terminal) => Promise<ExitCode>;
    usesChatModel: boolean;
  },
): Promise<ExitCode> {
  const workplace = { ...(await prepare(flags)), usesChatModel: serve.usesChatModel };
  const { terminal } = workplace;
  if (question !== undefined) {
    const { checkQuestion } = await import('../retrieval/check-question.js');
    checkQuestion(question);
    return withApplication(workplace, (application) => serve.one(application, question, terminal));
  }
  const { openBatch } = await import('../terminal/batch/open-batch.js');
  const lines = await openBatch(flags.batch ?? '-', terminal.input);
  return withApplication(workplace, (application) => serve.batch(application, lines, terminal));
}

/** The settings, wrong ones left out and told. */
export async function loadWhatIsValid(
  environment: Environment,
): Promise<{ readonly config: Config; readonly problems: readonly string[] }> {
  const { loadConfig } = await import('../config/load-config.js');
  try {
    return { config: loadConfig(environment), problems: [] };
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    const wrong = error.problems.map((problem) => problem.split(' ')[0]);
    const valid = Object.fromEntries(Object.entries(environment).filter(([name]) => !wrong.includes(name)));
    return { config: loadConfig(valid), problems: error.problems };
  }
}
