import { AutoTokenizer, env, type PreTrainedTokenizer } from '@xenova/transformers';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { chunkDocument } from '../../src/chunking/chunk-document.js';
import type { Chunk } from '../../src/chunking/chunk.js';
import { estimateModelTokens, mostModelTokens } from '../../src/chunking/estimate-model-tokens.js';
import type { Document } from '../../src/documents/document.js';
import { bundledModelName } from '../../src/embedding/model-description.js';
import { neutraliseSpecialTokens } from '../../src/embedding/neutralise-special-tokens.js';
import { placeOf } from '../../src/indexing/embedding-text.js';
import { readShippedCorpus, repositoryPath } from '../helpers/corpus-articles.js';
import { documentOf } from '../helpers/loaded-document.js';
import { fieldText } from '../helpers/random-text.js';

/** A chunk with its place: more than is ever embedded at once, and still within what the model reads. */
function wholeText(document: Document, chunk: Chunk): string {
  return [placeOf(document, chunk), ...chunk.statements.map(({ plainText }) => plainText)].join(' ');
}

/** What the bundled model reads at most. */
const maxModelTokens = 512;
let tokenizer: PreTrainedTokenizer;

beforeAll(async () => {
  env.allowRemoteModels = false;
  env.localModelPath = repositoryPath('models');
  tokenizer = await AutoTokenizer.from_pretrained(bundledModelName, { local_files_only: true });
});

const realTokens = (text: string): number => tokenizer.encode(neutraliseSpecialTokens(`passage: ${text}`)).length;

describe('estimateModelTokens, against the tokenizer of the bundled model', () => {
  it('lets the model read every chunk of the bundled corpus whole, title and headings included', async () => {
    const { articles } = await readShippedCorpus();
    const lengths = articles.flatMap(({ document }) =>
      chunkDocument(document).map((chunk) => ({
        id: chunk.id,
        tokens: realTokens(wholeText(document, chunk)),
      })),
    );
    expect(lengths.length).toBeGreaterThan(500);
    expect(lengths.filter(({ tokens }) => tokens > maxModelTokens)).toEqual([]);
  });

  it('is near the truth for the passages of the corpus, and the high estimate above it', async () => {
    const { articles } = await readShippedCorpus();
    const passages = articles
      .flatMap(({ document }) => chunkDocument(document))
      .filter((_chunk, at) => at % 5 === 0)
      .map((chunk) => chunk.statements.map(({ plainText }) => plainText).join(' '));
    const total = (count: (text: string) => number): number => passages.reduce((sum, text) => sum + count(text), 0);
    expect(total(estimateModelTokens) / total(realTokens)).toBeGreaterThan(0.9);
    expect(total(estimateModelTokens) / total(realTokens)).toBeLessThan(1.25);
    const ratios = passages.map((text) => mostModelTokens(text) / realTokens(text));
    expect(Math.min(...ratios)).toBeGreaterThan(0.65);
    expect(ratios.filter((ratio) => ratio < 1).length / ratios.length).toBeLessThan(0.1);
  });

  it.each([
    ['Chinese prose', '大模型训练需要大量算力和显存，推理同样如此；混合专家模型只激活一部分参数。'],
    ['Traditional prose', '輝達的資料中心業務收入創下新高，記憶體頻寬決定了解碼速度。'],
    [
      'English prose',
      'The memory bandwidth of an accelerator bounds decoding because weights are read for every token.',
    ],
    ['figures', '24,000 H100 80 GB SXM5 3.35 TB/s 989.4 TFLOPS 2023-03-21 $39,331,200.5 '],
    ['names', 'LLaMA-2-70B GPT-3.5-turbo Megatron-Turing NLG 530B ERNIE 3.0 Titan PanGu-Σ GLaM '],
    ['capitals', 'NVIDIA CUDA NVLINK GPU TPU HBM FLOPS RDMA NCCL MFU BF16 FP8 TF32 '],
    ['code', 'for (let i = 0; i < n; i += 1) { sum += a[i] * b[i]; } '],
    ['formulae', 'C ≈ 6·N·D, t = 8·T·P/(n·X), ∑_{i=1}^{n} x_i² ≤ ½‖w‖² '],
    ['addresses', 'https://a.example/en/data-center/h100/?utm_source=x&id=9f8e7d6c5b4a '],
    ['emoji', '😀🚀🔥👩‍👩‍👧‍👦🇨🇳 '],
    ['German', 'Grafikprozessorenherstellungsverfahren und Rechenzentrumsbetriebskosten '],
    ['Russian', 'Большие языковые модели требуют много вычислений и памяти. '],
    ['Japanese', '大規模言語モデルの学習には膨大な計算資源が必要です。'],
  ])('lets the model read chunks of %s whole, however long the text', (_what, unit) => {
    const document = documentOf(`# 标题 Title\n\n## 小标题 Heading\n\n${unit.repeat(120)}\n\n- ${unit.repeat(60)}\n`, {
      title: '标题 Title',
    });
    const lengths = chunkDocument(document).map((chunk) => realTokens(wholeText(document, chunk)));
    expect(Math.max(...lengths)).toBeLessThanOrEqual(maxModelTokens);
  });

  it('lets the model read chunks of random mixtures whole', () => {
    fc.assert(
      fc.property(fieldText(400), (text) => {
        const document = documentOf(`# 标题\n\n## 小标题\n\n${text}\n`, { title: '标题' });
        const lengths = chunkDocument(document).map((chunk) => realTokens(wholeText(document, chunk)));
        expect(Math.max(0, ...lengths)).toBeLessThanOrEqual(maxModelTokens);
      }),
      { numRuns: 40 },
    );
  });
});
