const LIST_MARK = /^\s*(?:[-*+•]|\d{1,2}[.)、](?!\d))\s+/u;
/** The same inside a sentence: "2. Microsoft: 859 MW; 3. Meta: 820 MW". */
const INNER_MARK = /(?<=[;；。]\s*)\d{1,2}[.)、](?!\d)\s*/gu;
const EMPHASIS = /\*\*|__|`|(?<![\w*])\*(?=[^\s*])|(?<=[^\s*])\*(?![\w*])/gu;

/** A sentence of a chat model without Markdown's emphasis and the mark of a list item, whose number measures nothing. */
export function plainSentence(text: string): string {
  return text.replace(LIST_MARK, '').replace(INNER_MARK, '').replace(EMPHASIS, '');
}
