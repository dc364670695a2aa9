/** Whether a term stands for an entity (`@baidu`), a word of the glossary (`#12`) or a version (`~ascend/980`), and not for itself. */
export function isNamedTerm(term: string): boolean {
  return /^[@#~]/.test(term);
}
