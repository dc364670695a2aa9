import { LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import { describeError } from '../shared/errors/describe-error.js';
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

const OPENING = /^\uFEFF?---[ \t]*\r?\n/;
const HEAD = /^\uFEFF?---[ \t]*\r?\n(?:([\s\S]*?)\r?\n)??---[ \t]*(?:\r?\n|$)/;
/** A text may open with a thematic break; only a first line that looks like `key:` means a head was begun. */
const FIELD = /^(?:\s*(?:#.*)?\n)*\s*(?:\{|["']?[\p{L}_][\p{L}\p{N}_-]*["']?[ \t]*:)/u;

/** The YAML between the lines, as plain values. @throws {DocumentLoadError} If it is not YAML. */
function parseHead(source: string, path: string): unknown {
  const lineCounter = new LineCounter();
  try {
    const yaml = parseDocument(source, { lineCounter, uniqueKeys: true });
    const [problem] = yaml.errors;
    if (problem === undefined) return yaml.toJS() ?? {};
    const line = lineCounter.linePos(problem.pos[0]).line + 1;
    throw new DocumentLoadError(path, `the head is not valid YAML: ${problem.message.split('\n')[0] ?? ''}`, { line });
  } catch (error) {
    if (error instanceof DocumentLoadError) throw error;
    // An alias without its anchor (`title: *news*`), too many of them, or values nested beyond the stack.
    throw new DocumentLoadError(path, `the head is not valid YAML: ${describeError(error)}`, { line: 2, cause: error });
  }
}

/**
 * Reads the YAML head of a Markdown file, between a first line `---` and the next one.
 *
 * @param text - The whole file.
 * @param path - Named in errors.
 * @returns An empty head where the file has none.
 * @throws {DocumentLoadError} If the head is not closed, not YAML, or a field is not of its form; with the line.
 */
export function readFrontMatter(text: string, path: string): FrontMatterResult {
  const none = { head: {}, bodyStart: text.startsWith('\uFEFF') ? 1 : 0 };
  const opening = OPENING.exec(text);
  if (opening === null) return none;
  const match = HEAD.exec(text);
  const source = match === null ? text.slice(opening[0].length) : (match[1] ?? '');
  if (source.trim() !== '' && !FIELD.test(source)) return none;
  if (match === null) {
    if (source.trim() === '') return none;
    throw new DocumentLoadError(path, 'the head that begins with --- has no closing --- line; add it', { line: 1 });
  }
  const parsed = headSchema.safeParse(parseHead(source, path));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const field = issue?.path.join('.') ?? '';
    const at = source.split('\n').findIndex((line) => line.startsWith(`${String(issue?.path[0] ?? '')}:`));
    const message = `the head's field ${field === '' ? '(all)' : field}: ${issue?.message ?? 'is not of its form'}`;
    throw new DocumentLoadError(path, message, at < 0 ? {} : { line: at + 2 });
  }
  return { head: parsed.data, bodyStart: match[0].length };
}
