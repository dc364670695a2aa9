import type { ArticleBlocks } from './article-blocks.js';
import type { FiguresFile } from './figures-file.js';

/** An article as the checks read it. */
export interface CheckedArticle {
  readonly id: string;
  readonly path: string;
  readonly language: 'zh' | 'en';
  readonly title: string;
  readonly body: string;
  readonly blocks: ArticleBlocks;
  /** Line of the file on which the body begins, from 0. */
  readonly bodyLine: number;
  readonly asOf: string;
  readonly entities: readonly string[];
  readonly facts: readonly string[];
  readonly sources: readonly { readonly key: string; readonly date: string }[];
}

/** The two articles on a subject, and the figures that both state. */
export interface CorpusPair {
  readonly slug: string;
  readonly zh: CheckedArticle;
  readonly en: CheckedArticle;
  /** A sentence on why it cannot be read, where it cannot. */
  readonly figures: FiguresFile | string;
}

/** What a check found. */
export interface Finding {
  /** The pair, or several where they contradict each other. */
  readonly where: string;
  readonly what: string;
}
