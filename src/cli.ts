import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Application } from './assistant/application.js';
import type { Config } from './config/load-config.js';
import type { Logger } from './shared/logger.js';
import type { Progress } from './shared/progress.js';
import { ConfigError } from './shared/errors/config-error.js';
import { systemErrorCode } from './shared/errors/describe-error.js';
import type { NumberedLine } from './terminal/batch/read-lines.js';
import { describeFailure, type ExitCode } from './terminal/exit-code.js';
import { createProgram, exitCodeOfUsage, type CommandHandlers, type CommonFlags } from './terminal/program.js';
import { createTerminal, type Terminal } from './terminal/terminal.js';

type Environment = Readonly<Record<string, string | undefined>>;

/** What every command is given to work with. */
interface Workplace {
  readonly environment: Environment;
  readonly config: Config;
  readonly terminal: Terminal;
  readonly progress: Progress;
  readonly logger: Logger;
  readonly isQuiet: boolean;
}

// Everything heavy is imported by the command that needs it, so that --help and --version answer at once.

async function environmentOf(flags: CommonFlags): Promise<Environment> {
  const { readEnvironment } = await import('./config/load-config.js');
  return {
    ...readEnvironment(),
    ...(flags.corpus === undefined ? {} : { CORPUS_DIR: flags.corpus }),
    ...(flags.index === undefined ? {} : { INDEX_DIR: flags.index }),
  };
}

async function prepare(flags: CommonFlags, isService = false): Promise<Workplace> {
  const { loadConfig } = await import('./config/load-config.js');
  const { createLogger } = await import('./shared/logger.js');
  const { createProgress } = await import('./terminal/progress/create-progress.js');
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
  };
}

function terminalFor(environment: Environment): Terminal {
  return createTerminal({ input: process.stdin, output: process.stdout, errors: process.stderr }, environment);
}

async function openApplication(workplace: Workplace): Promise<Application> {
  const compose = await import('./compose.js');
  const { config, progress, logger, terminal, isQuiet } = workplace;
  const application = await compose.openApplication(config, { progress, logger });
  if (!isQuiet) for (const notice of application.notices) terminal.note(notice);
  return application;
}

async function withApplication(
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
async function oneOrBatch(
  question: string | undefined,
  flags: CommonFlags & { readonly batch?: string },
  serve: {
    one: (application: Application, question: string, terminal: Terminal) => Promise<ExitCode>;
    batch: (application: Application, lines: AsyncIterable<NumberedLine>, terminal: Terminal) => Promise<ExitCode>;
  },
): Promise<ExitCode> {
  const workplace = await prepare(flags);
  const { terminal } = workplace;
  if (question !== undefined) {
    const { checkQuestion } = await import('./retrieval/check-question.js');
    checkQuestion(question);
    return withApplication(workplace, (application) => serve.one(application, question, terminal));
  }
  const { openBatch } = await import('./terminal/batch/open-batch.js');
  const lines = await openBatch(flags.batch ?? '-', terminal.input);
  return withApplication(workplace, (application) => serve.batch(application, lines, terminal));
}

/**
 * Aborted by the first signal that asks the process to end; a second Ctrl-C ends it at once. The listeners stay: a library
 * that sees itself as the only one left would raise the signal again and end the process before it has closed its parts.
 */
function endSignal(): AbortSignal {
  const ending = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(name, () => {
      if (ending.signal.aborted && name === 'SIGINT') process.exit(1);
      ending.abort();
    });
  }
  return ending.signal;
}

