import type { AcceleratorSheet } from './accelerator-sheet.js';
import type { ClusterSheet } from './cluster-sheet.js';
import { foldName, splitMemory } from './fold-name.js';
import type { ModelSheet } from './model-sheet.js';
import { NameIndex, namesOf } from './name-index.js';
import { newestFirst, type PriceKind, type PriceSheet } from './price-sheet.js';

/** The entries of the four files, in their order. */
export interface FactTables {
  readonly models: readonly ModelSheet[];
  readonly accelerators: readonly AcceleratorSheet[];
  readonly clusters: readonly ClusterSheet[];
  readonly prices: readonly PriceSheet[];
}

/** What is published about models, accelerators, clusters and prices, found by any of their names. */
export interface FactSheets extends FactTables {
  /** The model of that name, id or alias in any spelling. */
  findModel(name: string): ModelSheet | undefined;
  findAccelerator(name: string): AcceleratorSheet | undefined;
  findCluster(name: string): ClusterSheet | undefined;
  /** Models with names like that one, nearest first, three at most. */
  nearModels(name: string): readonly ModelSheet[];
  nearAccelerators(name: string): readonly AcceleratorSheet[];
  /** Prices of an accelerator, of one kind where it is given, newest first. */
  pricesOf(acceleratorId: string, kind?: PriceKind): readonly PriceSheet[];
}

/** GiB and GB are told apart by nobody: 32 GiB are 34.4e9 bytes. */
const MEMORY_TOLERANCE = 0.08;

const hasMemory = ({ memory }: AcceleratorSheet, bytes: number): boolean =>
  memory?.bytes !== undefined && Math.abs(memory.bytes / bytes - 1) <= MEMORY_TOLERANCE;

/** Whether an accelerator is a variant of a folded name: `h100nvl` of `h100`, not `h200` of `h20`. */
const isVariant = (sheet: AcceleratorSheet, folded: string): boolean =>
  namesOf(sheet).some((name) => foldName(name).startsWith(folded) && !/^\d/.test(foldName(name).slice(folded.length)));

/** An accelerator whose name was asked with its memory: H100 94GB is the H100 NVL. */
function findByMemory(
  accelerators: NameIndex<AcceleratorSheet>,
  sheets: readonly AcceleratorSheet[],
  name: string,
): AcceleratorSheet | undefined {
  const asked = splitMemory(name);
  if (asked === undefined || foldName(asked.rest) === '') return undefined;
  const usual = accelerators.find(asked.rest);
  if (usual !== undefined && hasMemory(usual, asked.bytes)) return usual;
  return sheets.find((sheet) => hasMemory(sheet, asked.bytes) && isVariant(sheet, foldName(asked.rest)));
}

/** Makes entries findable. Names that two entries claim go to the first; `checkTables` reports them. */
export function createFactSheets(tables: FactTables): FactSheets {
  const models = new NameIndex(tables.models, ({ organisation }) => organisation);
  const accelerators = new NameIndex(tables.accelerators, ({ vendor }) => vendor);
  const clusters = new NameIndex(tables.clusters, ({ organisation }) => organisation);
  return {
    ...tables,
    findModel: (name) => models.find(name),
    findAccelerator: (name) => accelerators.find(name) ?? findByMemory(accelerators, tables.accelerators, name),
    findCluster: (name) => clusters.find(name),
    nearModels: (name) => models.near(name),
    nearAccelerators: (name) => accelerators.near(name),
    pricesOf: (acceleratorId, kind) => newestFirst(tables.prices, acceleratorId, kind),
  };
}
