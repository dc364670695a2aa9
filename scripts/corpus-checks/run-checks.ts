import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { z } from 'zod';
import { loadLexicon } from '../../src/lexicon/load-lexicon.js';
import { Recogniser } from '../../src/lexicon/recogniser.js';
import { checkContradictions } from './check-contradictions.js';
import { checkFigures } from './check-figures.js';
import { checkOrder } from './check-order.js';
import { checkRefuted, parseRefuted } from './check-refuted.js';
import { checkRepeats } from './check-repeats.js';
import { checkTwins } from './check-twins.js';
import type { Finding } from './corpus-pair.js';
import { readCheckedCorpus, repositoryPath } from './read-corpus.js';

/** One check and what it found. */
export interface CheckResult {
  readonly name: string;
  readonly findings: readonly Finding[];
}

/** What stands in the corpus and what the checks found. */
export interface CorpusReport {
  readonly pairs: number;
  readonly figures: number;
  readonly tables: number;
  readonly checks: readonly CheckResult[];
}

const factsSchema = z.object({
  facts: z.array(
    z.object({
      id: z.string(),
      entities: z.array(z.array(z.coerce.string())),
      figures: z.array(z.object({ value: z.union([z.number(), z.string()]) })).default([]),
    }),
  ),
});

async function readYaml(path: string): Promise<unknown> {
  return parse(await readFile(repositoryPath(path), 'utf8'));
}

/**
 * Runs all checks of the corpus.
 *
 * @param slugs - Pairs to look at; all where empty. Repeats and contradictions are looked for between all pairs.
 */
export async function runCorpusChecks(slugs: readonly string[] = []): Promise<CorpusReport> {
  const corpus = await readCheckedCorpus();
  const lexicon = await loadLexicon(repositoryPath('lexicon'));
  const recogniser = new Recogniser(lexicon);
  const names = lexicon.entities.flatMap(({ en, zh, aliases }) => [...en, ...zh, ...aliases]);
  const { facts } = factsSchema.parse(await readYaml('evals/facts.yaml'));
  const refuted = parseRefuted(await readYaml('evals/refuted.yaml'));
  const reviewed = z
    .array(z.object({ key: z.string(), why: z.string() }))
    .parse(await readYaml('evals/disagreements.yaml'));
  const isChosen = (slug: string): boolean => slugs.length === 0 || slugs.includes(slug);
  const pairs = corpus.pairs.filter(({ slug }) => isChosen(slug));
  const articles = pairs.flatMap(({ zh, en }) => [zh, en]);
  const all = corpus.pairs.flatMap(({ zh, en }) => [zh, en]);
  const ofChosen = ({ where, what }: Finding): boolean =>
    slugs.length === 0 || slugs.some((slug) => `${where} ${what}`.includes(slug));
  const declared = pairs.flatMap(({ figures }) => (typeof figures === 'string' ? [] : [figures]));
  return {
    pairs: pairs.length,
    figures: declared.reduce((sum, { figures }) => sum + figures.length, 0),
    tables: declared.reduce((sum, { tables }) => sum + tables.length, 0),
    checks: [
      { name: 'readable, and in both languages', findings: corpus.findings },
      {
        name: 'figures declared and the same in both languages',
        findings: pairs.flatMap((pair) => checkFigures(pair, names)),
      },
      {
        name: 'same facts, entities and headings in both languages',
        findings: pairs.flatMap((pair) => checkTwins(pair, recogniser)),
      },
      { name: 'no refuted version asserted', findings: checkRefuted(articles, refuted) },
      { name: 'no three facts in the order of the list', findings: checkOrder(articles, facts) },
      { name: 'no passage repeated in another article', findings: checkRepeats(all).filter(ofChosen) },
      {
        name: 'no contradiction between articles',
        findings: checkContradictions(corpus.pairs, recogniser, names, new Set(reviewed.map(({ key }) => key))).filter(
          ofChosen,
        ),
      },
    ],
  };
}
