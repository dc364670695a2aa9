import type { Recogniser } from '../../src/lexicon/recogniser.js';
import type { CheckedArticle, CorpusPair, Finding } from './corpus-pair.js';

function difference<T>(a: Iterable<T>, b: Iterable<T>): T[] {
  const other = new Set(b);
  return [...new Set(a)].filter((item) => !other.has(item));
}

function namedInHead({ entities }: CheckedArticle, recogniser: Recogniser): string[] {
  return entities.flatMap((name) => recogniser.entitiesIn(name));
}

/** Levels of the headings in order, `1 2 2 3`. */
function outline({ body }: CheckedArticle): string {
  return [...body.matchAll(/^(#+) /gm)].map((match) => (match[1] ?? '').length).join(' ');
}

/** Whether the two articles of a pair cover the same facts and name the same entities under headings of the same levels. */
export function checkTwins({ slug, zh, en }: CorpusPair, recogniser: Recogniser): Finding[] {
  const found: string[] = [];
  if (zh.facts.join() !== en.facts.join()) found.push('the facts in the heads differ');
  if (outline(zh) !== outline(en))
    found.push(`the headings have other levels in zh (${outline(zh)}) than in en (${outline(en)})`);
  if (zh.entities.length !== en.entities.length) {
    found.push(`zh names ${zh.entities.length} entities in its head, en ${en.entities.length}`);
  }
  const [left, right] = [namedInHead(zh, recogniser), namedInHead(en, recogniser)];
  // A name may be known in one language alone; then the other's reading of it is no difference.
  for (const id of difference(left, right))
    if (!recogniser.entitiesIn(en.body).includes(id)) found.push(`en does not name ${id}`);
  for (const id of difference(right, left))
    if (!recogniser.entitiesIn(zh.body).includes(id)) found.push(`zh does not name ${id}`);
  return found.map((what) => ({ where: slug, what }));
}
