import { gateBars, type GateReport, type GateSummary, type Misjudged } from '../grounding/gate-report.js';
import { wrongKinds } from '../grounding/grounded-answer.js';
import type { Figure } from '../summarise.js';
import { escapeHtml } from './escape-html.js';
import { formatFigure, formatTable } from './render-text.js';

/** Misjudged sentences that the page lists; the JSON report has them all. */
const LISTED = 60;

type Line = readonly [name: string, bar: string, ...figures: (Figure | undefined)[]];

/** A line a kind, then the false alarms: over all answers of a set, and over those from the other language. */
function linesOf({ caught, caughtAcrossLanguages, falseAlarms, falseAlarmsAcrossLanguages }: GateSummary): Line[] {
  const kinds = wrongKinds.map((kind): Line => {
    const bar = gateBars.caught[kind];
    return [kind, bar === undefined ? '' : `at least ${formatFigure(bar)}`, caught[kind], caughtAcrossLanguages[kind]];
  });
  const most = `at most ${formatFigure(gateBars.falseAlarms)}`;
  return [...kinds, ['false alarms', most, falseAlarms ?? undefined, falseAlarmsAcrossLanguages ?? undefined]];
}

function setsOf({ dev, heldOut }: GateReport): (readonly [title: string, summary: GateSummary])[] {
  return [
    ...(dev === null ? [] : [['development', dev] as const]),
    ...(heldOut === null ? [] : [['held out', heldOut] as const]),
  ];
}

function formatShare(figure: Figure | undefined): string {
  if (figure === undefined) return '-';
  return `${formatFigure(figure.value)} [${formatFigure(figure.low)}-${formatFigure(figure.high)}] of ${figure.count}`;
}

function titleOf(title: string, { answers, judgeMs, prepareMs }: GateSummary): string {
  const added = `${judgeMs.p50.toFixed(1)} ms an answer (p95 ${judgeMs.p95.toFixed(1)})`;
  return `${title}: ${answers} answers, ${added}, passages read ahead in ${prepareMs.p50.toFixed(1)} ms (p95 ${prepareMs.p95.toFixed(1)})`;
}

/** What the gate stops of wrong and of right sentences, as tables for a terminal. */
export function gateText(report: GateReport): string {
  const tables = setsOf(report).map(([title, summary]) => {
    const rows = linesOf(summary).map(([name, bar, ...figures]) => [name, bar, ...figures.map(formatShare)]);
    const header = ['wrong sentences stopped', 'bar', 'all', 'other language'];
    return `gate, ${titleOf(title, summary)}\n${formatTable([header, ...rows])}\n`;
  });
  return tables.join('\n');
}

function list(title: string, sentences: readonly Misjudged[]): string {
  if (sentences.length === 0) return '';
  const items = sentences.slice(0, LISTED).map(({ answer, kind, text, change, faults }) => {
    const reasons = faults.map((fault) => `${fault.kind}: ${fault.detail}`);
    const notes = [...(kind === undefined ? [] : [kind]), ...(change === undefined ? [] : [change]), ...reasons];
    return `<div class="question"><h4>${escapeHtml(text)}</h4><p><small>${escapeHtml([answer, ...notes].join(' · '))}</small></p></div>`;
  });
  return `<h3>${title} (${sentences.length})</h3>${items.join('\n')}`;
}

/** The same as a section of a page, with the development set's misjudged sentences. */
export function gateSection(report: GateReport): string {
  const tables = setsOf(report).map(([title, summary]) => {
    const rows = linesOf(summary).map(([name, bar, ...figures]) => {
      const cells = figures.map((figure) => `<td>${formatShare(figure)}</td>`).join('');
      return `<tr><th>${name}</th><td>${bar}</td>${cells}</tr>`;
    });
    const header = '<tr><th>wrong sentences stopped</th><th>bar</th><th>all</th><th>other language</th></tr>';
    return `<h3>${escapeHtml(titleOf(title, summary))}</h3><div class="wide"><table>${header}${rows.join('\n')}</table></div>`;
  });
  const lists = [list('Wrong, let through', report.missed), list('Right, stopped', report.falseAlarms)];
  return [...tables, ...lists].join('\n');
}
