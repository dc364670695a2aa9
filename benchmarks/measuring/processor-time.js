import { readFileSync } from 'node:fs';

/** Clock ticks a second in `/proc/PID/stat`: fixed on Linux. */
const TICKS = 100;

/**
 * Processor seconds of the children that a process has waited for, and of theirs.
 *
 * @param {string} stat - `/proc/PID/stat`.
 * @returns {number} NaN where the line is not one.
 * @see proc_pid_stat(5), fields 16 (cutime) and 17 (cstime).
 */
export function childrenSeconds(stat) {
  // The second field is a name in brackets and may hold spaces; fields are counted behind it.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[13] ?? NaN) + Number(fields[14] ?? NaN)) / TICKS;
}

/**
 * Processor seconds that this process and its children that have ended took so far. Other than time on the clock it says
 * what the work costs, however busy the machine is.
 *
 * @returns {number} NaN where there is no /proc (only Linux has it).
 */
export function processorSeconds() {
  const { user, system } = process.cpuUsage();
  try {
    return (user + system) / 1e6 + childrenSeconds(readFileSync('/proc/self/stat', 'utf8'));
  } catch {
    return NaN;
  }
}
