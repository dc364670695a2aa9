import { join } from 'node:path';
import { InvalidArgumentError } from '../../shared/errors/invalid-argument-error.js';
import { groundedAnswerSchema, mutationSchema, type GroundedAnswer, type Mutation } from './grounded-answer.js';
import { readJsonLines } from '../read-json-lines.js';

/** Right answers and the changes that make their sentences wrong. */
export interface GroundingSet {
  readonly answers: readonly GroundedAnswer[];
  readonly mutations: readonly Mutation[];
}

/**
 * Ends of the names of a set's files: `answers.jsonl` and `mutations.jsonl` with those that came later, `-fresh`, and `-held-out` for
 * what is only counted.
 */
const SUFFIXES = { dev: ['', '-fresh'], 'held-out': ['-held-out'] } as const;

/** The right one of a mutation's places. @throws {InvalidArgumentError} Where the answer or what it changes is not there. */
function checkMutation(mutation: Mutation, answers: ReadonlyMap<string, GroundedAnswer>): void {
  const answer = answers.get(mutation.answer);
  const sentence = answer?.sentences[mutation.sentence];
  const where = `The mutation of sentence ${mutation.sentence} of ${mutation.answer}`;
  if (answer === undefined || sentence === undefined) {
    throw new InvalidArgumentError(`${where} has no such sentence to change.`);
  }
  if (mutation.kind === 'claim-invented') return;
  if (mutation.kind !== 'citation-swapped') {
    if (sentence.text.includes(mutation.find) && mutation.find !== mutation.replace) return;
    throw new InvalidArgumentError(`${where} looks for "${mutation.find}", which is not there or stays the same.`);
  }
  const isGiven = mutation.passage <= answer.passages.length;
  if (!isGiven || sentence.citations.some(({ passage }) => passage === mutation.passage)) {
    throw new InvalidArgumentError(`${where} cites passage ${mutation.passage}, which is not given or cited already.`);
  }
}

/**
 * Reads one of the two sets of a folder.
 *
 * @throws {InvalidArgumentError} If a file cannot be read, a line is not of its form, an id is used twice, or a mutation changes
 *   nothing.
 */
export async function loadGroundingSet(folder: string, split: 'dev' | 'held-out'): Promise<GroundingSet> {
  const answers: GroundedAnswer[] = [];
  const mutations: Mutation[] = [];
  for (const suffix of SUFFIXES[split]) {
    answers.push(...(await readJsonLines(join(folder, `answers${suffix}.jsonl`), groundedAnswerSchema)));
    mutations.push(...(await readJsonLines(join(folder, `mutations${suffix}.jsonl`), mutationSchema)));
  }
  const byId = new Map(answers.map((answer) => [answer.id, answer]));
  if (byId.size < answers.length) throw new InvalidArgumentError(`The ${split} answers of ${folder} use an id twice.`);
  for (const mutation of mutations) checkMutation(mutation, byId);
  return { answers, mutations };
}
