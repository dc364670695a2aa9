import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { sha256 } from '../shared/sha256.js';
import { conceptSchema, entitySchema, type Lexicon } from './lexicon.js';

/** The text of a lexicon's files: tells a change without the third of a second that parsing takes. */
export async function readLexicon(folder: string): Promise<LexiconSource> {
  const [glossary, entities] = await Promise.all(
    ['glossary.yaml', 'entities.yaml'].map((name) => readFile(join(folder, name), 'utf8')),
  );
  return { glossary: glossary ?? '', entities: entities ?? '' };
}

export interface LexiconSource {
  readonly glossary: string;
  readonly entities: string;
}

/** @throws {Error} If an entry is not of its form: the files are part of the program. */
export function parseLexicon(source: LexiconSource): Lexicon {
  return {
    concepts: z.array(conceptSchema).parse(parse(source.glossary)),
    entities: z.array(entitySchema).parse(parse(source.entities)),
  };
}

/** Changes with every character of a lexicon. */
export function lexiconHash(source: LexiconSource): string {
  return sha256(`${source.glossary}\n${source.entities}`);
}

/** Reads and parses a lexicon. @throws {Error} If a file is missing or an entry is not of its form. */
export async function loadLexicon(folder: string): Promise<Lexicon> {
  return parseLexicon(await readLexicon(folder));
}
