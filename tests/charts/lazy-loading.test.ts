import { expect, test } from 'vitest';
import { readSources } from '../helpers/architecture/source-file.js';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repositoryPath } from '../helpers/corpus-articles.js';

const HEAVY = /^import (?!type)[^;]*from '(?:[^']*\/)?(?:draw-(?:svg|png)\.js|echarts[^']*|@resvg\/resvg-js)';/gm;

test('what draws pictures is loaded when a picture is drawn, not before', () => {
  const outside = readSources(repositoryPath('src')).filter(({ path }) => !path.startsWith('charts/'));
  expect(outside.length).toBeGreaterThan(100);
  const eager = outside.filter(({ path }) => readFileSync(join(repositoryPath('src'), path), 'utf8').match(HEAVY));
  expect(eager.map(({ path }) => path)).toEqual([]);
});

test('Unicode bars need no library of pictures', () => {
  const text = readFileSync(repositoryPath('src/charts/render-unicode.ts'), 'utf8');
  expect(text).not.toMatch(/from '\.\/draw/);
});
