import { execFile, type ChildProcess } from 'node:child_process';
import { constants, setPriority } from 'node:os';
import { join } from 'node:path';
import type { Config } from '../config/load-config.js';
import type { IndexSource } from '../discord/life-cycle/index-takeover.js';
import { describeError } from '../shared/errors/describe-error.js';

const MAX_OUTPUT_BYTES = 2 ** 20;

/**
 * Runs `suanli index` in a process of its own, behind everything else, so that a bot answers meanwhile.
 *
 * @throws {Error} With what the process said last.
 */
export function rebuildInProcess(config: Config): ReturnType<IndexSource['rebuild']> {
  const program = join(config.packageRoot, 'bin', 'suanli.js');
  const places = ['--corpus', config.CORPUS_DIR, '--index', config.INDEX_DIR];
  return new Promise((resolve, reject) => {
    const child = execFile(
      process.execPath,
      [program, 'index', '--json', '--quiet', ...places],
      { maxBuffer: MAX_OUTPUT_BYTES },
      (error, output, errors) => {
        const [sentence] = errors.trim().split('\n').slice(-1);
        if (error !== null)
          reject(new Error(sentence === undefined || sentence === '' ? describeError(error) : sentence));
        else resolve(JSON.parse(output) as { documents: number; generation: string });
      },
    );
    yieldTo(child);
  });
}

/** Where the operating system allows it. */
function yieldTo(child: ChildProcess): void {
  try {
    if (child.pid !== undefined) setPriority(child.pid, constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    // It runs like everything else then.
  }
}
