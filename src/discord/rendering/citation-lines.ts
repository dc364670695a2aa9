import type { Citation } from '../../answering/answer.js';
import type { InterfaceWords } from '../interface-words.js';
import { clip } from './clip.js';
import { escapeInline, linkTarget } from './escape-markdown.js';

const TITLE_CHARS = 120;

/** A citation on one line: number, title as a link to its first source where that has one, as-of date, publisher. */
export function citationLine(citation: Citation, words: InterfaceWords): string {
  return `**[${citation.marker}]** ${placeOf(citation, words)}`;
}

/** A line for each place that is cited, with all its numbers; by their first one. */
export function citationLines(citations: readonly Citation[], words: InterfaceWords): string[] {
  const markers = new Map<string, number[]>();
  for (const citation of inOrder(citations)) {
    const place = placeOf(citation, words);
    markers.set(place, [...(markers.get(place) ?? []), citation.marker]);
  }
  return [...markers].map(([place, numbers]) => `**${numbers.map((number) => `[${number}]`).join('')}** ${place}`);
}

function placeOf(citation: Citation, words: InterfaceWords): string {
  const named = citation.title.trim() === '' ? citation.documentId : words.title(citation.title);
  const title = escapeInline(clip(named, TITLE_CHARS));
  const source = citation.sources[0];
  const target = source?.url === undefined ? undefined : linkTarget(source.url);
  const details = [
    citation.asOf === undefined || citation.asOf === '' ? undefined : words.asOf(escapeInline(citation.asOf)),
    source === undefined ? undefined : escapeInline(clip(source.publisher, TITLE_CHARS)),
  ].filter((detail) => detail !== undefined && detail !== '');
  return [target === undefined ? title : `[${title}](${target})`, ...details].join(' · ');
}

/** Markers of the same passage repeat in no list: one citation per marker, by number. */
export function inOrder(citations: readonly Citation[]): Citation[] {
  const byMarker = new Map(citations.map((citation) => [citation.marker, citation]));
  return [...byMarker.values()].sort((left, right) => left.marker - right.marker);
}
