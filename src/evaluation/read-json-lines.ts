import { readFile } from 'node:fs/promises';
import type { z } from 'zod';
import { describeError } from '../shared/errors/describe-error.js';
import { InvalidArgumentError } from '../shared/errors/invalid-argument-error.js';

/**
 * Reads a file of JSON lines; blank ones are passed over.
 *
 * @throws {InvalidArgumentError} If the file cannot be read, or a line is not of its form; it names file and line.
 */
export async function readJsonLines<Line>(path: string, schema: z.ZodType<Line>): Promise<Line[]> {
  const content = await readFile(path, 'utf8').catch((error: unknown) => {
    throw new InvalidArgumentError(`Cannot read ${path}: ${describeError(error)}.`, { cause: error });
  });
  return content.split('\n').flatMap((line, index) => {
    if (line.trim() === '') return [];
    try {
      return [schema.parse(JSON.parse(line))];
    } catch (error) {
      throw new InvalidArgumentError(`${path}:${index + 1} is not of its form: ${describeError(error)}.`, {
        cause: error,
      });
    }
  });
}
