import type { CalculatedAnswer } from '../../answering/answer.js';
import { findCalculator } from '../../compute/calculators/all-calculators.js';
import type { InterfaceWords } from '../interface-words.js';
import { inputLines, shownQuantity } from './calculation-lines.js';
import { clip } from './clip.js';
import { embedColours } from './embed-colours.js';
import { escapeInline, escapeMarkdown } from './escape-markdown.js';
import { outgoing, type OutgoingMessage } from './outgoing-message.js';

const TEXT_CHARS = 400;
const DESCRIPTION_CHARS = 4000;

/** How a number came about: formula and its source, every input with its origin, and the published case behind the formula. */
export function renderDerivation(answer: CalculatedAnswer, words: InterfaceWords): OutgoingMessage {
  const { calculation, language } = answer;
  const { compute } = words;
  const calculator = findCalculator(calculation.name);
  const line = (name: string, value: string): string[] =>
    value === '' ? [] : [`**${name}**: ${escapeInline(clip(value, TEXT_CHARS))}`];
  const inputs = inputLines(calculation, ['asked', 'fact-sheet', 'assumed'], language, words);
  const description = [
    `**${compute.formula}**: ${escapeMarkdown(clip(calculation.formula, TEXT_CHARS))}`,
    ...line(compute.formulaSource, calculator?.source ?? ''),
    ...line(compute.result, shownQuantity(calculation.value, calculation.unit, language)),
    ...inputs,
    ...line(compute.checkedAgainst, calculator?.publishedCase.source ?? ''),
  ].join('\n');
  return outgoing({
    embeds: [
      { color: embedColours.own, title: compute.derivationTitle, description: clip(description, DESCRIPTION_CHARS) },
    ],
  });
}
