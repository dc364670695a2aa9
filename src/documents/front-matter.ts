import { LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import { DocumentLoadError } from '../shared/errors/document-load-error.js';

const DATE = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/;
const date = z
  .union([z.string(), z.number().int().transform(String)])
  .refine((text) => DATE.test(text), 'is not a date such as 2023, 2023-04 or 2023-04-24');
const words = z.array(z.union([z.string(), z.number().transform(String)]));

const sourceSchema = z
  .object({ title: z.string(), publisher: z.string(), date, url: z.url().optional(), opened: date.optional() })
  .refine((source) => source.url === undefined || source.opened !== undefined, 'a url needs opened: YYYY-MM-DD');

const headSchema = z.object({
  id: z
    .string()
    .regex(/^[a-z0-9][a-z0-9.-]*$/, 'may hold lower-case letters, digits, dots and hyphens')
    .optional(),
  title: z.string().min(1).optional(),
  language: z
    .string()
    .regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]+)*$/, 'is not a BCP 47 tag such as zh or en')
    .optional(),
  translationOf: z.string().optional(),
  published: date.optional(),
  asOf: date.optional(),
  updated: date.optional(),
  sources: z.array(sourceSchema).optional(),
  tags: words.optional(),
  entities: words.optional(),
  facts: z.array(z.string()).optional(),
});

/** The YAML head of a Markdown file; every field may be absent. Unknown fields are ignored. */
export type FrontMatter = z.infer<typeof headSchema>;

export interface FrontMatterResult {
  readonly head: FrontMatter;
  /** Where the text after the head begins, in UTF-16 code units. */
  readonly bodyStart: number;
}

const HEAD = /^(\uFEFF?---[ \t]*\r?\n)([\s\S]*?)(?:^|\n)---[ \t]*(?:\r?\n|$)/;

/**
 * Reads the YAML head of a Markdown file, between a first line `---` and the next one.
 *
 * @param text - The whole file.
 * @param path - Named in errors.
 * @returns An empty head where the file has none.
 * @throws {DocumentLoadError} If the head is not closed, not YAML, or a field is not of its form; with the line.
 */
export function readFrontMatter(text: string, path: string): FrontMatterResult {
  if (!/^\uFEFF?---[ \t]*\r?\n/.test(text)) return { head: {}, bodyStart: text.startsWith('\uFEFF') ? 1 : 0 };
  const match = HEAD.exec(text);
  if (match === null) {
    // A text may open with a thematic break; only a first line that looks like `key:` means a head was begun.
    if (!/^\uFEFF?---[ \t]*\r?\n[A-Za-z][\w-]*:/.test(text)) return { head: {}, bodyStart: 0 };
    throw new DocumentLoadError(path, 'the head that begins with --- has no closing --- line; add it', { line: 1 });
  }
  const lineCounter = new LineCounter();
  const yaml = parseDocument(match[2] ?? '', { lineCounter, uniqueKeys: true });
  const [problem] = yaml.errors;
  if (problem !== undefined) {
    const line = lineCounter.linePos(problem.pos[0]).line + 1;
    throw new DocumentLoadError(path, `the head is not valid YAML: ${problem.message.split('\n')[0] ?? ''}`, { line });
  }
  const parsed = headSchema.safeParse(yaml.toJS() ?? {});
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const field = issue?.path.join('.') ?? '';
    const at = match[2]?.split('\n').findIndex((line) => line.startsWith(`${String(issue?.path[0] ?? '')}:`)) ?? -1;
    const message = `the head's field ${field === '' ? '(all)' : field}: ${issue?.message ?? 'is not of its form'}`;
    throw new DocumentLoadError(path, message, at < 0 ? {} : { line: at + 2 });
  }
  return { head: parsed.data, bodyStart: match[0].length };
}
