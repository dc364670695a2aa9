import { expect, it } from 'vitest';
import { isAnnouncement } from '../../../src/answering/statement/announcement.js';
import { candidateOf } from './candidate-of.js';

const announces = (text: string): boolean => isAnnouncement(candidateOf(text, { score: 0, row: 0 }).statement);

it.each([
  'The table gives the rounds of Anthropic.',
  'The list names four steps.',
  'The three terms below are often mixed up.',
  'The commentary named two drivers, listed here with their meaning.',
  '下表列出各轮融资。',
])('%j only announces', (text) => {
  expect(announces(text)).toBe(true);
});

it.each([
  'The table goes from Series C to Series E because Series D is known from the press.',
  'The list price per million tokens was 60 dollars.',
  'Gemini Ultra reached 83.7 %, below GPT-4.',
  '1.69 is the loss that no model can go below.',
  'It was released in the following year.',
  '660 亿参数以下的模型自由下载。',
])('%j says something of its own', (text) => {
  expect(announces(text)).toBe(false);
});
