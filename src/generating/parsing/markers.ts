import type { DraftCitation } from '../../grounding/draft-sentence.js';

const NUMBERS = String.raw`\^?\d{1,3}(?:\s*[,，、;；]\s*\^?\d{1,3})*`;
/** `[1]`, `[1, 2]`, `[^1]`, `【1】`, `【1†source】`, `［1］`, alone or one after another. */
export const markerGroup = String.raw`(?:\s*(?:\[(?:${NUMBERS})\]|【(?:${NUMBERS})(?:[†:][^】]{0,24})?】|［(?:${NUMBERS})］))+`;

const MARKERS = new RegExp(markerGroup, 'g');

/** The passages that the markers of a text name, in order, each once. */
export function citedIn(text: string): DraftCitation[] {
  const numbers = [...text.matchAll(MARKERS)].flatMap(([group]) =>
    [...group.replace(/[†:][^】]*/g, '').matchAll(/\d+/g)].map(([digits]) => Number(digits)),
  );
  return [...new Set(numbers)].map((passage) => ({ passage }));
}

/** A text without its markers. */
export function withoutMarkers(text: string): string {
  return text
    .replace(MARKERS, '')
    .replace(/[ \t]+([.,;:!?。，；：！？])/g, '$1')
    .trim();
}
