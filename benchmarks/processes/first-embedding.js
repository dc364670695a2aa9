// The yardstick for the start: a bare script that loads the pipeline of transformers.js, embeds one query and prints.
import { basename, dirname } from 'node:path';
import { env, pipeline } from '@xenova/transformers';

const [folder = '', text = ''] = process.argv.slice(2);
env.allowRemoteModels = false;
env.localModelPath = dirname(folder);
const extractor = await pipeline('feature-extraction', basename(folder), { quantized: true });
const { dims } = await extractor(text, { pooling: 'mean', normalize: true });
process.stdout.write(`${dims.join(' × ')}\n`, () => process.exit());
