import type { DocumentRecord } from '../../documents/document.js';
import type { SentenceFault } from '../sentence-verdict.js';
import { addressesAssistant } from './addresses-assistant.js';
import { hasHiddenCharacters } from './hidden-characters.js';

const LINK =
  /\b(?:https?|ftp|file|data|javascript|discord):\/{0,2}[^\s)\]>"'，。；）】」]+|\bwww\.[^\s)\]>，。；）]+/gi;
const BARE_HOST =
  /\b(?:[a-z\d-]+\.)+(?:com|net|org|io|ai|cn|dev|app|xyz|gg|ru|info|biz|me|co|top|site|link|click)\/[^\s)\]>，。；）]*/gi;
const IMAGE = /!\[[^\]]*\]\s*[([]|<img\b|<(?:script|iframe|a|svg|object|embed|form|link|style|meta)\b/i;
const MENTION = /@(?:everyone|here)\b|<(?:@[!&]?|#|a?:\w+:|\/[\w -]+:|t:|id:)[^>\s]*>|<@/i;
/** Long runs of letters and digits that no prose has: base64, keys, hashes. */
const BLOB =
  /(?<![\w/.-])(?=[\w+/]*\d)(?=[\w+/]*[A-Z])(?=[\w+/]*[a-z])[A-Za-z\d+/_-]{24,}={0,2}|[A-Za-z\d+/]{40,}={0,2}|\b(?:sk|pk|ghp|xox[bp])-[\w-]{8,}/;

function trimmed(url: string): string {
  return url.replace(/[.,;:!?]+$/, '').replace(/\/+$/, '');
}

/**
 * What an answer must not carry, whatever supports it: addresses other than the sources of the documents that it cites, images and
 * markup, calls of people, hidden or encoded characters, words about the prompt.
 *
 * @param cited - Documents of the passages that the sentence cites.
 */
export function forbiddenContent(text: string, cited: readonly DocumentRecord[]): SentenceFault[] {
  const faults: SentenceFault[] = [];
  const sources = new Set(
    cited.flatMap(({ sources: all }) => all.flatMap(({ url }) => (url === undefined ? [] : [trimmed(url)]))),
  );
  const links = [...(text.match(LINK) ?? []), ...(text.replace(LINK, ' ').match(BARE_HOST) ?? [])];
  for (const link of links) {
    if (!sources.has(trimmed(link)))
      faults.push({ kind: 'link', detail: `the address ${link} is no source of the cited passages` });
  }
  if (IMAGE.test(text)) faults.push({ kind: 'link', detail: 'images and markup are not allowed' });
  if (MENTION.test(text)) faults.push({ kind: 'mention', detail: 'mentions are not allowed' });
  if (hasHiddenCharacters(text)) faults.push({ kind: 'instruction', detail: 'hidden characters are not allowed' });
  if (BLOB.test(text.replace(LINK, ' '))) faults.push({ kind: 'instruction', detail: 'encoded text is not allowed' });
  if (addressesAssistant(text))
    faults.push({ kind: 'instruction', detail: 'the sentence speaks to or of the assistant' });
  return faults;
}
