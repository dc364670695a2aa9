import { articleBlocks } from '../../../scripts/corpus-checks/article-blocks.js';
import type { CheckedArticle, CorpusPair } from '../../../scripts/corpus-checks/corpus-pair.js';
import { parseFiguresFile } from '../../../scripts/corpus-checks/figures-file.js';

/** An article of which only the body matters. */
export function article(language: 'zh' | 'en', body: string, slug = 'orders'): CheckedArticle {
  return {
    id: `${slug}.${language}`,
    path: `${language}/${slug}.md`,
    language,
    title: 'Orders',
    body,
    blocks: articleBlocks(body),
    bodyLine: 0,
    asOf: '2023-04',
    entities: [],
    facts: [],
    sources: [{ key: 'filing', date: '2023-03-13' }],
  };
}

/** A pair with these bodies, and these figures from the one source `filing`. */
export function pair(zh: string, en: string, figures: unknown = {}, slug = 'orders'): CorpusPair {
  return { slug, zh: article('zh', zh, slug), en: article('en', en, slug), figures: parseFiguresFile(figures) };
}

export const figure = (value: unknown, unit = '', more: object = {}): object => ({
  of: 'Baidu',
  what: 'GPUs',
  value,
  unit,
  source: 'filing',
  ...more,
});
