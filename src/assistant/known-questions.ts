import { readFile } from 'node:fs/promises';
import { z } from 'zod';

const knownQuestionSchema = z.strictObject({
  article: z.string().regex(/^[a-z0-9][a-z0-9.-]*$/),
  zh: z.string().min(1).max(100),
  en: z.string().min(1).max(100),
});

/** A question that the corpus answers, in both languages. */
export interface KnownQuestion {
  /** Id of the article that answers it, without the language: `h100` stands for `h100.zh` and `h100.en`. */
  readonly article: string;
  readonly zh: string;
  readonly en: string;
}

/**
 * Reads questions, one JSON object a line.
 *
 * @throws {Error} If a line is not of its form: the file is part of the program.
 */
export function parseKnownQuestions(text: string): KnownQuestion[] {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return lines.map((line) => knownQuestionSchema.parse(JSON.parse(line)));
}

/** Reads a file of questions and keeps those whose article is among the ids. */
export async function loadKnownQuestions(path: string, documentIds: ReadonlySet<string>): Promise<KnownQuestion[]> {
  const questions = parseKnownQuestions(await readFile(path, 'utf8'));
  return questions.filter(({ article }) =>
    [article, `${article}.zh`, `${article}.en`].some((id) => documentIds.has(id)),
  );
}

/** The article that a document is one of the two languages of. */
export function articleOf(documentId: string): string {
  return documentId.replace(/\.(?:zh|en)$/, '');
}
