import { expect, test } from 'vitest';
import { allCommands, allMessageCommands } from '../../../src/discord/commands/all-commands.js';
import { toTraditional } from '../../../src/language/chinese-script.js';

const definitions = [...allCommands, ...allMessageCommands].map((command) => command.definition);

test('every way in is there', () => {
  expect(definitions.map(({ name }) => name)).toEqual([
    'ask',
    'compute',
    'compare',
    'timeline',
    'search',
    'sources',
    'reset',
    'help',
    'feedback',
    'privacy',
    'admin',
    'Ask about this',
  ]);
});

test('commands serve in servers, direct messages and as an app of one’s own; admin commands in servers alone', () => {
  for (const { name, contexts, integration_types: types } of definitions) {
    expect([contexts, types], name).toEqual(
      name === 'admin'
        ? [[0], [0]]
        : [
            [0, 1, 2],
            [0, 1],
          ],
    );
  }
});

/** Every map of localised texts in the definitions, with what it localises. */
function localisations(value: unknown): { plain: unknown; locales: Record<string, string> }[] {
  if (typeof value !== 'object' || value === null) return [];
  const entries = Object.entries(value) as [string, unknown][];
  const own = entries
    .filter(([key]) => key.endsWith('_localizations'))
    .map(([key, locales]) => ({
      plain: (value as Record<string, unknown>)[key.replace('_localizations', '')],
      locales: locales as Record<string, string>,
    }));
  return [...own, ...entries.flatMap(([key, inner]) => (key.endsWith('_localizations') ? [] : localisations(inner)))];
}

test('every name, description and choice is there in four locales, Taiwan’s in its own terms', () => {
  const all = localisations(definitions);
  expect(all.length).toBeGreaterThan(35);
  for (const { plain, locales } of all) {
    expect(Object.keys(locales).sort(), String(plain)).toEqual(['en-GB', 'en-US', 'zh-CN', 'zh-TW']);
    expect(locales['en-GB']).toBe(plain);
    expect(locales['zh-CN']).toMatch(/\p{Script=Han}/u);
    expect(toTraditional(locales['zh-TW'] ?? '')).toBe(locales['zh-TW']);
  }
});

test('names of commands differ in every locale', () => {
  for (const locale of ['en-US', 'zh-CN', 'zh-TW'] as const) {
    const names = definitions.map((definition) => definition.name_localizations?.[locale]);
    expect(new Set(names).size).toBe(names.length);
  }
});