const handlers: CommandHandlers = {
  async chat(flags) {
    const { runChat } = await import('./terminal/commands/chat.js');
    const { environmentLanguage } = await import('./terminal/interface-words.js');
    const workplace = await prepare(flags);
    const { terminal, environment, config } = workplace;
    return withApplication(workplace, (application) =>
      runChat(
        application,
        {
          environmentLanguage: environmentLanguage(environment),
          historyFile: join(config.DATA_DIR, 'chat-history'),
          // Through a pipe nothing has to be put back in order: a signal ends the process.
          stop: terminal.isInteractive ? endSignal() : new AbortController().signal,
        },
        terminal,
      ),
    );
  },

  async ask(question, flags) {
    const { runAsk, runAskBatch } = await import('./terminal/commands/ask.js');
    const options = { language: flags.lang, explain: flags.explain, isJson: flags.json };
    return oneOrBatch(question, flags, {
      one: (application, asked, terminal) => runAsk(application, asked, options, terminal),
      batch: (application, lines, terminal) => runAskBatch(application, lines, options, terminal),
    });
  },

  async search(query, flags) {
    const { runSearch, runSearchBatch } = await import('./terminal/commands/search.js');
    const options = { count: flags.k, isJson: flags.json };
    return oneOrBatch(query, flags, {
      one: (application, asked, terminal) => runSearch(application, asked, options, terminal),
      batch: (application, lines, terminal) => runSearchBatch(application, lines, options, terminal),
    });
  },

  async index(flags) {
    const { runIndex, runIndexWatch } = await import('./terminal/commands/index.js');
    const { buildIndex } = await import('./compose.js');
    const { config, progress, logger, terminal } = await prepare(flags);
    const build = ({ rebuild }: { rebuild: boolean }): ReturnType<typeof buildIndex> =>
      buildIndex(config, { rebuild, progress, logger });
    const options = { rebuild: flags.rebuild, isJson: flags.json };
    if (!flags.watch) return runIndex(build, options, terminal);
    return runIndexWatch(build, { ...options, corpusFolder: config.CORPUS_DIR, stop: endSignal() }, terminal);
  },

  async eval(flags) {
    const { checkEvalOptions, runEval } = await import('./terminal/commands/eval.js');
    const options = {
      split: flags.split,
      isJson: flags.json,
      isCheck: flags.check,
      isBaselineWritten: flags.writeBaseline,
      ...(flags.compare === undefined ? {} : { compareFile: flags.compare }),
      ...(flags.out === undefined ? {} : { outFile: flags.out }),
      ...(flags.questions === undefined ? {} : { questionsFile: flags.questions }),
    };
    checkEvalOptions(options);
    const workplace = await prepare(flags);
    const { config, terminal, progress } = workplace;
    const places = {
      packageRoot: config.packageRoot,
      corpusFolder: config.CORPUS_DIR,
      indexFolder: config.INDEX_DIR,
      dataFolder: config.DATA_DIR,
    };
    return withApplication(workplace, (application) => runEval(application, options, places, terminal, progress));
  },

  async bench(flags) {
    const { runBench } = await import('./terminal/commands/bench.js');
    const { config, terminal } = await prepare(flags);
    const options = {
      isJson: flags.json,
      isQuiet: flags.quiet,
      ...(flags.only === undefined ? {} : { only: flags.only }),
      ...(flags.out === undefined ? {} : { outFile: flags.out }),
    };
    const { packageRoot, CORPUS_DIR: corpusFolder, INDEX_DIR: indexFolder } = config;
    return runBench(options, { packageRoot, corpusFolder, indexFolder }, terminal);
  },

  async doctor(flags) {
    const { runDoctor } = await import('./terminal/commands/doctor.js');
    const { examineInstallation } = await import('./terminal/doctor/installation.js');
    const environment = await environmentOf(flags);
    const { config, problems } = await loadWhatIsValid(environment);
    const { packageRoot } = config;
    const installation = await examineInstallation({
      packageRoot,
      corpus: config.CORPUS_DIR,
      index: config.INDEX_DIR,
      embeddingModel: config.EMBEDDING_MODEL,
    });
    const parts = {
      nodeVersion: process.versions.node,
      packageRoot,
      installation,
      settingProblems: problems,
      folders: { index: config.INDEX_DIR, data: config.DATA_DIR },
      discord: {
        hasToken: config.DISCORD_TOKEN !== undefined,
        hasApplicationId: config.DISCORD_APPLICATION_ID !== undefined,
        apiBase: config.DISCORD_API_BASE,
      },
      chatModel: { hasKey: config.OPENAI_API_KEY !== undefined, baseUrl: config.OPENAI_BASE_URL },
    };
    return runDoctor(parts, flags.json, terminalFor(environment));
  },

  async bot(flags) {
    const { requireDiscordSettings, runBot } = await import('./terminal/commands/bot.js');
    const workplace = await prepare(flags, true);
    const { config, logger } = workplace;
    const botToken = config.DISCORD_TOKEN;
    requireDiscordSettings({ DISCORD_TOKEN: botToken });
    const stop = endSignal();
    const { createDiscordBot } = await import('./discord/create-discord-bot.js');
    // A signal during the start ends the process: an index that is being built is not yet the live one.
    stop.addEventListener('abort', endNow);
    return withApplication(workplace, (application) => {
      stop.removeEventListener('abort', endNow);
      return runBot(
        (disconnected) =>
          createDiscordBot({
            application,
            botToken: botToken?.reveal() ?? '',
            apiBase: config.DISCORD_API_BASE,
            allowedChannelIds: config.DISCORD_ALLOWED_CHANNEL_IDS,
            shards: config.DISCORD_SHARDS,
            logger,
            onDisconnected: disconnected,
          }),
        stop,
      );
    });
  },

  async deployCommands(flags) {
    const { requireDiscordSettings } = await import('./terminal/commands/bot.js');
    const { config, terminal } = await prepare(flags, true);
    const { DISCORD_TOKEN: botToken, DISCORD_APPLICATION_ID: applicationId } = config;
    requireDiscordSettings({ DISCORD_TOKEN: botToken, DISCORD_APPLICATION_ID: applicationId });
    const { deployCommands } = await import('./discord/deploy-commands.js');
    const names = await deployCommands({
      botToken: botToken?.reveal() ?? '',
      applicationId: applicationId ?? '',
      apiBase: config.DISCORD_API_BASE,
    });
    await terminal.write(`Registered with Discord: ${names.map((name) => `/${name}`).join(', ')}\n`);
    return 0;
  },
};

