/** Markdown as a reader sees it: emphasis, code marks, link targets, quote and list marks removed, white space folded. */
export function plainText(markdown: string): string {
  return (
    markdown
      .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
      .replace(/\*\*(?=\S)(.+?)(?<=\S)\*\*/gs, '$1')
      .replace(/(?<![\p{L}\p{N}_\\])__(?=\S)(.+?)(?<=\S)__(?![\p{L}\p{N}_])/gsu, '$1')
      // A product such as 6*N*D keeps its signs; Chinese characters may stand close to an emphasis.
      .replace(/(?<![A-Za-z0-9*\\])\*(?=\S)([^*\n]*?\S)\*(?![A-Za-z0-9*])/g, '$1')
      .replace(/(?<![\p{L}\p{N}_\\])_(?=\S)([^_\n]*?\S)_(?![\p{L}\p{N}_])/gu, '$1')
      .replace(/(?<!`)`([^`\n]+)`(?!`)/g, '$1')
      .replace(/^[ \t]*>[ \t]?/gm, '')
      .replace(/^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+/, '')
      .replace(/\\([\\`*_{}[\]()#+\-.!|~>])/g, '$1')
      .replace(/\s+/g, ' ')
      .trim()
  );
}
