// The yardstick for questions: a bare script around the pipeline of transformers.js. Arguments: the model's folder, the
// prefix, and how many threads the runtime may use in place of one for each core.
import { basename, dirname } from 'node:path';
import { env, pipeline } from '@xenova/transformers';
import onnxruntime from 'onnxruntime-node';
import { serveParent } from '../measuring/child.js';

/**
 * transformers.js takes no options for its session: they are added where the runtime makes it.
 *
 * @param {number} intraOpNumThreads
 */
function limitThreads(intraOpNumThreads) {
  const { InferenceSession } = onnxruntime;
  const create = InferenceSession.create.bind(InferenceSession);
  /** @param {Uint8Array} model @param {object} options */
  const createNarrow = (model, options) => create(model, { ...options, intraOpNumThreads, interOpNumThreads: 1 });
  Object.assign(InferenceSession, { create: createNarrow });
}

await serveParent(async ([folder = '', prefix = '', threads = '']) => {
  if (threads !== '') limitThreads(Number(threads));
  env.allowRemoteModels = false;
  env.localModelPath = dirname(folder);
  const extractor = await pipeline('feature-extraction', basename(folder), { quantized: true });
  return async (request) => {
    const timesMs = [];
    for (const text of /** @type {readonly string[]} */ (request)) {
      const startedMs = performance.now();
      await extractor(prefix + text, { pooling: 'mean', normalize: true });
      timesMs.push(performance.now() - startedMs);
    }
    return timesMs;
  };
});
