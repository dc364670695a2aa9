import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { describeError } from '../../shared/errors/describe-error.js';
import type { Finding } from './finding.js';

const execute = promisify(execFile);
const LIMIT_MS = 20_000;

export interface NativeModule {
  readonly name: string;
  readonly remedy: string;
  /** What stands in where the module is optional. */
  readonly standIn?: string;
}

/** The modules with machine code that the program uses. */
export const nativeModules: readonly NativeModule[] = [
  { name: 'onnxruntime-node', remedy: 'run npm ci again; it is needed to compute embeddings' },
  { name: '@node-rs/jieba', remedy: 'run npm ci again; it is needed to find Chinese words' },
  {
    name: 'hnswlib-node',
    standIn: 'exact search stands in, slower on a large corpus',
    remedy: 'install a C++ compiler, Python and make, then run npm rebuild hnswlib-node',
  },
  {
    name: 'libsql',
    standIn: 'chat, ask and search work without it, the Discord bot does not',
    remedy: 'run npm ci again; it is needed to keep open questions, votes and feedback',
  },
];

/**
 * Loads a module in a process of its own, so that a fault in its machine code is a finding and not the end of the check.
 *
 * @param folder - Where the module is looked for.
 */
export async function checkNativeModule(module: NativeModule, folder: string): Promise<Finding> {
  try {
    await execute(process.execPath, ['-e', 'require(process.argv[1])', module.name], {
      cwd: folder,
      timeout: LIMIT_MS,
    });
    return { name: module.name, status: 'ok', message: 'loads' };
  } catch (error) {
    const problem = loadProblem(error);
    const { name, remedy, standIn } = module;
    if (standIn !== undefined) return { name, status: 'warning', message: `${problem}; ${standIn}`, remedy };
    return { name, status: 'broken', message: problem, remedy };
  }
}

/** The line of the child's output that names the error, or how the child ended. */
function loadProblem(error: unknown): string {
  const { stderr, signal } = error as { stderr?: unknown; signal?: unknown };
  const line = typeof stderr === 'string' ? /^\w*Error:.*$/m.exec(stderr)?.[0] : undefined;
  if (line !== undefined) return `does not load (${line})`;
  if (typeof signal === 'string') return `does not load (the process ended by ${signal})`;
  return `does not load (${describeError(error).split('\n')[0] ?? ''})`;
}
