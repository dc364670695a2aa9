import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** Commit of a working tree, `-dirty` where files differ from it; null where there is no git or no repository. */
export async function sourceCommit(folder: string): Promise<string | null> {
  const flags = ['describe', '--always', '--dirty', '--abbrev=40', '--exclude=*'];
  try {
    const { stdout } = await promisify(execFile)('git', flags, { cwd: folder, timeout: 5000 });
    return stdout.trim() || null;
  } catch {
    return null;
  }
}
