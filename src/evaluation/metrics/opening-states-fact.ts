import { statesFact } from './states-fact.js';

/**
 * Whether an answer comes to the point: its text up to the first marker meets one of the expected groups that the whole
 * text meets.
 *
 * @param metGroups - The spellings of each group that the text meets.
 * @returns Null where the text meets none.
 */
export function openingStatesFact(text: string, metGroups: readonly (readonly string[])[]): boolean | null {
  if (metGroups.length === 0) return null;
  const [opening = ''] = text.split(/\[\d+\]/, 1);
  return metGroups.some((group) => group.some((spelling) => statesFact(opening, spelling)));
}
