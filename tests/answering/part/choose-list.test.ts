import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ExtractiveAnswerer } from '../../../src/answering/extractive-answerer.js';
import { CorpusAssistant } from '../../../src/assistant/corpus-assistant.js';
import { HybridSearcher } from '../../../src/retrieval/hybrid-searcher.js';
import { borrowedEmbedder, makeSmallIndex, type SmallIndex } from '../../indexing/small-index.js';

const article = `---
id: serving
title: Serving language models
language: en
asOf: "2026-02"
---

## Ways to shrink the KV cache

The three common ways to shrink the KV cache are these:

- Quantising stores every number of the cache in one byte.
- Offloading moves parts of it to the memory of the processor.
- Sharing lets requests with one beginning use the same blocks.

## Memory of the KV cache

The KV cache takes gigabytes of GPU memory at long contexts.

| Model | Year | KV cache per token |
| - | - | - |
| Llama 2 7B | 2023 | 512 KiB |
| Llama 2 70B | 2023 | 320 KiB |
| Llama 3.1 8B | 2024 | 128 KiB |
| Llama 3.1 70B | 2024 | 320 KiB |

## Engines

Open engines for serving are vLLM, SGLang and TensorRT-LLM, according to their projects.
`;

let small: SmallIndex;
let linesOf: (question: string) => Promise<string[]>;

beforeAll(async () => {
  small = await makeSmallIndex({ 'serving.md': article });
  await small.build();
  const index = await small.open();
  const searcher = new HybridSearcher(index, await borrowedEmbedder());
  const assistant = new CorpusAssistant(searcher, new ExtractiveAnswerer(index), index.analyser);
  linesOf = async (question) => (await assistant.ask({ question })).text.split('\n');
});

afterAll(() => rm(small.folder, { recursive: true, force: true }));

describe('answerList', () => {
  it('answers with the whole list whose first sentence says what was asked, before anything else', async () => {
    const lines = await linesOf('which ways are there to shrink the KV cache');
    expect(lines.slice(0, 3).join('\n')).toMatch(/^- Quantising.*\n- Offloading.*\n- Sharing/);
  });

  it('shows only the rows of the year that was asked for', async () => {
    const lines = await linesOf('list the KV cache per token of the models of 2024');
    const rows = lines.filter((line) => line.includes('KiB'));
    expect(rows.some((line) => line.includes('Llama 3.1 8B'))).toBe(true);
    expect(rows.join('\n')).not.toContain('Llama 2');
  });

  it('answers with the sentence that names them all, without a list after it', async () => {
    const lines = await linesOf('which open engines are there for serving');
    expect(lines[0]).toContain('vLLM, SGLang and TensorRT-LLM');
    expect(lines.filter((line) => line.startsWith('- '))).toEqual([]);
  });
});
