import { AppError } from '../../shared/errors/app-error.js';
import { describeError } from '../../shared/errors/describe-error.js';
import type { ExitCode } from '../exit-code.js';
import { jsonLine } from '../json.js';
import { BatchLineProblem, type BatchLineId } from './batch-line.js';
import type { NumberedLine } from './read-lines.js';

export interface BatchOptions<Request extends { readonly id: string }> {
  readonly lines: AsyncIterable<NumberedLine>;
  /** Throws `BatchLineProblem` for a line that cannot be served. */
  readonly parse: (text: string) => Request;
  readonly serve: (request: Request) => Promise<object>;
  /** Resolves when more may be written. */
  readonly write: (text: string) => Promise<void>;
}

interface LineFailure {
  readonly id: BatchLineId;
  readonly line: number;
  readonly error: { readonly code: string; readonly message: string };
}

function lineFailure(line: number, id: BatchLineId, error: unknown): LineFailure {
  const code = error instanceof BatchLineProblem || error instanceof AppError ? error.code : 'internal';
  return { id, line, error: { code, message: describeError(error) } };
}

/**
 * Serves a batch line by line: each answer is written before the next line is looked at, so the order is that of the
 * lines. A line that fails is answered with its error and the rest goes on.
 *
 * @returns 1 if any line failed, else 0.
 */
export async function runBatch<Request extends { readonly id: string }>(
  options: BatchOptions<Request>,
): Promise<ExitCode> {
  let hasFailed = false;
  for await (const line of options.lines) {
    let id: BatchLineId = null;
    let served: object;
    try {
      const request = options.parse(line.text);
      id = request.id;
      served = await options.serve(request);
    } catch (error) {
      hasFailed = true;
      served = lineFailure(line.number, error instanceof BatchLineProblem ? error.id : id, error);
    }
    await options.write(jsonLine(served));
  }
  return hasFailed ? 1 : 0;
}
