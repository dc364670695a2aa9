import type { DocumentRecord } from '../documents/document.js';

/** A ranked chunk, as far as choosing between translations needs it. */
export interface RankedChunk {
  readonly chunk: { readonly documentId: string; readonly section: number; readonly language: string };
  readonly score: number;
}

/** Id shared by an article and its translation. */
export function articleOf(document: DocumentRecord | undefined): string {
  return document?.translationOf ?? document?.id ?? '';
}

/**
 * Lets translations of one article count once: where a section is among the hits in both languages, the asker's stays,
 * with the better of the two scores' ranks.
 *
 * @param hits - Best first.
 * @param language - Document language that the asker reads.
 * @returns Best first.
 */
export function preferOwnLanguage<Ranked extends RankedChunk>(
  hits: readonly Ranked[],
  documents: ReadonlyMap<string, DocumentRecord>,
  language: string,
): Ranked[] {
  const sectionOf = (hit: Ranked): string => `${articleOf(documents.get(hit.chunk.documentId))}#${hit.chunk.section}`;
  const own = new Set(hits.filter((hit) => hit.chunk.language === language).map(sectionOf));
  const lifted = new Map<string, number>();
  for (const hit of hits) {
    const section = sectionOf(hit);
    if (hit.chunk.language !== language && own.has(section)) {
      lifted.set(section, Math.max(lifted.get(section) ?? -Infinity, hit.score));
    }
  }
  const kept: Ranked[] = [];
  for (const hit of hits) {
    const section = sectionOf(hit);
    if (hit.chunk.language === language) {
      const lift = lifted.get(section);
      // Only the best own passage of the section inherits what its translation earned.
      if (lift !== undefined && lift > hit.score) kept.push({ ...hit, score: lift - 1e-6 });
      else kept.push(hit);
      lifted.delete(section);
    } else if (!own.has(section)) {
      kept.push(hit);
    }
  }
  return kept.sort((left, right) => right.score - left.score);
}
