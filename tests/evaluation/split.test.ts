import { expect, it } from 'vitest';
import { splitOf, subjectOf } from '../../src/evaluation/split.js';

it('an id ends with its language', () => {
  expect(['a-b.zh', 'a-b.tw', 'a-b.en', 'a-b.mix'].map(subjectOf)).toEqual(['a-b', 'a-b', 'a-b', 'a-b']);
});

it('all languages of a subject are on one side', () => {
  for (const subject of ['alpha', 'beta', 'gamma', 'delta', 'epsilon']) {
    expect(new Set(['zh', 'tw', 'en', 'mix'].map((language) => splitOf(`${subject}.${language}`))).size).toBe(1);
  }
});

it('the first byte of the hash decides: below 66 hexadecimal is held out', () => {
  // sha256('subject-11') begins with 65, sha256('subject-122') with 66.
  expect(splitOf('subject-11.zh')).toBe('held-out');
  expect(splitOf('subject-122.zh')).toBe('dev');
});

it('two of five subjects are held out', () => {
  const sides = Array.from({ length: 5000 }, (_, index) => splitOf(`subject-${index}.zh`));
  const share = sides.filter((side) => side === 'held-out').length / sides.length;
  expect(share).toBeGreaterThan(0.375);
  expect(share).toBeLessThan(0.425);
});
