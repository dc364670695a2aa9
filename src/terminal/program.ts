import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import type { AnswerLanguage } from '../language/language.js';
import type { ExitCode } from './exit-code.js';

/** Flags that every command takes. */
export interface CommonFlags {
  readonly corpus?: string;
  readonly index?: string;
  readonly quiet: boolean;
}

export interface AskFlags extends CommonFlags {
  readonly json: boolean;
  readonly explain: boolean;
  readonly lang: AnswerLanguage | 'auto';
  /** False where `--no-llm` was given. */
  readonly llm: boolean;
  readonly batch?: string;
}

export interface SearchFlags extends CommonFlags {
  readonly json: boolean;
  /** Hits wanted. */
  readonly k: number;
  readonly batch?: string;
}

export interface IndexFlags extends CommonFlags {
  readonly json: boolean;
  readonly rebuild: boolean;
  readonly watch: boolean;
}

export interface JsonFlags extends CommonFlags {
  readonly json: boolean;
}

export interface ComputeFlags extends CommonFlags {
  readonly json: boolean;
  readonly lang: AnswerLanguage | 'auto';
  /** Usage, calculators and inputs are wanted in place of an answer. */
  readonly help: boolean;
}

export interface EvalFlags extends JsonFlags {
  readonly split: 'dev' | 'held-out' | 'all';
  readonly check: boolean;
  readonly writeBaseline: boolean;
  readonly compare?: string;
  readonly out?: string;
  readonly questions?: string;
}

export interface BenchFlags extends JsonFlags {
  readonly only?: string;
  readonly out?: string;
}

export interface DeployCommandsFlags extends JsonFlags {
  readonly guild?: string;
  readonly dryRun: boolean;
}

/** What each command does with what was typed; each returns the exit code. */
export interface CommandHandlers {
  chat(flags: CommonFlags): Promise<ExitCode>;
  ask(question: string | undefined, flags: AskFlags): Promise<ExitCode>;
  search(query: string | undefined, flags: SearchFlags): Promise<ExitCode>;
  index(flags: IndexFlags): Promise<ExitCode>;
  /** @param words - A sentence, or a calculator's name with flags that only it knows. */
  compute(words: readonly string[], flags: ComputeFlags, usage: string): Promise<ExitCode>;
  eval(flags: EvalFlags): Promise<ExitCode>;
  bench(flags: BenchFlags): Promise<ExitCode>;
  doctor(flags: JsonFlags): Promise<ExitCode>;
  bot(flags: CommonFlags): Promise<ExitCode>;
  deployCommands(flags: DeployCommandsFlags): Promise<ExitCode>;
}

export interface ProgramOptions {
  readonly version: string;
  readonly finished: (exitCode: ExitCode) => void;
}

const MOST_HITS = 1000;

function hitCount(value: string): number {
  const count = /^\d+$/.test(value) ? Number(value) : 0;
  if (count < 1 || count > MOST_HITS) {
    throw new InvalidArgumentError(`It must be a whole number from 1 to ${MOST_HITS}.`);
  }
  return count;
}

function guildId(value: string): string {
  if (!/^\d{15,21}$/.test(value)) {
    throw new InvalidArgumentError('It must be a Discord id: 15 to 21 digits (Developer Mode, Copy Server ID).');
  }
  return value;
}

function folder(value: string): string {
  if (value.trim() === '') throw new InvalidArgumentError('It must name a folder.');
  return value;
}

/** Exactly one of the words and `--batch`; the words are joined by spaces, so that quotes may be left out. */
function oneOf(
  command: Command,
  name: string,
  words: readonly string[],
  batch: string | undefined,
): string | undefined {
  if (words.length > 0 === (batch !== undefined)) {
    command.error(`error: give either ${name} or --batch FILE`, { exitCode: 2, code: 'suanli.wrongUse' });
  }
  return words.length > 0 ? words.join(' ') : undefined;
}

