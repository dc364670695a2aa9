import { AppError } from './app-error.js';

/** Another process is building the same index and did not finish in time. */
export class IndexLockedError extends AppError {
  override readonly code = 'index-locked';
}
