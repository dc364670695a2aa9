import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { ASSUMPTIONS } from '../../src/compute/assumptions.js';
import { ALL_CALCULATORS } from '../../src/compute/calculators/all-calculators.js';
import { repositoryPath } from '../helpers/corpus-articles.js';

const page = await readFile(repositoryPath('docs/compute.md'), 'utf8');

describe('docs/compute.md', () => {
  it.each(ALL_CALCULATORS.map(({ name, formula }) => [name, formula]))(
    'has the formula, the limits and the published case of %s',
    (name, formula) => {
      const section = page.split(/^### /m).find((part) => part.startsWith(`${name}\n`));
      expect(section).toContain(`\`${formula}\``);
      expect(section).toMatch(/^(?:Limits|Published case): /m);
    },
  );

  it.each(Object.entries(ASSUMPTIONS))('has the assumption %s with its reason and source', (name, { why, source }) => {
    const row = page.split('\n').find((line) => line.startsWith(`| \`${name}\``));
    expect(row).toContain(why.en);
    expect(row).toContain(source);
  });
});