/** The command line: names, flags and help. It parses and calls the handlers; it does nothing itself. */
export function createProgram(handlers: CommandHandlers, { version, finished }: ProgramOptions): Command {
  const program = new Command('suanli')
    .description(
      '算力: questions on large language models and compute, answered offline in Chinese and English, with sources',
    )
    .exitOverride()
    .showHelpAfterError('(add --help for the flags)');

  const command = (usage: string, description: string): Command =>
    program
      .command(usage)
      .description(description)
      .version(version, '--version', 'print the version')
      .addOption(new Option('--corpus <dir>', 'folder of Markdown documents').argParser(folder))
      .addOption(new Option('--index <dir>', 'folder of the index').argParser(folder))
      .option('--quiet', 'no progress and no notices', false);

  program.version(version, '--version', 'print the version');

  command('chat', 'chat in the terminal').action(async (flags: CommonFlags) => finished(await handlers.chat(flags)));

  command('ask', 'answer one question, or a batch')
    .argument('[question...]', 'the question')
    .option('--json', 'print the answer as JSON', false)
    .option('--explain', 'also say how the answer was found', false)
    .addOption(
      new Option('--lang <language>', 'language of the answer')
        .choices(['auto', 'zh-CN', 'zh-TW', 'en'])
        .default('auto'),
    )
    .option('--no-llm', 'quote the articles even where a chat model is set')
    .option('--batch <file>', 'answer JSON lines of a file, or of standard input (-), with JSON lines')
    .action(async (words: string[], flags: AskFlags, self: Command) =>
      finished(await handlers.ask(oneOf(self, 'QUESTION', words, flags.batch), flags)),
    );

  command('search', 'list the passages for a query, or for a batch')
    .argument('[query...]', 'the query')
    .addOption(new Option('-k <number>', 'passages wanted').argParser(hitCount).default(10))
    .option('--json', 'print the passages as JSON', false)
    .option('--batch <file>', 'search for JSON lines of a file, or of standard input (-), with JSON lines')
    .action(async (words: string[], flags: SearchFlags, self: Command) =>
      finished(await handlers.search(oneOf(self, 'QUERY', words, flags.batch), flags)),
    );

  command('index', 'build the index or bring it up to date')
    .option('--rebuild', 'start over', false)
    .option('--watch', 'stay, and build again when the corpus changes', false)
    .option('--json', 'print the report as JSON', false)
    .action(async (flags: IndexFlags) => finished(await handlers.index(flags)));

  // Its help lists the calculators; they are loaded where they are wanted, so that other commands start at once.
  command('compute', 'compute from a sentence, or from a calculator with its flags (compute --help lists them)')
    .usage('[options] SENTENCE | CALCULATOR --input VALUE …')
    .argument('[expression...]', 'a sentence, or the name of a calculator with its inputs as flags')
    .addOption(
      new Option('--lang <language>', 'language of the answer')
        .choices(['auto', 'zh-CN', 'zh-TW', 'en'])
        .default('auto'),
    )
    .option('--json', 'print the answer as JSON', false)
    .helpOption(false)
    .option('-h, --help', 'display the calculators and their inputs', false)
    .allowUnknownOption()
    .action(async (words: string[], flags: ComputeFlags, self: Command) =>
      finished(await handlers.compute(words, flags, self.helpInformation())),
    );

  command('eval', 'measure retrieval and answers on the golden questions')
    .addOption(new Option('--split <split>', 'questions to ask').choices(['dev', 'held-out', 'all']).default('dev'))
    .option('--json', 'print the report as JSON', false)
    .option('--check', 'compare with the baseline; exit code 1 where a figure is worse', false)
    .option('--write-baseline', "make this run's figures the baseline", false)
    .option('--compare <file>', 'an earlier report to compare with, question by question')
    .option('--out <file>', 'where the JSON report goes')
    .option('--questions <file>', 'questions to ask in place of the golden ones')
    .action(async (flags: EvalFlags) => finished(await handlers.eval(flags)));

  command('bench', 'measure speed and memory')
    .option('--only <name>', 'one operation in place of all')
    .option('--json', 'print the report as JSON', false)
    .option('--out <file>', 'where the JSON report goes')
    .action(async (flags: BenchFlags) => finished(await handlers.bench(flags)));

  command('doctor', 'check the installation and say what to do')
    .option('--json', 'print the findings as JSON', false)
    .action(async (flags: JsonFlags) => finished(await handlers.doctor(flags)));

  command('bot', 'run the Discord bot').action(async (flags: CommonFlags) => finished(await handlers.bot(flags)));

  command('deploy-commands', 'make the slash commands that Discord has those of this version')
    .addOption(
      new Option('--guild <id>', "one guild's own commands, in place of those for everywhere").argParser(guildId),
    )
    .option('--dry-run', 'tell the difference and change nothing', false)
    .option('--json', 'print the differences as JSON', false)
    .action(async (flags: DeployCommandsFlags) => finished(await handlers.deployCommands(flags)));

  return program;
}

/** The exit code where the command line itself was at fault, or showed help; nothing for any other error. */
export function exitCodeOfUsage(error: unknown): ExitCode | undefined {
  if (!(error instanceof CommanderError)) return undefined;
  return error.exitCode === 0 ? 0 : 2;
}
