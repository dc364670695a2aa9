import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { asserts, parseRefuted } from '../../scripts/corpus-checks/check-refuted.js';
import { repositoryPath } from '../helpers/corpus-articles.js';

function readYaml(path: string): unknown {
  return parse(readFileSync(repositoryPath(path), 'utf8'));
}

const refuted = parseRefuted(readYaml('evals/refuted.yaml'));
const { facts } = z
  .object({ facts: z.array(z.object({ id: z.string(), correction: z.string().optional() })) })
  .parse(readYaml('evals/facts.yaml'));
const corrected = new Set(facts.filter(({ correction }) => correction !== undefined).map(({ id }) => id));

it('the list holds a version for every correction that calls its source wrong', () => {
  const listed = new Set(refuted.map(({ fact }) => fact));
  const wrong = facts.filter(({ correction }) => correction === 'wrong' || correction === 'outdated');
  expect(wrong.filter(({ id }) => !listed.has(id)).map(({ id }) => id)).toEqual([]);
});

it('each fact is listed once', () => {
  expect(new Set(refuted.map(({ fact }) => fact)).size).toBe(refuted.length);
});

describe.each(refuted)('$fact: $refuted', ({ fact, zh, en, caught }) => {
  it('has a correction', () => {
    expect(corrected).toContain(fact);
  });

  it('is caught in both languages, each by its own patterns', () => {
    expect(asserts(caught.zh, { zh, en: [] })).toBe(true);
    expect(asserts(caught.en, { zh: [], en })).toBe(true);
  });

  it('is not caught where it is denied', () => {
    const denials = [
      `It is not true that ${caught.en.replace(/\.$/, '')}.`,
      `${caught.en.replace(/\.$/, '')}, which is wrong.`,
      `“${caught.zh.replace(/。$/, '')}”是错误的说法。`,
    ];
    expect(denials.filter((denial) => asserts(denial, { zh, en }))).toEqual([]);
  });
});
