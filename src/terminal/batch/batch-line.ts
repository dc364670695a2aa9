export type BatchLineId = string | number | null;

/** A line of a batch that cannot be served; its `id` is null only where it cannot be read. */
export class BatchLineProblem extends Error {
  readonly id: BatchLineId;
  readonly code = 'invalid-line';

  constructor(id: BatchLineId, message: string) {
    super(message);
    this.name = 'BatchLineProblem';
    this.id = id;
  }
}

export interface AskLine {
  readonly id: string;
  readonly question: string;
  /** Earlier questions, oldest first. */
  readonly history: readonly string[];
}

export interface SearchLine {
  readonly id: string;
  readonly query: string;
}

/** The id of a line that is not JSON as a whole (cut off, say) but begins with one. */
function idAtStart(text: string): string | null {
  const quoted = /^\s*\{\s*"id"\s*:\s*("(?:[^"\\]|\\.)*")/.exec(text)?.[1];
  if (quoted === undefined) return null;
  try {
    return JSON.parse(quoted) as string;
  } catch {
    return null;
  }
}

function parseObject(text: string): { id: string; fields: Readonly<Record<string, unknown>> } {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new BatchLineProblem(idAtStart(text), 'The line is not valid JSON.');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new BatchLineProblem(null, 'The line must be a JSON object.');
  }
  const fields = value as Readonly<Record<string, unknown>>;
  const { id } = fields;
  if (typeof id !== 'string') {
    throw new BatchLineProblem(typeof id === 'number' ? id : null, 'The field "id" must be a string.');
  }
  return { id, fields };
}

function textField(id: string, name: 'question' | 'query', value: unknown): string {
  if (typeof value !== 'string') {
    throw new BatchLineProblem(id, `The field "${name}" must be a string.`);
  }
  return value;
}

/** @throws {BatchLineProblem} */
export function parseAskLine(text: string): AskLine {
  const { id, fields } = parseObject(text);
  const history = fields['history'] ?? [];
  if (!Array.isArray(history) || !history.every((earlier): earlier is string => typeof earlier === 'string')) {
    throw new BatchLineProblem(id, 'The field "history" must be a list of strings.');
  }
  return { id, question: textField(id, 'question', fields['question']), history };
}

/** @throws {BatchLineProblem} */
export function parseSearchLine(text: string): SearchLine {
  const { id, fields } = parseObject(text);
  return { id, query: textField(id, 'query', fields['query']) };
}
