/**
 * Entry of the child process that holds the model. The runtime works on the calling thread and faults in native code end
 * the process, so neither touches the process that serves people.
 *
 * Arguments: the model's description as JSON, the number of threads. Messages: `embedding-protocol.ts`.
 */
import { describeError } from '../shared/errors/describe-error.js';
import type { EmbedReply, EmbedRequest } from './embedding-protocol.js';
import type { ModelDescription } from './model-description.js';
import { loadTextEncoder } from './text-encoder.js';

const send = (reply: EmbedReply): void => {
  // The parent may be gone by then; its `disconnect` ends this process.
  if (process.connected) process.send?.(reply);
};

// Ctrl-C reaches the whole process group; the parent decides when the model goes.
process.on('SIGINT', () => undefined);
process.on('disconnect', () => process.kill(process.pid, 'SIGKILL'));

try {
  const model = JSON.parse(process.argv[2] ?? '{}') as ModelDescription;
  const encode = await loadTextEncoder(model, Number(process.argv[3] ?? '1'));
  const { length } = await encode(`${model.queryPrefix}warm`);
  let queue = Promise.resolve();
  process.on('message', (request: EmbedRequest) => {
    queue = queue.then(async () => {
      try {
        const vectors: Float32Array[] = [];
        for (const text of request.texts) vectors.push(await encode(text));
        send({ kind: 'vectors', id: request.id, vectors });
      } catch (error) {
        send({ kind: 'error', id: request.id, problem: describeError(error) });
      }
    });
  });
  send({ kind: 'ready', dimension: length });
} catch (error) {
  send({ kind: 'failed', problem: describeError(error) });
}
