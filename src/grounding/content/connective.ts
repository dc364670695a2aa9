import type { ReadText } from '../text/read-text.js';

const LONGEST = { words: 12, han: 24 } as const;
const CONNECTIVE =
  /^(?:here (?:is|are)|below (?:is|are)|in (?:short|brief|summary)|to sum up|according to the (?:sources|passages)|the (?:sources|passages) (?:say|give|state)|以下|具体如下|如下|综上|总之|简而言之|简单来说|概括来说|根据(?:资料|来源|以上))[^.。!！?？]*[:：]$/i;

/** Whether a sentence states nothing and only leads over to others: "Here is what the sources say:". */
export function isConnective({ readable, quantities, dates, entities, names }: ReadText): boolean {
  if (quantities.length + dates.length + entities.size + names.length > 0) return false;
  const han = readable.match(/\p{Script=Han}/gu)?.length ?? 0;
  const words = readable.match(/[A-Za-z]+/g)?.length ?? 0;
  return han <= LONGEST.han && words <= LONGEST.words && CONNECTIVE.test(readable.trim());
}
