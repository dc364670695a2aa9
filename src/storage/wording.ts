/** A question without case, spaces and punctuation, so that the same one counts as the same however it was typed. */
export function wordingOf(question: string): string {
  return question
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}+#%]+/gu, ' ')
    .trim();
}
