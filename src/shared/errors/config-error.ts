import { AppError } from './app-error.js';

/** Wrong or missing settings. All problems are reported at once. */
export class ConfigError extends AppError {
  override readonly code = 'config';
  /** One sentence per problem, naming the setting. */
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(
      problems.length === 1
        ? (problems[0] ?? '')
        : `${problems.length} settings need attention:\n- ${problems.join('\n- ')}`,
    );
    this.problems = problems;
  }
}
