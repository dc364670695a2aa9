import { describe, expect, it } from 'vitest';
import { CachingEmbedder } from '../../src/embedding/caching-embedder.js';
import { ProcessEmbedder } from '../../src/embedding/process-embedder.js';
import { EmbeddingError } from '../../src/shared/errors/embedding-error.js';
import { describeEmbedderContract } from '../contract/embedder.contract.js';
import { bundledModel } from '../helpers/bundled-model.js';
import { FakeEmbedder, textVector } from '../helpers/fake-embedder.js';

describeEmbedderContract('CachingEmbedder', async () => new CachingEmbedder(await ProcessEmbedder.start(bundledModel)));

describe('CachingEmbedder', () => {
  it('asks once for a query, also where it is asked again before the answer', async () => {
    const inner = FakeEmbedder.ofTexts();
    const embedder = new CachingEmbedder(inner);
    const [first, second] = await Promise.all([embedder.embedQuery('显存'), embedder.embedQuery('显存')]);
    expect(await embedder.embedQuery('显存')).toBe(first);
    expect(second).toBe(first);
    expect(inner.queries).toEqual(['显存']);
  });

  it('forgets the query that was used longest ago', async () => {
    const inner = FakeEmbedder.ofTexts();
    const embedder = new CachingEmbedder(inner, 2);
    for (const query of ['a', 'b', 'a', 'c', 'a', 'b']) await embedder.embedQuery(query);
    expect(inner.queries).toEqual(['a', 'b', 'c', 'b']);
  });

  it('does not remember a failure', async () => {
    let calls = 0;
    const inner = new FakeEmbedder({
      embedQuery: async (text) => {
        calls += 1;
        if (calls === 1) throw new EmbeddingError('not now');
        return textVector(text, 4);
      },
    });
    const embedder = new CachingEmbedder(inner);
    await expect(embedder.embedQuery('a')).rejects.toThrow('not now');
    expect(await embedder.embedQuery('a')).toHaveLength(4);
  });

  it('passes passages on and closes what it wraps', async () => {
    const inner = FakeEmbedder.ofTexts();
    const embedder = new CachingEmbedder(inner);
    await embedder.embedPassages(['a', 'b']);
    await embedder.embedPassages(['a']);
    expect(inner.passages).toEqual(['a', 'b', 'a']);
    await embedder.close();
    expect(inner.isClosed).toBe(true);
  });
});
