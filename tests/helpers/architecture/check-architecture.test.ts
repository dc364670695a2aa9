import { describe, expect, it } from 'vitest';
import { checkArchitecture, type ArchitectureRules } from './check-architecture.js';
import { parseSource } from './source-file.js';

const rules: ArchitectureRules = {
  layers: [['shared'], ['nuts', 'bolts'], ['index.ts'], ['main.ts']],
  vendors: { 'discord.js': ['bolts/'], 'hnswlib-node': ['nuts/index.ts'], '@scope/pack': [], openai: [] },
  processMembers: { 'process.env': ['nuts/settings.ts'], 'process.exit': ['main.ts'] },
  maxLines: 5,
  doors: ['index.ts'],
};

function breaches(files: Readonly<Record<string, string>>): string[] {
  return checkArchitecture(
    Object.entries(files).map(([path, text]) => parseSource(path, text)),
    rules,
  );
}

describe('checkArchitecture', () => {
  it('is content with imports of itself and of earlier rows', () => {
    const files = {
      'shared/span.ts': 'export const span = 1;',
      'nuts/nut.ts':
        "import { span } from '../shared/span.js';\nimport { other } from './other.js';\nimport 'node:fs';",
      'nuts/other.ts': 'export const other = 1;',
      'bolts/deep/bolt.ts': "import type { Client } from 'discord.js';\nimport { span } from '../../shared/span.js';",
      'main.ts': "const { nut } = await import('./nuts/nut.js');\nprocess.exit(0);",
      'nuts/settings.ts': 'export const { HOME } = process.env;',
    };
    expect(breaches(files)).toEqual([]);
  });

  const wrong: readonly (readonly [what: string, files: Record<string, string>, breach: string])[] = [
    [
      'an import of a later row',
      { 'shared/span.ts': "import { nut } from '../nuts/nut.js';", 'nuts/nut.ts': 'export const nut = 1;' },
      'shared/span.ts -> nuts/nut.ts (nuts is a layer above shared)',
    ],
    [
      'an import within the row',
      { 'nuts/nut.ts': "import { bolt } from '../bolts/bolt.js';", 'bolts/bolt.ts': 'export const bolt = 1;' },
      'nuts/nut.ts -> bolts/bolt.ts (bolts is in the same row as nuts)',
    ],
    [
      'an import of types only',
      { 'shared/span.ts': "import type { Nut } from '../nuts/nut.js';", 'nuts/nut.ts': 'export type Nut = 1;' },
      'shared/span.ts -> nuts/nut.ts (nuts is a layer above shared)',
    ],
    [
      'a type imported in place',
      { 'shared/span.ts': "export type A = import('../nuts/nut.js').Nut;", 'nuts/nut.ts': 'export type Nut = 1;' },
      'shared/span.ts -> nuts/nut.ts (nuts is a layer above shared)',
    ],
    [
      'a dynamic import',
      { 'shared/span.ts': "export const late = () => import('../main.js');", 'main.ts': 'export {};' },
      'shared/span.ts -> main.ts (main.ts is a layer above shared)',
    ],
    [
      'a re-export',
      {
        'shared/span.ts': "export const one = 1;\nexport { nut } from '../nuts/nut.js';",
        'nuts/nut.ts': 'export const nut = 1;',
      },
      'shared/span.ts -> nuts/nut.ts (nuts is a layer above shared)',
    ],
    [
      'a folder in no layer',
      { 'misc/rest.ts': 'export {};' },
      'misc/rest.ts (misc is in no layer; add it to the list)',
    ],
    [
      'an import of nothing',
      { 'nuts/nut.ts': "import './gone.js';" },
      'nuts/nut.ts -> nuts/gone.ts (no such source file)',
    ],
    [
      'a vendor elsewhere',
      { 'nuts/nut.ts': "import { Client } from 'discord.js';" },
      'nuts/nut.ts -> discord.js (only in bolts/)',
    ],
    [
      'a vendor in another file of the folder',
      { 'nuts/nut.ts': "createRequire(import.meta.url)('hnswlib-node');" },
      'nuts/nut.ts -> hnswlib-node (only in nuts/index.ts)',
    ],
    [
      "a vendor's inner module",
      { 'nuts/nut.ts': "import type { A } from '@scope/pack/inner';" },
      'nuts/nut.ts -> @scope/pack/inner (only in no file)',
    ],
    ['a vendor required', { 'bolts/bolt.ts': "require('openai');" }, 'bolts/bolt.ts -> openai (only in no file)'],
    [
      'process.env elsewhere',
      { 'nuts/nut.ts': "process.env['HOME'];" },
      'nuts/nut.ts -> process.env (only in nuts/settings.ts)',
    ],
    [
      'process.env taken apart',
      { 'nuts/nut.ts': 'const { env: settings } = process;' },
      'nuts/nut.ts -> process.env (only in nuts/settings.ts)',
    ],
    ["process['exit']", { 'nuts/nut.ts': "process['exit'](1);" }, 'nuts/nut.ts -> process.exit (only in main.ts)'],
    ['a long file', { 'nuts/nut.ts': '1;\n2;\n3;\n4;\n5;\n6;\n' }, 'nuts/nut.ts (6 lines of code; the limit is 5)'],
    [
      'a barrel',
      { 'nuts/index.ts': "export { nut } from './nut.js';", 'nuts/nut.ts': 'export const nut = 1;' },
      'nuts/index.ts (a barrel: import from the files themselves)',
    ],
    [
      'a module that is computed',
      { 'nuts/nut.ts': 'await import(`./${name}.js`);' },
      'nuts/nut.ts -> `./${name}.js` (a dynamic import whose module is not written out)',
    ],
    [
      'a cycle',
      { 'nuts/a.ts': "import './b.js';", 'nuts/b.ts': "import './c.js';", 'nuts/c.ts': "import './a.js';" },
      'nuts/a.ts -> nuts/b.ts -> nuts/c.ts -> nuts/a.ts (a cycle)',
    ],
  ];
  it.each(wrong)('reports %s', (_what, files, breach) => {
    expect(breaches(files)).toEqual([breach]);
  });

  it('counts lines of code only', () => {
    expect(breaches({ 'nuts/nut.ts': '/**\n * What it is.\n */\n\n1;\n2;\n// why\n3;\n' })).toEqual([]);
  });

  it('lets the door pass on exports', () => {
    const files = { 'index.ts': "export { nut } from './nuts/nut.js';", 'nuts/nut.ts': 'export const nut = 1;' };
    expect(breaches(files)).toEqual([]);
  });

  it('reads code, not comments and texts', () => {
    const files = {
      'shared/span.ts': "// import '../main.js'\nexport const text = \"import '../main.js'; process.env\";",
    };
    expect(breaches(files)).toEqual([]);
  });
});
