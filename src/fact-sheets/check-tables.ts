import type { FactTables } from './fact-sheets.js';
import { NameIndex, type NamedSheet } from './name-index.js';
import type { Source } from './source.js';

interface SourcedSheet extends NamedSheet {
  readonly sources: Readonly<Record<string, Source>>;
}

const repeated = (ids: readonly string[]): string[] => [...new Set(ids.filter((id, at) => ids.indexOf(id) !== at))];

/** Keys that the groups of an entry name, with the group that names them. */
function namedSources(sheet: SourcedSheet): { readonly cell: string; readonly key: string }[] {
  return Object.entries(sheet).flatMap(([cell, value]) => {
    if (cell === 'sources') return [];
    if (cell === 'source' || cell === 'releaseSource') return (value as string[]).map((key) => ({ cell, key }));
    const source = (value as { source?: unknown } | null)?.source;
    return Array.isArray(source) ? source.map((key) => ({ cell, key: String(key) })) : [];
  });
}

function sourceProblems(file: string, sheet: SourcedSheet): string[] {
  const named = namedSources(sheet);
  const unknown = named
    .filter(({ key }) => sheet.sources[key] === undefined)
    .map(({ cell, key }) => `${file}: ${sheet.id}: ${cell} names the source "${key}", which its sources do not list.`);
  const used = new Set(named.map(({ key }) => key));
  const unused = Object.keys(sheet.sources)
    .filter((key) => !used.has(key))
    .map((key) => `${file}: ${sheet.id}: the source "${key}" is named by no cell; remove it or name it.`);
  return [...unknown, ...unused];
}

function tableProblems(file: string, sheets: readonly SourcedSheet[]): string[] {
  const ids = repeated(sheets.map(({ id }) => id)).map((id) => `${file}: the id ${id} stands there twice.`);
  const clashes = new NameIndex(sheets, () => '').clashes.map(
    ({ name, ids: [first, second] }) =>
      `${file}: the name "${name}" belongs to both ${first} and ${second}; leave it to one.`,
  );
  return [...ids, ...clashes, ...sheets.flatMap((sheet) => sourceProblems(file, sheet))];
}

/** What contradicts itself across the entries of sheets: one sentence each, with file, entry and cell. */
export function checkTables({ models, accelerators, clusters, prices }: FactTables): string[] {
  const known = new Set(accelerators.map(({ id }) => id));
  const missing = (file: string, id: string, accelerator: string | undefined): string[] =>
    accelerator === undefined || known.has(accelerator)
      ? []
      : [`${file}: ${id}: the accelerator "${accelerator}" is not in accelerators.yaml.`];
  return [
    ...tableProblems('models.yaml', models),
    ...tableProblems('accelerators.yaml', accelerators),
    ...tableProblems('clusters.yaml', clusters),
    ...repeated(prices.map(({ id }) => id)).map((id) => `prices.yaml: the id ${id} stands there twice.`),
    ...models.flatMap(({ id, training }) => missing('models.yaml', id, training?.hardware?.accelerator)),
    ...clusters.flatMap(({ id, accelerator }) => missing('clusters.yaml', id, accelerator)),
    ...prices.flatMap(({ id, accelerator }) => missing('prices.yaml', id, accelerator)),
  ];
}
