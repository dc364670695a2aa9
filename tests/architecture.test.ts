import { describe, expect, it } from 'vitest';
import { checkArchitecture, type ArchitectureRules } from './helpers/architecture/check-architecture.js';
import { readSources } from './helpers/architecture/source-file.js';
import { repositoryPath } from './helpers/corpus-articles.js';

const rules: ArchitectureRules = {
  layers: [
    ['shared'],
    ['language', 'quantities', 'compute'],
    ['documents', 'lexicon', 'fact-sheets', 'charts'],
    ['chunking', 'storage'],
    ['embedding', 'chat-model', 'vector-index', 'lexical-index'],
    ['indexing'],
    ['retrieval'],
    ['answering', 'memory'],
    ['grounding', 'calculating'],
    ['generating'],
    ['assistant'],
    ['evaluation'],
    ['discord', 'terminal', 'http', 'config', 'index.ts'],
    ['compose.ts'],
    ['cli'],
    ['cli.ts', 'main.ts'],
  ],
  vendors: {
    'discord.js': ['discord/'],
    'hnswlib-node': ['vector-index/hnsw-vector-index.ts'],
    'onnxruntime-node': ['embedding/text-encoder.ts'],
    '@xenova/transformers': ['embedding/text-encoder.ts'],
    '@node-rs/jieba': ['lexical-index/chinese-segmenter.ts'],
    'opencc-js': ['language/chinese-script.ts'],
    libsql: ['storage/open-database.ts'],
    kysely: ['storage/'],
    openai: ['chat-model/openai-chat-model.ts'],
    echarts: ['charts/'],
    '@resvg/resvg-js': ['charts/'],
  },
  processMembers: {
    'process.env': ['config/load-config.ts'],
    'process.exit': ['cli.ts', 'cli/end-signal.ts'],
    'process.exitCode': ['cli.ts'],
  },
  maxLines: 300,
  doors: ['index.ts'],
};

describe('the source files', () => {
  it('keep to layers, vendors, sizes and the one door, without cycles', () => {
    const files = readSources(repositoryPath('src'));
    expect(files.length).toBeGreaterThan(100);
    const breaches = checkArchitecture(files, rules);
    expect(breaches.join('\n')).toBe('');
  });

  it('use every vendor where the rules say, so that no rule outlives its reason', () => {
    const imported = new Set(readSources(repositoryPath('src')).flatMap((file) => file.imports));
    const unused = Object.entries(rules.vendors)
      .filter(
        ([vendor, places]) =>
          places.length > 0 && ![...imported].some((name) => name === vendor || name.startsWith(`${vendor}/`)),
      )
      .map(([vendor]) => vendor);
    expect(unused).toEqual([]);
  });
});
