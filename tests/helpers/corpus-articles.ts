import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import type { Document } from '../../src/documents/document.js';
import { loadCorpus } from '../../src/documents/load-corpus.js';
import type { DocumentLoadError } from '../../src/shared/errors/document-load-error.js';

/** An article of the shipped corpus together with its head as written, which the loader narrows. */
export interface Article {
  readonly slug: string;
  readonly document: Document;
  readonly head: Readonly<Record<string, unknown>>;
  /** The text after the head. */
  readonly body: string;
}

export interface ArticlePair {
  readonly slug: string;
  readonly zh: Article;
  readonly en: Article;
}

export interface ShippedCorpus {
  readonly articles: readonly Article[];
  readonly problems: readonly DocumentLoadError[];
  /** Articles that exist in both languages. */
  readonly pairs: readonly ArticlePair[];
}

/** A path of the repository, given relative to its root. */
export function repositoryPath(relative: string): string {
  return fileURLToPath(new URL(`../../${relative}`, import.meta.url));
}

/** Reads `corpus/` as the assistant does. */
export async function readShippedCorpus(): Promise<ShippedCorpus> {
  const { documents, problems } = await loadCorpus(repositoryPath('corpus'));
  const articles = documents.map((document): Article => {
    const yaml = document.text.slice(0, document.bodyStart).replaceAll(/^---$/gm, '');
    return {
      slug: document.path.replace(/^\w+\//, '').replace(/\.md$/, ''),
      document,
      head: parse(yaml) as Record<string, unknown>,
      body: document.text.slice(document.bodyStart),
    };
  });
  const find = (slug: string, language: string): Article | undefined =>
    articles.find((article) => article.slug === slug && article.document.language === language);
  const pairs = [...new Set(articles.map(({ slug }) => slug))].flatMap((slug): ArticlePair[] => {
    const zh = find(slug, 'zh');
    const en = find(slug, 'en');
    return zh === undefined || en === undefined ? [] : [{ slug, zh, en }];
  });
  return { articles, problems, pairs };
}
