import { describe, expect, it } from 'vitest';
import { keptTokenLayers, kvCacheBytes, kvElementsPerLayer } from '../../../src/compute/formulas/kv-cache.js';

const heads = { layers: 32, kvHeads: 8, headDimension: 128 };
const mistral = { ...heads, attention: 'sliding-window', window: 4096 } as const;

describe('the KV cache', () => {
  it('has keys and values of every key-value head, or one latent and one rotary key', () => {
    expect(kvElementsPerLayer({ ...heads, attention: 'gqa' })).toBe(2048);
    expect(kvElementsPerLayer({ attention: 'mla', layers: 61, latent: 512, rope: 64 })).toBe(576);
  });

  it('is an eighth at 32k tokens with the window of Mistral 7B', () => {
    const full = kvCacheBytes({ ...heads, attention: 'gqa' }, 32_768, 2);
    expect(full / kvCacheBytes(mistral, 32_768, 2)).toBe(8);
    expect(kvCacheBytes(mistral, 1000, 2)).toBe(kvCacheBytes({ ...heads, attention: 'gqa' }, 1000, 2));
  });

  it('keeps everything on one layer in so many where layers are mixed', () => {
    // 34 layers, every sixth sees everything: 5 of them.
    const mixed = { ...mistral, layers: 34, window: 1024, globalEvery: 6 };
    expect(keptTokenLayers(mixed, 10_000)).toBe(5 * 10_000 + 29 * 1024);
    expect(keptTokenLayers({ ...mixed, globalEvery: 1 }, 10_000)).toBe(34 * 1024);
  });
});
