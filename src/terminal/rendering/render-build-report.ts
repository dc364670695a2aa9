import type { BuildReport } from '../../indexing/build-report.js';
import { printable } from '../printable.js';

/** What `index --json` prints. */
export function buildReportJson(report: BuildReport): object {
  const { problems, ...counts } = report;
  return {
    ...counts,
    problems: problems.map((problem) => ({
      path: problem.path,
      ...(problem.line === undefined ? {} : { line: problem.line }),
      message: problem.message,
    })),
  };
}

/** What was indexed, for a reader. Ends with a line end. */
export function renderBuildReport(report: BuildReport): string {
  const lines = [
    `Index ${report.generation}: ${report.documents} documents, ${report.chunks} chunks, in ${(report.durationMs / 1000).toFixed(1)} s.`,
    `Embedded ${report.embedded}, reused ${report.reused}, removed ${report.removed}.`,
  ];
  if (report.problems.length > 0) {
    lines.push(`Files with problems (${report.problems.length}); the rest is indexed:`);
    lines.push(...report.problems.map((problem) => `- ${printable(problem.message).replaceAll('\n', ' ')}`));
  }
  return `${lines.join('\n')}\n`;
}
