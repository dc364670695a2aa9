import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { describeError } from '../shared/errors/describe-error.js';
import { InvalidArgumentError } from '../shared/errors/invalid-argument-error.js';

/** What a question asks for, as `evals/README.md` explains. */
export const questionKinds = [
  'fact',
  'list',
  'comparison',
  'follow-up',
  'correction',
  'definition',
  'reason',
  'unanswerable',
  'out-of-scope',
  'adversarial',
] as const;

/** Languages in which answers are measured, in the order of reports. */
export const answerLanguages = ['zh-CN', 'zh-TW', 'en'] as const;

const text = z.string().trim().min(1);

const passageSchema = z.strictObject({ documentId: text, contains: text, grade: z.literal([1, 2, 3]) });

export const goldenQuestionSchema = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9][a-z0-9-]*\.(?:zh|tw|en|mix)$/, 'must be a subject and .zh, .tw, .en or .mix'),
    kind: z.enum(questionKinds),
    language: z.enum(answerLanguages),
    question: text,
    history: z.array(text).min(1).optional(),
    answerable: z.boolean(),
    expected: z.array(z.array(text).min(1)),
    forbidden: z.array(text).optional(),
    passages: z.array(passageSchema),
  })
  .refine(
    ({ answerable, expected }) => answerable === expected.length > 0,
    'an answerable question, and no other, has expected facts',
  );

/** A question with what a right answer says and where the corpus says it. */
export type GoldenQuestion = z.infer<typeof goldenQuestionSchema>;

/** A place of the corpus, given by characters that stand there; 3 answers fully, 2 in part, 1 is about it. */
export type GoldenPassage = z.infer<typeof passageSchema>;

function parseLine(line: string, place: string): GoldenQuestion {
  let json: unknown;
  try {
    json = JSON.parse(line);
  } catch (error) {
    throw new InvalidArgumentError(`${place} is not JSON: ${describeError(error)}.`, { cause: error });
  }
  const parsed = goldenQuestionSchema.safeParse(json);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new InvalidArgumentError(`${place}: ${issue?.path.join('.') ?? ''} ${issue?.message ?? 'is not valid'}.`);
}

/**
 * Reads JSON lines of golden questions.
 *
 * @returns In the order of the files and lines.
 * @throws {InvalidArgumentError} If a file cannot be read, a line is not of its form, or an id is used twice.
 */
export async function loadGoldenFiles(paths: readonly string[]): Promise<GoldenQuestion[]> {
  const placeOf = new Map<string, string>();
  const questions: GoldenQuestion[] = [];
  for (const path of paths) {
    const content = await readFile(path, 'utf8').catch((error: unknown) => {
      throw new InvalidArgumentError(`Cannot read the questions ${path}: ${describeError(error)}.`, { cause: error });
    });
    content.split('\n').forEach((line, index) => {
      if (line.trim() === '') return;
      const place = `${path}:${index + 1}`;
      const question = parseLine(line, place);
      const twin = placeOf.get(question.id);
      if (twin !== undefined) throw new InvalidArgumentError(`${place}: the id ${question.id} is already at ${twin}.`);
      placeOf.set(question.id, place);
      questions.push(question);
    });
  }
  return questions;
}

/** Reads every `*.jsonl` of a folder, in order of their names. @throws {InvalidArgumentError} As `loadGoldenFiles`. */
export async function loadGoldenFolder(folder: string): Promise<GoldenQuestion[]> {
  const names = await readdir(folder).catch((error: unknown) => {
    throw new InvalidArgumentError(`Cannot read the questions in ${folder}: ${describeError(error)}.`, {
      cause: error,
    });
  });
  const files = names.filter((name) => name.endsWith('.jsonl')).sort();
  return loadGoldenFiles(files.map((name) => join(folder, name)));
}
