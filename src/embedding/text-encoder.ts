import { createRequire } from 'node:module';
import { basename, dirname, join, resolve } from 'node:path';
import { AutoTokenizer, env, pipeline, type FeatureExtractionPipeline } from '@xenova/transformers';
import type { InferenceSession, Tensor } from 'onnxruntime-node';
import { meanPooling } from './mean-pooling.js';
import type { ModelDescription } from './model-description.js';
import { weightsPath } from './model-files.js';
import { neutraliseSpecialTokens } from './neutralise-special-tokens.js';

/** One text to one vector of unit length, prefix already in front. Runs on the calling thread. */
export type TextEncoder = (text: string) => Promise<Float32Array>;

/**
 * Characters read for each model token that fits. Pieces of the vocabulary are shorter, so that nothing the model would
 * see is cut; the tokenizer needs seconds for a megabyte and overflows the stack on one.
 */
const CHARACTERS_PER_TOKEN = 32;

/** What is tokenised of a text. */
function readable(text: string, model: ModelDescription): string {
  return neutraliseSpecialTokens(text.slice(0, model.maxModelTokens * CHARACTERS_PER_TOKEN));
}

interface Runtime {
  readonly InferenceSession: {
    create(path: string, options: InferenceSession.SessionOptions): Promise<InferenceSession>;
  };
  readonly Tensor: new (type: 'int64', data: BigInt64Array, dims: readonly number[]) => Tensor;
}

/**
 * The model of a folder, run by the bare ONNX session with the tokenizer of transformers.js: a third faster than the
 * library's own pipeline on this model.
 */
async function loadSession(model: ModelDescription, folder: string, threads: number): Promise<TextEncoder> {
  const { InferenceSession, Tensor } = createRequire(import.meta.url)('onnxruntime-node') as Runtime;
  env.localModelPath = dirname(resolve(folder));
  const [tokenizer, session] = await Promise.all([
    AutoTokenizer.from_pretrained(basename(folder), { local_files_only: true }),
    // Without the arena the process gives memory back after a long passage and stays 30 MB smaller.
    InferenceSession.create(join(folder, weightsPath), {
      intraOpNumThreads: threads,
      interOpNumThreads: 1,
      enableCpuMemArena: false,
    }),
  ]);
  return async (text) => {
    const ids = tokenizer.encode(readable(text, model));
    // The last id ends the sequence; a text that is cut keeps it.
    const kept =
      ids.length <= model.maxModelTokens ? ids : [...ids.slice(0, model.maxModelTokens - 1), ids.at(-1) ?? 0];
    const dims = [1, kept.length];
    const feeds: Record<string, Tensor> = {};
    for (const name of session.inputNames) {
      const data =
        name === 'input_ids'
          ? BigInt64Array.from(kept, BigInt)
          : new BigInt64Array(kept.length).fill(name === 'attention_mask' ? 1n : 0n);
      feeds[name] = new Tensor('int64', data, dims);
    }
    const output = (await session.run(feeds))[session.outputNames[0] ?? ''];
    if (output === undefined) throw new Error('the model has no output');
    return meanPooling(output.data as Float32Array, kept.length, output.dims[2] ?? 0);
  };
}

/** A model of the hub: downloaded by transformers.js on first use, run by its pipeline. */
async function loadFromHub(model: ModelDescription): Promise<TextEncoder> {
  env.allowRemoteModels = true;
  const extractor: FeatureExtractionPipeline = await pipeline('feature-extraction', model.id, { quantized: true });
  return async (text) => {
    const output = await extractor(readable(text, model), { pooling: 'mean', normalize: true });
    return Float32Array.from(output.data as Float32Array);
  };
}

/**
 * Loads a model. Remote files are allowed only for a hub id that the settings name.
 *
 * @param threads - That share one text; of a model in a folder only.
 */
export async function loadTextEncoder(model: ModelDescription, threads: number): Promise<TextEncoder> {
  env.allowRemoteModels = false;
  env.allowLocalModels = true;
  return model.folder === null ? loadFromHub(model) : loadSession(model, model.folder, threads);
}