/** The settings, wrong ones left out and told. */
async function loadWhatIsValid(
  environment: Environment,
): Promise<{ readonly config: Config; readonly problems: readonly string[] }> {
  const { loadConfig } = await import('./config/load-config.js');
  try {
    return { config: loadConfig(environment), problems: [] };
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    const wrong = error.problems.map((problem) => problem.split(' ')[0]);
    const valid = Object.fromEntries(Object.entries(environment).filter(([name]) => !wrong.includes(name)));
    return { config: loadConfig(valid), problems: error.problems };
  }
}

function endNow(): void {
  process.exit(0);
}

async function isTraceWanted(): Promise<boolean> {
  try {
    const { LOG_LEVEL } = await environmentOf({ quiet: false });
    return LOG_LEVEL === 'debug' || LOG_LEVEL === 'trace';
  } catch {
    return false;
  }
}

async function run(argv: readonly string[]): Promise<ExitCode> {
  const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
    version: string;
  };
  let exitCode: ExitCode = 0;
  const program = createProgram(handlers, { version, finished: (code) => (exitCode = code) });
  try {
    await program.parseAsync(argv);
    return exitCode;
  } catch (error) {
    const usage = exitCodeOfUsage(error);
    if (usage !== undefined) return usage;
    const failure = describeFailure(error, await isTraceWanted());
    process.stderr.write(`${failure.message}\n`);
    return failure.exitCode;
  }
}

/** Runs a command line as `process.argv` has it, and ends the process with its exit code. */
export async function start(argv: readonly string[]): Promise<void> {
  process.stdout.on('error', (error) => {
    // The reader of the pipe has read enough (`| head`).
    if (systemErrorCode(error) === 'EPIPE') process.exit(0);
    throw error;
  });
  process.stderr.on('error', () => undefined);
  const exitCode = await run(argv);
  process.exitCode = exitCode;
  process.stdout.write('', () => process.exit(exitCode));
}
