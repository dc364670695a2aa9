import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { EmbedderPool } from '../../src/embedding/embedder-pool.js';
import { describeEmbedderContract, expectChildren, passages } from '../contract/embedder.contract.js';
import { bundledModel } from '../helpers/bundled-model.js';

describeEmbedderContract('EmbedderPool', () => EmbedderPool.start(bundledModel, 2));

const entry = fileURLToPath(new URL('./scripted-process.js', import.meta.url));
const scripted = { ...bundledModel, id: 'scripted', queryPrefix: '', passagePrefix: '' };

describe('EmbedderPool', () => {
  it.each([
    [0, 1],
    [3, 3],
    [64, 4],
  ])('asked for %i processes it starts %i', async (wanted, started) => {
    const pool = await EmbedderPool.start(scripted, wanted, { entry });
    await expectChildren(started);
    await pool.close();
    await expectChildren(0);
  });

  it('leaves no process where one could not start', async () => {
    await expect(EmbedderPool.start({ ...scripted, id: 'stillborn' }, 2, { entry })).rejects.toMatchObject({
      code: 'embedding',
    });
    await expectChildren(0);
  });

  it('shares passages among its processes and keeps their order', async () => {
    const pool = await EmbedderPool.start(scripted, 3, { entry });
    const vectors = await pool.embedPassages(
      passages.map((text, number) => (number % 7 === 0 ? `slow ${text}` : text)),
    );
    expect(vectors.map((vector) => vector[0])).toEqual(
      passages.map((text, number) => text.length + (number % 7 === 0 ? 5 : 0)),
    );
    await pool.close();
  });

  it('fails the passages as a whole where a text kills its process twice', async () => {
    const pool = await EmbedderPool.start(scripted, 2, { entry });
    await expect(pool.embedPassages([...passages, 'die'])).rejects.toMatchObject({ code: 'embedding' });
    await pool.close();
    await expectChildren(0);
  });
});
