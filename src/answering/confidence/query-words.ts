import type { QuestionAnalysis } from '../question/analyse-question.js';

export const isBigram = (weight: number): boolean => weight < 0.5;
export const isYear = (term: string): boolean => /^(?:19|20)\d{2}$/.test(term);

/** Names without signs between their letters and digits, as terms have them. */
export function plainNames(analysis: QuestionAnalysis): string[] {
  return analysis.entityNames.map((name) => name.replace(/[^\p{L}\d.]/gu, ''));
}

export function isPartOfName(term: string, names: readonly string[]): boolean {
  return names.some((name) => name.includes(term) || term.includes(name));
}
