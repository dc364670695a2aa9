import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { z } from 'zod';
import { describeError } from '../shared/errors/describe-error.js';
import { sha256 } from '../shared/sha256.js';
import { acceleratorSchema } from './accelerator-sheet.js';
import { checkTables } from './check-tables.js';
import { clusterSchema } from './cluster-sheet.js';
import { createFactSheets, type FactSheets, type FactTables } from './fact-sheets.js';
import { FactSheetError } from './fact-sheet-error.js';
import { modelSchema } from './model-sheet.js';
import { priceSchema } from './price-sheet.js';

const TABLES = ['models', 'accelerators', 'clusters', 'prices'] as const;

/** The texts of the four files, each `<table>.yaml` with one list under its own name. */
export type FactSheetTexts = Readonly<Record<(typeof TABLES)[number], string>>;

function issueSentence(file: string, entry: string, issue: z.core.$ZodIssue): string {
  const cell = issue.path.join('.');
  return `${file}: ${entry}: ${cell === '' ? 'the entry' : cell} ${wording(issue)}.`;
}

function wording(issue: z.core.$ZodIssue): string {
  if (issue.code === 'unrecognized_keys') return `holds the unknown cell ${issue.keys.join(', ')}`;
  if (issue.code === 'custom' || issue.message.startsWith('is ') || issue.message.startsWith('may '))
    return issue.message;
  return `is not of its form: ${issue.message}`;
}

/** The list of one file, without the entries that are not of their form; those go to `problems`. */
function parseTable<Sheet>(name: string, text: string, schema: z.ZodType<Sheet>, problems: string[]): Sheet[] {
  const file = `${name}.yaml`;
  let content: unknown;
  try {
    content = parse(text);
  } catch (error) {
    problems.push(`${file}: is not valid YAML: ${describeError(error).split('\n')[0] ?? ''}`);
    return [];
  }
  const entries = (content as Record<string, unknown> | null)?.[name];
  if (!Array.isArray(entries)) {
    problems.push(`${file}: holds no list under "${name}:".`);
    return [];
  }
  return entries.flatMap((entry: unknown, at) => {
    const parsed = schema.safeParse(entry);
    if (parsed.success) return [parsed.data];
    const id = (entry as { id?: unknown } | null)?.id;
    const label = typeof id === 'string' ? id : `entry ${at + 1}`;
    problems.push(...parsed.error.issues.map((issue) => issueSentence(file, label, issue)));
    return [];
  });
}

/**
 * Checks the texts of the four files and makes their entries findable.
 *
 * @throws {FactSheetError} With one sentence per fault: a cell out of range or of another form, a source that is not listed,
 *   an id or name that two entries claim, an accelerator that is not in the sheet.
 */
export function parseFactSheets(texts: FactSheetTexts): FactSheets {
  return createFactSheets(checkedTables(texts));
}

function checkedTables(texts: FactSheetTexts): FactTables {
  const problems: string[] = [];
  const tables: FactTables = {
    models: parseTable('models', texts.models, modelSchema, problems),
    accelerators: parseTable('accelerators', texts.accelerators, acceleratorSchema, problems),
    clusters: parseTable('clusters', texts.clusters, clusterSchema, problems),
    prices: parseTable('prices', texts.prices, priceSchema, problems),
  };
  // An entry that could not be read would be missed by those that name it.
  if (problems.length === 0) problems.push(...checkTables(tables));
  if (problems.length > 0) throw new FactSheetError(problems);
  return tables;
}

async function readTable(folder: string, name: string): Promise<string> {
  try {
    return await readFile(join(folder, `${name}.yaml`), 'utf8');
  } catch (error) {
    throw new FactSheetError([
      `${name}.yaml of the fact sheets cannot be read: ${describeError(error)}. It is part of the program; restore it.`,
    ]);
  }
}

async function readTexts(folder: string): Promise<FactSheetTexts> {
  const [models = '', accelerators = '', clusters = '', prices = ''] = await Promise.all(
    TABLES.map((name) => readTable(folder, name)),
  );
  return { models, accelerators, clusters, prices };
}

const checksumOf = (texts: FactSheetTexts): string => sha256(TABLES.map((name) => texts[name]).join('\0'));

/**
 * The sheets of a folder as JSON, checked, for `loadFactSheets` to read: a tenth of the time that YAML takes.
 *
 * @throws {FactSheetError} As `loadFactSheets`.
 */
export async function compileFactSheets(folder: string): Promise<string> {
  const texts = await readTexts(folder);
  return JSON.stringify({ checksum: checksumOf(texts), tables: checkedTables(texts) });
}

async function readCompiled(file: string, checksum: string): Promise<FactTables | undefined> {
  try {
    const compiled = JSON.parse(await readFile(file, 'utf8')) as { checksum: string; tables: FactTables };
    return compiled.checksum === checksum ? compiled.tables : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Reads the fact sheets of a folder.
 *
 * @param compiledFile - What `compileFactSheets` gave; used where it was made of the same texts. Default: none.
 * @throws {FactSheetError} If a file cannot be read, or as `parseFactSheets`.
 */
export async function loadFactSheets(folder: string, compiledFile?: string): Promise<FactSheets> {
  const texts = await readTexts(folder);
  const compiled = compiledFile === undefined ? undefined : await readCompiled(compiledFile, checksumOf(texts));
  return createFactSheets(compiled ?? checkedTables(texts));
}
