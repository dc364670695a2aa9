import { expect, it } from 'vitest';
import { orderSources } from '../../../src/answering/part/order-sources.js';
import { Recogniser } from '../../../src/lexicon/recogniser.js';

const recogniser = new Recogniser({
  concepts: [],
  entities: [
    { id: 'bloomberg', kind: 'organisation', zh: ['彭博社'], en: ['Bloomberg'], aliases: [], ambiguous: [] },
    { id: 'reuters', kind: 'organisation', zh: ['路透社'], en: ['Reuters'], aliases: [], ambiguous: [] },
  ],
});
const sources = [
  { title: 'A commentary', publisher: 'Channel', date: '2023-04' },
  { title: 'Chips', publisher: 'Reuters', date: '2022-11' },
  { title: 'A machine', publisher: 'Bloomberg', date: '2023-03-13' },
];

it('puts the source first that the quote names in either language, with its year', () => {
  const ordered = orderSources(sources, '据彭博社 2023 年 3 月报道，机器很贵。', recogniser);
  expect(ordered.map(({ publisher }) => publisher)).toEqual(['Bloomberg', 'Channel', 'Reuters']);
});

it('keeps the order where the quote names none, or only the publisher of another year', () => {
  expect(orderSources(sources, 'Nothing is named here.', recogniser)).toEqual(sources);
  expect(orderSources(sources, 'Reuters reported in 2024.', recogniser)).toEqual(sources);
});
