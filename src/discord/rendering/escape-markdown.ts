import { stripHiddenCharacters } from '../../grounding/content/hidden-characters.js';

/** Parts of a text that Discord does not read as Markdown, or that escaping would break: closed fences and bare links. */
const UNTOUCHED = /```(?!`)[\s\S]+?```(?!`)|https?:\/\/[^\s<>()[\]`*|\\"']+/g;

/**
 * Text of documents and people, so written that Discord shows its characters and does nothing with them: no emphasis,
 * headings, quotes, spoilers, mentions or links under another text. Lists, closed code fences and bare links stay what
 * they are, and so do citation markers such as `[1]`.
 */
export function escapeMarkdown(markdown: string): string {
  // What nobody sees is for programs that read along, and no part of what a document says.
  const text = stripHiddenCharacters(markdown);
  let escaped = '';
  let end = 0;
  for (const match of text.matchAll(UNTOUCHED)) {
    escaped += escapePlain(text.slice(end, match.index)) + match[0];
    end = match.index + match[0].length;
  }
  return escaped + escapePlain(text.slice(end));
}

/** One line of text for a title or a link's text: escaped, white space folded, and links not recognised. */
export function escapeInline(text: string): string {
  return stripHiddenCharacters(text)
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\*_~`|<>[\]()#]/g, '\\$&')
    .replace(/:\/\//g, ':\\/\\/');
}

function escapePlain(text: string): string {
  return text
    .replace(/[\\*_~`|<]/g, '\\$&')
    .replace(/\](?=\()/g, '\\]')
    .replace(/\[(?!\d{1,3}\])/g, '\\[')
    .replace(/^([ \t]*)(-?#|>)/gm, '$1\\$2');
}

/** A url as the target of a Markdown link, or `undefined` where it cannot be one (another scheme, too long). */
export function linkTarget(url: string): string | undefined {
  if (!/^https?:\/\/\S+$/i.test(url) || url.length > 500) return undefined;
  return url.replace(/[()<>[\]\\`*|"']/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
}
