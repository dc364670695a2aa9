// Stands in for the embedding process. Texts command it: `die` kills it, `slow` makes it wait, `fail` is answered with an
// error; anything else gives the vector [length, 0]. The model's id commands it too: `stillborn` dies while loading, `mute`
// dies while loading from the second process on (the file named by its folder says that there was a first).
import { existsSync, writeFileSync } from 'node:fs';

/** @type {unknown} */
const description = JSON.parse(process.argv[2] ?? '{}');
const model = /** @type {{ id: string, folder: string | null }} */ (description);
const die = () => process.kill(process.pid, 'SIGKILL');

/** @param {import('../../src/embedding/embedding-protocol.js').EmbedReply} reply */
function send(reply) {
  process.send?.(reply);
}

/** @param {import('../../src/embedding/embedding-protocol.js').EmbedRequest} request */
function serve({ id, texts }) {
  const orders = texts.join(' ');
  if (orders.includes('die')) die();
  else if (orders.includes('fail')) send({ kind: 'error', id, problem: 'no such piece' });
  else {
    const vectors = texts.map((text) => Float32Array.of(text.length, 0));
    setTimeout(() => send({ kind: 'vectors', id, vectors }), orders.includes('slow') ? 200 : 0);
  }
}

process.on('disconnect', die);
process.on('message', serve);
if (model.id === 'stillborn') die();
else if (model.id === 'unloadable') send({ kind: 'failed', problem: 'the weights make no sense' });
else {
  if (model.id === 'mute') {
    if (existsSync(model.folder ?? '')) die();
    else writeFileSync(model.folder ?? '', '');
  }
  send({ kind: 'ready', dimension: 2 });
}
