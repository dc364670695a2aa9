import { performance } from 'node:perf_hooks';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Embedder } from '../../src/embedding/embedder.js';
import { dotProduct } from '../../src/embedding/language-centring.js';

/** Sixty passages of about forty model tokens. */
export const passages: readonly string[] = Array.from({ length: 60 }, (_, number) =>
  number % 2 === 0
    ? `Passage ${number}: the memory bandwidth of an accelerator bounds how fast a language model writes its answer.`
    : `第 ${number} 段：加速器的显存带宽决定了大语言模型逐字生成答案的速度，批量越大越能摊薄读取权重的开销。`,
);

const length = (vector: Float32Array): number => Math.hypot(...vector);

function countChildren(): number {
  return process.getActiveResourcesInfo().filter((kind) => kind === 'ProcessWrap').length;
}

/** Expects that this process has so many child processes; the handle of one that ended goes a moment later. */
export async function expectChildren(count: number): Promise<void> {
  await expect.poll(countChildren, { timeout: 5000 }).toBe(count);
}

/**
 * What every embedder of the bundled model keeps to.
 *
 * @param start - A new embedder; the suite closes it.
 */
export function describeEmbedderContract(name: string, start: () => Promise<Embedder>): void {
  describe(`${name} keeps the contract of an embedder`, () => {
    let embedder: Embedder;
    beforeAll(async () => {
      embedder = await start();
    });
    afterAll(() => embedder.close());

    const passage = async (text: string): Promise<Float32Array> =>
      (await embedder.embedPassages([text]))[0] ?? new Float32Array();

    it('names its model and dimension', () => {
      expect([embedder.modelId, embedder.dimension]).toEqual(['multilingual-e5-small-zh-en', 384]);
    });

    it('gives vectors of that dimension and unit length', async () => {
      const vectors = [
        await embedder.embedQuery('什么是算力？'),
        ...(await embedder.embedPassages(passages.slice(0, 5))),
      ];
      for (const vector of vectors) {
        expect(vector).toBeInstanceOf(Float32Array);
        expect(vector).toHaveLength(384);
        expect(length(vector)).toBeCloseTo(1, 5);
      }
    });

    it('keeps the order of the passages and tells how far it is', async () => {
      const done: number[] = [];
      const texts = passages.slice(0, 38);
      const vectors = await embedder.embedPassages(texts, (count) => done.push(count));
      expect(vectors).toHaveLength(texts.length);
      for (const index of [0, 5, 17, 37]) {
        expect(dotProduct(vectors[index]!, await passage(texts[index]!))).toBeGreaterThan(0.99999);
      }
      expect(done.at(-1)).toBe(texts.length);
      expect(done).toEqual([...done].sort((left, right) => left - right));
    });

    it('gives the same vector for the same text', async () => {
      expect(await passage('GPU')).toEqual(await passage('GPU'));
      expect(await embedder.embedQuery('显存')).toEqual(await embedder.embedQuery('显存'));
    });

    it('tells a query from a passage, and meaning from noise', async () => {
      const query = await embedder.embedQuery('How much memory does a GPU need for a large model?');
      expect(dotProduct(query, await passage('How much memory does a GPU need for a large model?'))).toBeLessThan(
        0.999,
      );
      const near = dotProduct(query, await passage('Weights and cache must fit into the memory of the accelerator.'));
      expect(near).toBeGreaterThan(dotProduct(query, await passage('The cat slept all afternoon on the warm roof.')));
    });

    it('embeds nothing as nothing, and an empty text as its prefix', async () => {
      expect(await embedder.embedPassages([])).toEqual([]);
      expect(length(await passage(''))).toBeCloseTo(1, 5);
      expect(length(await embedder.embedQuery(''))).toBeCloseTo(1, 5);
    });

    it.each([
      ['words', 'memory '.repeat(150_000)],
      ['Chinese without a space', '算力是大模型的基础设施'.repeat(95_000)],
      ['one letter', 'x'.repeat(1 << 20)],
      ['surrogate pairs', '🤖'.repeat(1 << 19)],
    ])('embeds a megabyte of %s by its beginning', async (_kind, text) => {
      expect(await passage(text)).toEqual(await passage(text.slice(0, 20_000)));
      expect(length(await embedder.embedQuery(text))).toBeCloseTo(1, 5);
    });

    it("reads the tokenizer's own marks as text", async () => {
      expect(await passage('a <s></s><mask> b')).toEqual(await passage('a < s >< /s >< mask > b'));
      const cut = dotProduct(await passage('The mark </s> ends a sequence'), await passage('The mark'));
      expect(cut).toBeLessThan(0.99);
    });

    it('reads a lone surrogate as the replacement character, and emoji, controls and other scripts as they are', async () => {
      expect(await embedder.embedQuery('GPU \ud800 memory')).toEqual(await embedder.embedQuery('GPU \ufffd memory'));
      for (const text of ['🤖🚀👩‍👩‍👧', '\u0000\u0007\u001b[31m', 'مرحبا بالعالم', '\udc00', '\u202eabc']) {
        expect(length(await embedder.embedQuery(text))).toBeCloseTo(1, 5);
      }
    });

    it('answers many at once, each its own', async () => {
      const texts = passages.slice(0, 12);
      const vectors = await Promise.all(texts.map((text) => embedder.embedQuery(text)));
      expect(vectors[7]).toEqual(await embedder.embedQuery(texts[7]!));
      expect(new Set(vectors.map((vector) => vector.join())).size).toBe(texts.length);
    });

    it('leaves the event loop free while it embeds sixty passages', async () => {
      // A late timer counts only as far as this process was computing: on a busy machine every timer is late.
      let cpu = process.cpuUsage();
      let last = performance.now();
      const blockedMs: number[] = [];
      const timer = setInterval(() => {
        const { user, system } = process.cpuUsage(cpu);
        blockedMs.push(Math.min((user + system) / 1000, performance.now() - last - 5));
        cpu = process.cpuUsage();
        last = performance.now();
      }, 5);
      await embedder.embedPassages(passages);
      clearInterval(timer);
      expect(blockedMs.length).toBeGreaterThan(10);
      expect(Math.max(...blockedMs)).toBeLessThan(50);
    });

    it('lets a query overtake passages', async () => {
      let done = 0;
      const all = embedder.embedPassages(passages, (count) => (done = count));
      await embedder.embedQuery(`overtaking ${Math.random()}`);
      expect(done).toBeLessThan(passages.length / 2);
      await all;
    });
  });

  describe(`${name}, closed`, () => {
    it('refuses what is under way and what comes later, and leaves no process', async () => {
      await expectChildren(0);
      const embedder = await start();
      expect(countChildren()).toBeGreaterThan(0);
      const underWay = [embedder.embedPassages(passages), embedder.embedQuery('under way')];
      const outcomes = Promise.allSettled(underWay);
      await embedder.close();
      for (const outcome of await outcomes) {
        expect(outcome).toMatchObject({ status: 'rejected', reason: { code: 'embedding' } });
      }
      await expect(embedder.embedQuery('later')).rejects.toMatchObject({ code: 'embedding' });
      await expect(embedder.embedPassages(['later'])).rejects.toMatchObject({ code: 'embedding' });
      await embedder.close();
      await expectChildren(0);
    });
  });
}
