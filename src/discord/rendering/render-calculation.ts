import type { APIEmbedField } from 'discord.js';
import type { CalculatedAnswer } from '../../answering/answer.js';
import { findCalculator } from '../../compute/calculators/all-calculators.js';
import type { InterfaceWords } from '../interface-words.js';
import { answerButtons } from './answer-buttons.js';
import { inputLines, raisedExponents, sourceLines, tableLines } from './calculation-lines.js';
import { changeRow } from './change-buttons.js';
import { citationLines } from './citation-lines.js';
import { clip } from './clip.js';
import { embedColours } from './embed-colours.js';
import { escapeInline, escapeMarkdown } from './escape-markdown.js';
import { messageLimits } from './limits.js';
import { outgoing, type OutgoingMessage } from './outgoing-message.js';
import { packLines } from './pack-lines.js';
import { plainText } from './plain-text.js';
import type { RenderAnswerOptions } from './render-answer-options.js';

/** Shares of an embed's 6,000 characters; a question of 200 and headings come on top. */
const TEXT_CHARS = 1800;
const TABLE_CHARS = 1300;
const CITATION_CHARS = 700;
const QUESTION_CHARS = 200;
/** Rows of a table that are shown in words; the picture shows all. */
const TABLE_ROWS = 14;
/** Of these the picture shows more than words can. */
const TIMELINE_ROWS = 8;
const TIMELINE_SOURCE_CHARS = 500;
/** Lines of the text that say what the fields say. */
const SAID_IN_FIELDS = /^(?:假设|假設|Assumed|数据来源|資料來源|Sources)[：:]/;

/**
 * A calculation as one message: the result in words, the table, what was assumed and why, what was asked or published with
 * its source, the passages of a mixed question, and buttons that change an assumption.
 */
export function renderCalculation(
  answer: CalculatedAnswer,
  words: InterfaceWords,
  options: RenderAnswerOptions,
): OutgoingMessage {
  const { answerKey } = options;
  const changes = answerKey === undefined ? [] : changeRow(options.changes ?? [], answerKey, words);
  const components = [...changes, ...answerButtons(answer, words, answerKey)];
  const fields = fieldsOf(answer, words);
  const description = descriptionOf(answer, words);
  if (options.embeds === false) {
    const lists = fields.map(({ name, value }) => `**${name}**\n${value}`);
    const content = clip([description, ...lists].join('\n\n'), messageLimits.contentChars);
    return outgoing({ content, components });
  }
  const question = clip(answer.question.replace(/[\s\p{Cc}]+/gu, ' ').trim(), QUESTION_CHARS);
  const author = options.showQuestion === true && question !== '' ? { author: { name: question } } : {};
  return outgoing({ embeds: [{ color: embedColours.calculated, ...author, description, fields }], components });
}

function descriptionOf(answer: CalculatedAnswer, { compute }: InterfaceWords): string {
  const { table } = answer.calculation;
  const subjects = (table?.rows ?? []).flatMap(([subject = '']) => (subject === '' ? [] : [subject]));
  const said = answer.text
    .split('\n')
    .filter(
      (line, index) => !SAID_IN_FIELDS.test(line) && (index === 0 || !subjects.some((each) => line.startsWith(each))),
    );
  const text = escapeMarkdown(clip(raisedExponents(plainText(said.join('\n')).trim()), TEXT_CHARS));
  const warnings = answer.warnings.map((warning) => `-# ⚠ ${escapeInline(clip(warning.message, 250))}`);
  const isTimeline = answer.calculation.name === 'timeline';
  const rows = tableLines(answer.calculation);
  const shown = withinChars(rows.slice(0, isTimeline ? TIMELINE_ROWS : TABLE_ROWS), TABLE_CHARS);
  const more = rows.length > shown.length ? [`-# ${compute.moreRows(rows.length - shown.length)}`] : [];
  const tableText = shown.length === 0 ? [] : ['', ...shown, ...more];
  return [text === '' ? '…' : text, ...warnings.slice(0, 3), ...tableText].join('\n');
}

function withinChars(lines: readonly string[], limit: number): string[] {
  let chars = 0;
  return lines.filter((line) => (chars += line.length + 1) <= limit);
}

function fieldsOf(answer: CalculatedAnswer, words: InterfaceWords): APIEmbedField[] {
  const { calculation, language, citations } = answer;
  // What only shows cells of the fact sheets has no inputs that say anything beyond them.
  const isLookup = findCalculator(calculation.name) === undefined;
  const sources = sourceLines(
    calculation,
    calculation.name === 'timeline' ? TIMELINE_SOURCE_CHARS : messageLimits.embedFieldValueChars,
    words,
  );
  const lists: readonly (readonly [string, readonly string[], number])[] = [
    ...(isLookup ? [[words.citationsTitle, sources, messageLimits.embedFieldValueChars] as const] : []),
    [words.compute.assumed, inputLines(calculation, ['assumed'], language, words), messageLimits.embedFieldValueChars],
    [
      words.compute.given,
      isLookup ? [] : inputLines(calculation, ['asked', 'fact-sheet'], language, words),
      messageLimits.embedFieldValueChars,
    ],
    [words.citationsTitle, citationLines(citations, words), CITATION_CHARS],
  ];
  return lists
    .filter(([, lines]) => lines.length > 0)
    .map(([name, lines, limit]) => ({ name, value: packLines(lines, limit)[0] ?? '…' }));
}
