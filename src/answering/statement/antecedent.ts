import type { StatementCandidate } from './statement-candidate.js';

/** A sentence that opens so tells of what the sentence before it names. */
const ANAPHOR =
  /^(?:(?:他|她|它)们?|该|此[^外前后次]|其(?!中|他|它|实|余|次)|这(?!里|一点)|那(?![时里])|前者|后者|上述|(?:he|she|it|they|his|her|its|their|this|these|those|that|such|the (?:former|latter))\b)/i;

/** Whether a sentence cannot be understood without the one before it: 该法令废止了…, "He is also …". */
export function isAnaphoric({ statement }: Pick<StatementCandidate, 'statement'>): boolean {
  return statement.kind === 'sentence' && ANAPHOR.test(statement.plainText);
}

/** The sentence of the same chunk that an anaphoric one leans on; undefined where it stands by itself. */
export function antecedentOf(
  candidate: StatementCandidate,
  candidates: readonly StatementCandidate[],
): StatementCandidate | undefined {
  if (!isAnaphoric(candidate)) return undefined;
  return candidates.find(
    ({ chunkNumber, position, statement }) =>
      chunkNumber === candidate.chunkNumber && position === candidate.position - 1 && statement.kind === 'sentence',
  );
}
