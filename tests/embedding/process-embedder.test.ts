import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import type { ModelDescription } from '../../src/embedding/model-description.js';
import { ProcessEmbedder } from '../../src/embedding/process-embedder.js';
import { describeEmbedderContract, expectChildren, passages } from '../contract/embedder.contract.js';
import { bundledModel } from '../helpers/bundled-model.js';

describeEmbedderContract('ProcessEmbedder', () => ProcessEmbedder.start(bundledModel));

const entry = fileURLToPath(new URL('./scripted-process.js', import.meta.url));
const scripted: ModelDescription = {
  id: 'scripted',
  folder: null,
  queryPrefix: 'q:',
  passagePrefix: 'p:',
  maxModelTokens: 512,
};

let embedder: ProcessEmbedder | undefined;
afterEach(async () => {
  await embedder?.close();
  embedder = undefined;
});

function kill(processId: number | undefined): void {
  if (processId === undefined) throw new Error('there is no process to kill');
  process.kill(processId, 'SIGKILL');
}

describe('the death of the embedding process', () => {
  it('in the middle of a batch costs no answer: it is started again', async () => {
    embedder = await ProcessEmbedder.start(bundledModel);
    const expected = await embedder.embedPassages(passages);
    const first = embedder.processId;
    let isKilled = false;
    const vectors = await embedder.embedPassages(passages, (done) => {
      if (done < 20 || isKilled) return;
      isKilled = true;
      kill(first);
    });
    expect(isKilled).toBe(true);
    expect(vectors).toEqual(expected);
    expect(embedder.processId).not.toBe(first);
    expect(await embedder.embedQuery('still there')).toHaveLength(384);
  });

  it('between two requests is not noticed by the next one', async () => {
    embedder = await ProcessEmbedder.start(scripted, { entry });
    kill(embedder.processId);
    expect(await embedder.embedQuery('ab')).toEqual(Float32Array.of(4, 0));
  });

  it('twice on the same texts is an error that says so; other requests are served', async () => {
    embedder = await ProcessEmbedder.start(scripted, { entry });
    const outcomes = await Promise.allSettled([
      embedder.embedQuery('before'),
      embedder.embedQuery('die'),
      embedder.embedQuery('after'),
    ]);
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(outcomes[1]).toMatchObject({ reason: { code: 'embedding', isRetryable: true } });
    expect(String((outcomes[1] as PromiseRejectedResult).reason)).toContain('died twice on the same text (SIGKILL)');
  });

  it('while loading, over and over, fails what waits instead of starting for ever', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'suanli-mute-'));
    embedder = await ProcessEmbedder.start({ ...scripted, id: 'mute', folder: join(folder, 'seen') }, { entry });
    const waiting = Promise.allSettled([embedder.embedQuery('slow'), embedder.embedQuery('other')]);
    kill(embedder.processId);
    for (const outcome of await waiting) {
      expect(outcome).toMatchObject({ status: 'rejected', reason: { code: 'embedding' } });
    }
    await expectChildren(0);
  });

  it('at the start is an error, as is a model that cannot be loaded or an entry that is not there', async () => {
    await expect(ProcessEmbedder.start({ ...scripted, id: 'stillborn' }, { entry })).rejects.toMatchObject({
      code: 'embedding',
      message: 'The embedding process ended while loading (SIGKILL).',
    });
    await expect(ProcessEmbedder.start({ ...scripted, id: 'unloadable' }, { entry })).rejects.toMatchObject({
      code: 'embedding',
      message: 'The embedding model unloadable cannot be loaded: the weights make no sense',
    });
    await expect(ProcessEmbedder.start({ ...bundledModel, folder: '/no/such/folder' })).rejects.toMatchObject({
      code: 'embedding',
    });
  });
});

describe('a text that the model fails on', () => {
  it('fails its own request only', async () => {
    embedder = await ProcessEmbedder.start(scripted, { entry });
    await expect(embedder.embedQuery('fail')).rejects.toThrow('The embedding model failed on a text: no such piece');
    expect(await embedder.embedPassages(['a', 'bb'])).toEqual([Float32Array.of(3, 0), Float32Array.of(4, 0)]);
  });
});

describe('close', () => {
  it('does not start a new process for what waited', async () => {
    embedder = await ProcessEmbedder.start(scripted, { entry });
    const waiting = Promise.allSettled([embedder.embedQuery('slow'), embedder.embedQuery('x')]);
    await embedder.close();
    expect((await waiting).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(embedder.processId).toBeUndefined();
    await expectChildren(0);
  });
});
