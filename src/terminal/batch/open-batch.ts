import { open } from 'node:fs/promises';
import { InvalidArgumentError } from '../../shared/errors/invalid-argument-error.js';
import { describeError, systemErrorCode } from '../../shared/errors/describe-error.js';
import { readLines, type NumberedLine } from './read-lines.js';

/**
 * Opens a batch before anything costly is begun.
 *
 * @param file - A path, or `-` for `input`.
 * @throws {InvalidArgumentError} If the file is not there, is a folder or may not be read.
 */
export async function openBatch(
  file: string,
  input: AsyncIterable<string | Uint8Array>,
): Promise<AsyncIterable<NumberedLine>> {
  if (file === '-') return readLines(input);
  try {
    const handle = await open(file, 'r');
    if ((await handle.stat()).isDirectory()) {
      await handle.close();
      throw new InvalidArgumentError(`--batch needs a file of JSON lines; ${file} is a folder.`);
    }
    return readLines(handle.createReadStream());
  } catch (error) {
    if (error instanceof InvalidArgumentError) throw error;
    const reason = systemErrorCode(error) === 'ENOENT' ? 'it does not exist' : describeError(error);
    throw new InvalidArgumentError(`Cannot read the batch file ${file}: ${reason}.`, { cause: error });
  }
}
