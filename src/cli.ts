import { readFileSync } from 'node:fs';
import { discordHandlers } from './cli/discord-handlers.js';
import { terminalHandlers } from './cli/terminal-handlers.js';
import { environmentOf } from './cli/workplace.js';
import { systemErrorCode } from './shared/errors/describe-error.js';
import { describeFailure, type ExitCode } from './terminal/exit-code.js';
import { createProgram, exitCodeOfUsage } from './terminal/program.js';

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
  const program = createProgram(
    { ...terminalHandlers, ...discordHandlers },
    { version, finished: (code) => (exitCode = code) },
  );
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
