import { join } from 'node:path';
import { chunkDocument } from '../../src/chunking/chunk-document.js';
import type { DocumentSource } from '../../src/documents/document.js';
import type { GivenPassage } from '../../src/grounding/given-passage.js';
import { createAnalyser, type Analyser } from '../../src/indexing/analyser.js';
import { openCedict } from '../../src/lexicon/cedict.js';
import { loadLexicon } from '../../src/lexicon/load-lexicon.js';
import { documentOf } from '../helpers/loaded-document.js';
import { repositoryPath } from '../helpers/corpus-articles.js';

/** The analyser with the bundled lexicon. */
export async function bundledAnalyser(): Promise<Analyser> {
  return createAnalyser(await loadLexicon(repositoryPath('lexicon')));
}

/** The bundled dictionary. */
export const bundledDictionary = openCedict(join(repositoryPath('dictionaries'), 'cc-cedict'));

export interface SmallDocument {
  readonly id: string;
  readonly title: string;
  readonly language: 'zh' | 'en';
  /** Markdown after the head. */
  readonly body: string;
  readonly asOf?: string;
  readonly sources?: readonly DocumentSource[];
}

/** The first passage of each document, numbered from 1, and the text of its file. */
export function passagesOf(documents: readonly SmallDocument[]): readonly (GivenPassage & { readonly file: string })[] {
  return documents.map(({ body, ...fields }, index) => {
    const document = documentOf(body, { ...fields, path: `${fields.id}.md` });
    const [chunk] = chunkDocument(document);
    if (chunk === undefined) throw new Error(`${fields.id} has no passage`);
    return { number: index + 1, chunk, document, file: document.text };
  });
}

/** Passages of both languages about accelerators, models and orders. */
export const smallDocuments: readonly SmallDocument[] = [
  {
    id: 'h100.en',
    title: 'NVIDIA H100',
    language: 'en',
    asOf: '2024-03',
    body: 'The H100 SXM has 80 GB of HBM3 with a bandwidth of 3.35 TB/s. It draws up to 700 W, according to NVIDIA. NVIDIA announced the H100 on 22 March 2022.\n',
    sources: [{ title: 'H100 data sheet', publisher: 'NVIDIA', date: '2023', url: 'https://www.nvidia.com/h100' }],
  },
  {
    id: 'gpt3.zh',
    title: 'GPT-3 的训练',
    language: 'zh',
    body: 'GPT-3 有 1750 亿参数，用 3000 亿词元训练，计算量为 3.14×10²³ FLOP。OpenAI 没有公布训练 GPT-3 花了多少钱。\n',
  },
  {
    id: 'orders.zh',
    title: '2023 年的 GPU 订单',
    language: 'zh',
    asOf: '2023-04',
    body: '据传百度 2023 年初急订 3000 台服务器，合 2.4 万块 GPU。阿里云全年约要 1 万块 GPU，其中 6000 块是 Hopper。\n',
  },
  {
    id: 'cache.en',
    title: 'The KV cache',
    language: 'en',
    body: 'The KV cache stores the keys and values of earlier tokens, so that they need not be computed again. Its size grows with the length of the context.\n',
  },
  {
    id: 'prices.en',
    title: 'Prices of accelerators by the hour',
    language: 'en',
    body: '| Accelerator | Price per hour (US dollars) | Memory (GB) |\n| --- | --- | --- |\n| H100 | 2.99 | 80 |\n| A100 | 1.29 | 40 |\n',
  },
];
