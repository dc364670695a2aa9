import type { ValueKey } from './value-key.js';

/** What a question says, in numbers and names. */
export interface Reading {
  /** The question after `questionText`, in lower case. */
  readonly text: string;
  /** The text of the last question alone, where several were put together. */
  readonly latestText: string;
  /** All numbers of a kind in the order of the question, in base units. */
  readonly values: Readonly<Partial<Record<ValueKey, readonly number[]>>>;
  /** Ids of models and accelerators, in the order of the question, each once. */
  readonly models: readonly string[];
  readonly accelerators: readonly string[];
  /** Families that it names without a size, as ids of their members, newest first. */
  readonly families: readonly (readonly string[])[];
  /** Names of a known family with a version or size that the sheets do not have, such as `Llama 4 405B`. */
  readonly unknownNames: readonly string[];
  /** Names in the manner of accelerators that the sheets do not have, such as H900. */
  readonly unknownAccelerators: readonly string[];
  /** Formats of the weights and of the KV cache. */
  readonly weightPrecisions: readonly string[];
  readonly kvPrecisions: readonly string[];
  /** Whether prices stand in yuan. */
  readonly isInYuan: boolean;
  /** The question without everything that was read: what is left decides whether it stands alone. */
  readonly rest: string;
}

/** The first number of a kind. */
export function firstValue(reading: Reading, key: ValueKey): number | undefined {
  return reading.values[key]?.[0];
}
