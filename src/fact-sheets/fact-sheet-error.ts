import { AppError } from '../shared/errors/app-error.js';

/** Fact sheets that cannot be read or contradict themselves. All problems are reported at once. */
export class FactSheetError extends AppError {
  override readonly code = 'config';
  /** One sentence per problem, naming file, entry and cell. */
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(
      problems.length === 1
        ? (problems[0] ?? '')
        : `${problems.length} places of the fact sheets need attention:\n- ${problems.join('\n- ')}`,
    );
    this.problems = problems;
  }
}
