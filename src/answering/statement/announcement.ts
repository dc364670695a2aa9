import type { Statement } from '../../chunking/chunk.js';

/** How a sentence points at what stands under it. "Below" announces after a noun: "the terms below", not "below 6 %". */
const ANNOUNCEMENT = new RegExp(
  [
    String.raw`[:：]\s*$|[；;]下表[^。；;]*`,
    String.raw`(?:如下|下表|下列|以下(?!的))[^。.]{0,30}[。.：:]?$|^下表|^下面`,
    String.raw`^The (?:following )?(?:table|list)\b(?! price)`,
    String.raw`\bthe table (?:below |that follows )?(?:lists|shows|gives|compares|sets|counts|computes)`,
    String.raw`\bas follows|\blisted (?:below|here)\b`,
    String.raw`\bthe (?:following(?! (?:year|month|week|day|quarter))|(?:[\w-]+ ){1,2}below)\b[^.]{0,60}[.:]$`,
  ].join('|'),
  'i',
);

/** "The table starts with Series B because …" tells something of its own. */
const EXPLAINS = /因为|\bbecause\b/i;

/** Whether a statement only announces what follows it. */
export function isAnnouncement({ kind, plainText }: Pick<Statement, 'kind' | 'plainText'>): boolean {
  return kind === 'sentence' && ANNOUNCEMENT.test(plainText) && !EXPLAINS.test(plainText);
}
