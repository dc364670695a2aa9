import { silentProgress, type Progress } from '../../shared/progress.js';
import type { Terminal } from '../terminal.js';
import { BarProgress } from './bar-progress.js';
import { LineProgress } from './line-progress.js';

/** The progress that suits `terminal.errors`: a bar on a terminal, plain lines elsewhere, nothing where quiet. */
export function createProgress(terminal: Terminal, isQuiet: boolean): Progress {
  if (isQuiet) return silentProgress;
  if (terminal.errors.isTTY === true) return new BarProgress(terminal.errors);
  return new LineProgress((line) => terminal.note(line));
}
