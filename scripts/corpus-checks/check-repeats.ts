import type { CheckedArticle, Finding } from './corpus-pair.js';

/** A passage is repeated where this share of its runs stands in one passage of another article. */
const REPEATED = 0.6;
/** Shorter passages say too little to be repeated. */
const RUNS_AT_LEAST = 12;

interface Passage {
  readonly article: CheckedArticle;
  readonly line: number;
  readonly runs: ReadonlySet<string>;
}

/** Runs of eight Chinese characters or of four English words, everything else left out. */
function runs(text: string, language: 'zh' | 'en'): Set<string> {
  const parts = [...text.toLowerCase().matchAll(language === 'zh' ? /\p{Script=Han}/gu : /[a-z']+/g)].map(
    ([part]) => part,
  );
  const length = language === 'zh' ? 8 : 4;
  return new Set(parts.slice(length - 1).map((_, start) => parts.slice(start, start + length).join(' ')));
}

/** Passages of running text that another article in the same language repeats, near enough. */
export function checkRepeats(articles: readonly CheckedArticle[]): Finding[] {
  const passages = articles.flatMap((article) =>
    article.blocks.prose
      .map(({ text, line }): Passage => ({
        article,
        line: line + article.bodyLine,
        runs: runs(text, article.language),
      }))
      .filter((passage) => passage.runs.size >= RUNS_AT_LEAST),
  );
  const holders = new Map<string, number[]>();
  passages.forEach((passage, index) => {
    for (const run of passage.runs) {
      const key = `${passage.article.language} ${run}`;
      const found = holders.get(key);
      if (found === undefined) holders.set(key, [index]);
      else found.push(index);
    }
  });
  return passages.flatMap((passage, index): Finding[] => {
    const shared = new Map<number, number>();
    for (const run of passage.runs) {
      for (const other of holders.get(`${passage.article.language} ${run}`) ?? []) {
        if (passages[other]?.article !== passage.article) shared.set(other, (shared.get(other) ?? 0) + 1);
      }
    }
    return [...shared].flatMap(([other, count]) => {
      const twin = passages[other]!;
      const isRepeat = count / passage.runs.size >= REPEATED && (other > index || twin.runs.size > passage.runs.size);
      return isRepeat
        ? [{ where: `${passage.article.path}:${passage.line}`, what: `repeats ${twin.article.path}:${twin.line}` }]
        : [];
    });
  });
}
