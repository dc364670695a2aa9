import type { QuestionRow } from '../measures.js';
import { escapeHtml } from './escape-html.js';
import { formatFigure } from './render-text.js';

/** Questions of one fault, the worst first. */
export interface FaultGroup {
  readonly title: string;
  readonly rows: readonly QuestionRow[];
}

const confidenceOf = ({ answer }: QuestionRow): number => answer.confidence ?? 0;

/**
 * What went wrong, worst first: wrong answers by falling confidence, since a sure mistake misleads most; questions refused
 * although they can be answered, by rising confidence; right answers of which the search showed no full evidence.
 */
export function faultGroups(rows: readonly QuestionRow[]): FaultGroup[] {
  const wrong = rows.filter(({ answer }) => !answer.isCorrect);
  const isRefused = ({ answer }: QuestionRow): boolean => answer.kind === 'abstained';
  return [
    {
      title: 'Wrong answers',
      rows: wrong
        .filter((row) => !isRefused(row))
        .sort((left, right) => confidenceOf(right) - confidenceOf(left) || (left.id < right.id ? -1 : 1)),
    },
    {
      title: 'Refused, although the corpus knows',
      rows: wrong
        .filter(isRefused)
        .sort((left, right) => confidenceOf(left) - confidenceOf(right) || (left.id < right.id ? -1 : 1)),
    },
    {
      title: 'Answered right, no full answer among the first ten hits',
      rows: rows.filter(
        ({ answer, search, answerable }) =>
          answerable && answer.isCorrect && search !== null && search.fullAnswerRank === null,
      ),
    },
  ];
}

function fault({ answerable, answer }: QuestionRow): string {
  if (!answerable) return 'answered what the corpus does not know';
  if (answer.kind === 'abstained') return 'refused';
  return answer.isCorrect ? 'right' : 'wrong';
}

function groupsOf(groups: readonly (readonly string[])[]): string {
  return groups.map((group) => group.join(' / ')).join('; ');
}

function rankOf({ search }: QuestionRow): string {
  if (search === null) return '';
  const { fullAnswerRank, ndcgAt10 } = search;
  return `${fullAnswerRank ?? 'none among the first ten hits'} (nDCG@10 ${formatFigure(ndcgAt10)})`;
}

function card(row: QuestionRow): string {
  const { id, kind, language, question, expected, answer } = row;
  const { confidence, threshold } = answer;
  const details: [string, string][] = [
    ['Searched for', answer.query === question ? '' : answer.query],
    ['Expected', groupsOf(expected)],
    ['Answer', answer.text],
    ['Missing', groupsOf(answer.missing)],
    ['Forbidden', answer.forbiddenFound.join('; ')],
    [
      'Confidence',
      confidence === null ? '' : `${formatFigure(confidence)}, threshold ${formatFigure(threshold ?? NaN)}`,
    ],
    ['Rank of the first full answer', rankOf(row)],
  ];
  const list = details
    .filter(([, value]) => value !== '')
    .map(([label, value]) => `<dt>${label}</dt><dd>${escapeHtml(value)}</dd>`);
  return `<article class="question"><h4>${escapeHtml(question)}</h4>
<p><span class="fault">${fault(row)}</span> <small>${escapeHtml(`${id} · ${kind} · ${language}`)}</small></p>
<dl>${list.join('\n')}</dl></article>`;
}

/** The questions that went wrong, a card each; groups without a question are left out. */
export function worstQuestions(rows: readonly QuestionRow[]): string {
  const groups = faultGroups(rows).filter((group) => group.rows.length > 0);
  if (groups.length === 0) return '<p>None.</p>';
  return groups
    .map((group) => `<h3>${group.title} (${group.rows.length})</h3>\n${group.rows.map(card).join('\n')}`)
    .join('\n');
}
