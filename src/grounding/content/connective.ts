import type { ReadText } from '../text/read-text.js';

const LONGEST = { words: 12, han: 24 } as const;
/** A sentence that announces a list is somewhat longer: it says of what. */
const LONGEST_ANNOUNCEMENT = { words: 18, han: 36 } as const;
const CONNECTIVE =
  /^(?:here (?:is|are)|below (?:is|are)|in (?:short|brief|summary)|to sum up|according to the (?:sources|passages)|the (?:sources|passages) (?:say|give|state)|以下|具体如下|如下|综上|总之|简而言之|简单来说|概括来说|根据(?:资料|来源|以上))[^.。!！?？]*[:：]$/i;
const ANNOUNCING =
  /\b(?:the following|as follows|these|here (?:is|are|'s)|below)\b|以下|如下|下面|下列|[这有][^，。]{0,4}[几数一二两三四五六七八九十][条点种类项个步家款代档]|分别是|包括|具体/i;
const SHORTEST = { words: 5, han: 8 } as const;

function isShort(readable: string, longest: { readonly words: number; readonly han: number }): boolean {
  const han = readable.match(/\p{Script=Han}/gu)?.length ?? 0;
  const words = readable.match(/[A-Za-z]+/g)?.length ?? 0;
  return han <= longest.han && words <= longest.words;
}

/** Whether a sentence states nothing and only leads over to others: "Here is what the sources say:". */
export function isConnective({ readable, quantities, dates, entities, names }: ReadText): boolean {
  if (quantities.length + dates.length + entities.size + names.length > 0) return false;
  return isShort(readable, LONGEST) && CONNECTIVE.test(readable.trim());
}

/**
 * Whether a sentence only announces what comes after it: "The prices are as follows:", 限制有这几条：. What it names is looked up, its
 * words are not.
 */
export function isAnnouncement({ readable, quantities, dates }: ReadText): boolean {
  const text = readable.trim();
  if (!/[:：]$/.test(text) || dates.length > 0 || quantities.some(({ inWords }) => !inWords)) return false;
  return isShort(text, SHORTEST) || (isShort(text, LONGEST_ANNOUNCEMENT) && ANNOUNCING.test(text));
}
