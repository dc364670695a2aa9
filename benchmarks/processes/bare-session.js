// The yardstick for passages: a bare script around onnxruntime-node and the tokenizer, with the runtime's defaults.
import { basename, dirname, join } from 'node:path';
import { AutoTokenizer, env } from '@xenova/transformers';
import onnxruntime from 'onnxruntime-node';
import { serveParent } from '../measuring/child.js';

const { InferenceSession, Tensor } = onnxruntime;
const MAX_TOKENS = 512;

/**
 * @param {Float32Array} hidden
 * @param {number} dimension
 */
function pooled(hidden, dimension) {
  const vector = new Float32Array(dimension);
  for (let at = 0; at < hidden.length; at += 1)
    vector[at % dimension] = (vector[at % dimension] ?? 0) + (hidden[at] ?? 0);
  const length = Math.hypot(...vector);
  return vector.map((value) => value / length);
}

await serveParent(async ([folder = '', prefix = '']) => {
  env.allowRemoteModels = false;
  env.localModelPath = dirname(folder);
  const tokenizer = await AutoTokenizer.from_pretrained(basename(folder), { local_files_only: true });
  const session = await InferenceSession.create(join(folder, 'onnx', 'model_quantized.onnx'));
  /** @param {string} text */
  const embed = async (text) => {
    const ids = tokenizer.encode(prefix + text).slice(0, MAX_TOKENS);
    /** @type {Record<string, import('onnxruntime-node').Tensor>} */
    const feeds = {};
    for (const name of session.inputNames) {
      const data =
        name === 'input_ids'
          ? BigInt64Array.from(ids, BigInt)
          : new BigInt64Array(ids.length).fill(name === 'attention_mask' ? 1n : 0n);
      feeds[name] = new Tensor('int64', data, [1, ids.length]);
    }
    const output = (await session.run(feeds))[session.outputNames[0] ?? ''];
    return pooled(/** @type {Float32Array} */ (output?.data), output?.dims[2] ?? 1);
  };
  return async (request) => {
    const startedMs = performance.now();
    for (const text of /** @type {readonly string[]} */ (request)) await embed(text);
    return performance.now() - startedMs;
  };
});
