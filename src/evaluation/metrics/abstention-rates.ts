/** Whether a question could be answered, and whether it was. */
export interface AbstentionOutcome {
  readonly isAnswerable: boolean;
  readonly isAbstained: boolean;
}

function shareOf(
  outcomes: readonly AbstentionOutcome[],
  isCounted: (outcome: AbstentionOutcome) => boolean,
): number | null {
  return outcomes.length === 0 ? null : outcomes.filter(isCounted).length / outcomes.length;
}

/** Share of the abstentions that were right to be made, in [0, 1]; null without an abstention. */
export function abstentionPrecision(outcomes: readonly AbstentionOutcome[]): number | null {
  return shareOf(
    outcomes.filter(({ isAbstained }) => isAbstained),
    ({ isAnswerable }) => !isAnswerable,
  );
}

/** Share of the unanswerable questions that were not answered, in [0, 1]; null without such a question. */
export function abstentionRecall(outcomes: readonly AbstentionOutcome[]): number | null {
  return shareOf(
    outcomes.filter(({ isAnswerable }) => !isAnswerable),
    ({ isAbstained }) => isAbstained,
  );
}

/** Share of the answerable questions that were not answered, in [0, 1], lower is better; null without such a question. */
export function falseAbstentionRate(outcomes: readonly AbstentionOutcome[]): number | null {
  return shareOf(
    outcomes.filter(({ isAnswerable }) => isAnswerable),
    ({ isAbstained }) => isAbstained,
  );
}
