import type { Answer } from '../../answering/answer.js';
import { interfaceWords } from '../interface-words.js';
import { printable } from '../printable.js';
import { wrapText } from '../wrap-text.js';
import { renderCalculation, renderDerivation } from './render-calculation.js';
import { renderCitations } from './render-citations.js';
import type { RenderOptions } from './render-options.js';

/** The answer's text, wrapped, its markers dimmed. No line end at the end. */
export function renderAnswerText(answer: Pick<Answer, 'text'>, options: RenderOptions): string {
  const { palette } = options;
  return wrapText(printable(answer.text).trim(), options.columns)
    .map((line) => line.replace(/(?:\[\d+\])+/g, (markers) => palette.cyan(markers)))
    .join('\n');
}

/** What stands under an answer's text: the calculation, citations, nearest articles, warnings. Empty where there is none of them. */
export function renderAnswerNotes(answer: Answer, options: RenderOptions): string {
  const { palette, columns } = options;
  const words = interfaceWords[answer.language];
  const blocks: string[] = [];
  if (answer.kind === 'calculated') {
    const parts = [
      options.showsDerivation === true ? renderDerivation(answer, options) : '',
      renderCalculation(answer, options),
    ];
    blocks.push(...parts.filter((part) => part !== ''));
  }
  if (answer.citations.length > 0) {
    blocks.push(renderCitations(answer.citations, words, options));
  }
  if (answer.kind === 'abstained' && answer.abstention.nearest.length > 0) {
    const titles = answer.abstention.nearest.map((article) => `- ${printable(article.title)} (${article.documentId})`);
    blocks.push([palette.bold(words.nearest), ...titles.flatMap((title) => wrapText(title, columns))].join('\n'));
  }
  if (answer.warnings.length > 0) {
    const lines = answer.warnings.flatMap((warning) =>
      wrapText(`${words.warning}: ${printable(warning.message)}`, columns).map((line) => palette.yellow(line)),
    );
    blocks.push(lines.join('\n'));
  }
  return blocks.join('\n\n');
}

/** An answer for a reader: text, then calculation, citations, nearest articles and warnings. Ends with a line end. */
export function renderAnswer(answer: Answer, options: RenderOptions): string {
  const notes = renderAnswerNotes(answer, options);
  return `${renderAnswerText(answer, options)}\n${notes === '' ? '' : `\n${notes}\n`}`;
}
