import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { conceptSchema, entitySchema, type Lexicon } from './lexicon.js';

/**
 * Reads `glossary.yaml` and `entities.yaml` of a folder.
 *
 * @returns The lexicon, and its text, by which a change is told.
 * @throws {Error} If a file is missing or an entry is not of its form: the files are part of the program.
 */
export async function loadLexicon(folder: string): Promise<{ readonly lexicon: Lexicon; readonly source: string }> {
  const glossary = await readFile(join(folder, 'glossary.yaml'), 'utf8');
  const entities = await readFile(join(folder, 'entities.yaml'), 'utf8');
  return {
    lexicon: {
      concepts: z.array(conceptSchema).parse(parse(glossary)),
      entities: z.array(entitySchema).parse(parse(entities)),
    },
    source: `${glossary}\n${entities}`,
  };
}
