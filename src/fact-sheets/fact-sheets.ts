import type { AcceleratorSheet } from './accelerator-sheet.js';
import type { ClusterSheet } from './cluster-sheet.js';
import { splitMemory } from './fold-name.js';
import type { ModelSheet } from './model-sheet.js';
import { NameIndex } from './name-index.js';
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

/** An accelerator whose name was asked with its memory, which its own names leave out. */
function findByMemory(accelerators: NameIndex<AcceleratorSheet>, name: string): AcceleratorSheet | undefined {
  const asked = splitMemory(name);
  const sheet = asked === undefined ? undefined : accelerators.find(asked.rest);
  const bytes = sheet?.memory?.bytes;
  if (asked === undefined || bytes === undefined) return undefined;
  return Math.abs(bytes / asked.bytes - 1) <= MEMORY_TOLERANCE ? sheet : undefined;
}

/** Makes entries findable. Names that two entries claim go to the first; `checkTables` reports them. */
export function createFactSheets(tables: FactTables): FactSheets {
  const models = new NameIndex(tables.models, ({ organisation }) => organisation);
  const accelerators = new NameIndex(tables.accelerators, ({ vendor }) => vendor);
  const clusters = new NameIndex(tables.clusters, ({ organisation }) => organisation);
  return {
    ...tables,
    findModel: (name) => models.find(name),
    findAccelerator: (name) => accelerators.find(name) ?? findByMemory(accelerators, name),
    findCluster: (name) => clusters.find(name),
    nearModels: (name) => models.near(name),
    nearAccelerators: (name) => accelerators.near(name),
    pricesOf: (acceleratorId, kind) => newestFirst(tables.prices, acceleratorId, kind),
  };
}
