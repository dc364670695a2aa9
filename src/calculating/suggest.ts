import { foldName } from '../fact-sheets/fold-name.js';
import { namesOf, type NamedSheet } from '../fact-sheets/name-index.js';
import type { Suggestion } from './compute-desk.js';

const MOST = 25;

/** Entries for what was typed: names that begin with it first, then names that hold it; all in the sheet's order for nothing. */
export function suggest(
  sheets: readonly (NamedSheet & { readonly released?: string | undefined })[],
  typed: string,
  count = MOST,
): Suggestion[] {
  const wanted = foldName(typed);
  const ranked = sheets.flatMap((sheet) => {
    const names = namesOf(sheet).map(foldName);
    const rank =
      wanted === '' || names.some((name) => name.startsWith(wanted))
        ? 0
        : names.some((name) => name.includes(wanted))
          ? 1
          : 2;
    return rank === 2 ? [] : [{ sheet, rank }];
  });
  return ranked
    .sort((a, b) => a.rank - b.rank || (b.sheet.released ?? '').localeCompare(a.sheet.released ?? ''))
    .slice(0, count)
    .map(({ sheet: { id, name } }) => ({ id, name }));
}
