import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { conceptSchema, entitySchema, type Lexicon } from './lexicon.js';

/** The text of a lexicon's files, by which a change is told without parsing them. */
export interface LexiconSource {
  readonly glossary: string;
  readonly entities: string;
}

/** Reads `glossary.yaml` and `entities.yaml` of a folder. @throws {Error} If one is missing: they are part of the program. */
export async function readLexicon(folder: string): Promise<LexiconSource> {
  return {
    glossary: await readFile(join(folder, 'glossary.yaml'), 'utf8'),
    entities: await readFile(join(folder, 'entities.yaml'), 'utf8'),
  };
}

/** @throws {Error} If an entry is not of its form. */
export function parseLexicon(source: LexiconSource): Lexicon {
  return {
    concepts: z.array(conceptSchema).parse(parse(source.glossary)),
    entities: z.array(entitySchema).parse(parse(source.entities)),
  };
}

/** Reads and parses a lexicon. @returns The lexicon, and its text, by which a change is told. */
export async function loadLexicon(folder: string): Promise<{ readonly lexicon: Lexicon; readonly source: string }> {
  const source = await readLexicon(folder);
  return { lexicon: parseLexicon(source), source: `${source.glossary}\n${source.entities}` };
}
