import { join } from 'node:path';
import { InvalidArgumentError } from '../../shared/errors/invalid-argument-error.js';
import { readJsonLines } from '../read-json-lines.js';
import {
  computeQuestionSchema,
  stayQuestionSchema,
  type ComputeQuestion,
  type StayQuestion,
} from './compute-question.js';

/** Questions for the calculators, and questions that they must leave alone. */
export interface ComputeSet {
  /** On the side that their id falls on. */
  readonly questions: readonly ComputeQuestion[];
  /** Written to be looked at, so that all of them are development questions whatever their id. */
  readonly fresh: readonly ComputeQuestion[];
  readonly stay: readonly StayQuestion[];
}

const QUESTION_FILES = ['zh.jsonl', 'en.jsonl'];
const FRESH_FILE = 'fresh.jsonl';
const STAY_FILE = 'stay.jsonl';

/**
 * Reads the set of a folder, `evals/compute` of the package.
 *
 * @throws {InvalidArgumentError} If a file cannot be read, a line is not of its form, or an id is used twice.
 */
export async function loadComputeSet(folder: string): Promise<ComputeSet> {
  const files = await Promise.all(
    QUESTION_FILES.map((name) => readJsonLines(join(folder, name), computeQuestionSchema)),
  );
  const fresh = await readJsonLines(join(folder, FRESH_FILE), computeQuestionSchema);
  const stay = await readJsonLines(join(folder, STAY_FILE), stayQuestionSchema);
  const questions = files.flat();
  const ids = [...questions, ...fresh, ...stay].map(({ id }) => id);
  const twice = ids.find((id, at) => ids.indexOf(id) !== at);
  if (twice !== undefined) throw new InvalidArgumentError(`${folder} uses the id ${twice} twice.`);
  return { questions, fresh, stay };
}
