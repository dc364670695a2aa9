import type { DocumentRecord } from '../../documents/document.js';

/** Months since the year 0 of a date such as 2023 or 2023-04; 0 where there is none. */
function monthNumber(date: string | undefined): number {
  const match = /^(\d{4})(?:-(\d{2}))?/.exec(date ?? '');
  return match === null ? 0 : Number(match[1]) * 12 + Number(match[2] ?? 1);
}

/**
 * How near a document's as-of date is to the newest one of a corpus: 1 for the newest, 0 for the oldest and for a document
 * without a date.
 */
export function createRecency(documents: readonly DocumentRecord[]): (document: DocumentRecord) => number {
  const months = documents.map(({ asOf }) => monthNumber(asOf)).filter((month) => month > 0);
  const newest = Math.max(0, ...months);
  const oldest = Math.min(newest, ...months);
  return ({ asOf }) => {
    const month = monthNumber(asOf);
    return month === 0 || newest === oldest ? 0 : (month - oldest) / (newest - oldest);
  };
}
