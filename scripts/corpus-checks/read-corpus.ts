import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Document } from '../../src/documents/document.js';
import { loadCorpus } from '../../src/documents/load-corpus.js';
import { describeError } from '../../src/shared/errors/describe-error.js';
import { articleBlocks } from './article-blocks.js';
import type { CheckedArticle, CorpusPair, Finding } from './corpus-pair.js';
import { parseFiguresFile, type FiguresFile } from './figures-file.js';

/** The corpus as the checks read it, and what of it could not be read. */
export interface CheckedCorpus {
  readonly pairs: readonly CorpusPair[];
  readonly findings: readonly Finding[];
}

const headSchema = z.looseObject({
  asOf: z.union([z.string(), z.number().transform(String)]),
  sources: z.array(z.looseObject({ key: z.string(), date: z.union([z.string(), z.number().transform(String)]) })),
});

/** A path of the repository, given relative to its root. */
export function repositoryPath(relative: string): string {
  return fileURLToPath(new URL(`../../${relative}`, import.meta.url));
}

function readArticle(document: Document): CheckedArticle {
  const head = document.text.slice(0, document.bodyStart);
  const { asOf, sources } = headSchema.parse(parse(head.replaceAll(/^---$/gm, '')));
  const body = document.text.slice(document.bodyStart);
  return {
    id: document.id,
    path: document.path,
    language: document.language === 'zh' ? 'zh' : 'en',
    title: document.title,
    body,
    blocks: articleBlocks(body),
    bodyLine: head.split('\n').length - 1,
    asOf,
    entities: document.entities,
    facts: document.facts,
    sources: sources.map(({ key, date }) => ({ key, date })),
  };
}

async function readFigures(slug: string): Promise<FiguresFile | string> {
  try {
    return parseFiguresFile(parse(await readFile(repositoryPath(`corpus/figures/${slug}.yaml`), 'utf8')));
  } catch (error) {
    return describeError(error);
  }
}

/** Reads `corpus/`: every article must load and exist in both languages. */
export async function readCheckedCorpus(): Promise<CheckedCorpus> {
  const { documents, problems } = await loadCorpus(repositoryPath('corpus'));
  const findings: Finding[] = problems.map((problem) => ({ where: problem.path, what: problem.message }));
  const articles = documents.map(readArticle);
  const slugs = [...new Set(articles.map(({ path }) => path.replace(/^\w+\//, '').replace(/\.md$/, '')))].sort();
  const pairs: CorpusPair[] = [];
  for (const slug of slugs) {
    const [zh, en] = (['zh', 'en'] as const).map((language) =>
      articles.find(({ path }) => path === `${language}/${slug}.md`),
    );
    if (zh === undefined || en === undefined) {
      findings.push({ where: slug, what: `there is no article in ${zh === undefined ? 'zh' : 'en'}` });
    } else {
      pairs.push({ slug, zh, en, figures: await readFigures(slug) });
    }
  }
  return { pairs, findings };
}
