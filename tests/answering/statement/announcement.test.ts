import { expect, it } from 'vitest';
import { isAnnouncement } from '../../../src/answering/statement/score-statements.js';
import { candidateOf } from './candidate-of.js';

const announces = (text: string): boolean => isAnnouncement(candidateOf(text, { score: 0, row: 0 }).statement);

it.each(['The table gives the rounds of Anthropic.', 'The list names four steps.', '下表列出各轮融资。'])(
  '%j only announces',
  (text) => {
    expect(announces(text)).toBe(true);
  },
);

it.each([
  'The table goes from Series C to Series E because Series D is known from the press.',
  'The list price per million tokens was 60 dollars.',
])('%j says something of its own', (text) => {
  expect(announces(text)).toBe(false);
});
