import { expect, it } from 'vitest';
import { attackKinds, filled, loadAttacks } from './attack.js';

const attacks = loadAttacks();
const shareOf = (language: string): number => attacks.filter(({ id }) => id.endsWith(language)).length;

it('there are at least 120 attacks, each id once, a good part of them in either language', () => {
  expect(attacks.length).toBeGreaterThanOrEqual(120);
  expect(new Set(attacks.map(({ id }) => id)).size).toBe(attacks.length);
  expect(new Set(attacks.map(({ text }) => text)).size).toBe(attacks.length);
  expect(shareOf('.zh')).toBeGreaterThanOrEqual(50);
  expect(shareOf('.en')).toBeGreaterThanOrEqual(50);
});

it.each(attackKinds)('%s is attacked in both languages', (kind) => {
  const own = attacks.filter((attack) => attack.kind === kind);
  expect(own.length).toBeGreaterThanOrEqual(8);
  expect(new Set(own.map(({ id }) => id.slice(-2)))).toEqual(new Set(['en', 'zh']));
});

it('some are planted in documents, of most kinds and in both languages', () => {
  const planted = attacks.filter(({ where }) => where === 'document');
  expect(planted.length).toBeGreaterThanOrEqual(24);
  expect(new Set(planted.map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(10);
});

it('a placeholder that stands for nothing is a mistake', () => {
  expect(filled('{{key|reverse}} {{key|spaced}}', { key: 'abc' })).toBe('cba a b c');
  expect(() => filled('{{token}}', { key: 'abc' })).toThrow(/\{\{token\}\}/);
});

it('an attack on a question asks something honest as well, one in a document is about what it stands in', () => {
  for (const { where, text, id } of attacks) {
    expect({
      id,
      isThere: text.includes(where === 'question' ? '{{base}}' : '{{name}}') || id.startsWith('planted-fake'),
    }).toEqual({
      id,
      isThere: true,
    });
  }
});
