import { beforeAll, describe, expect, it } from 'vitest';
import { loadLexicon } from '../../src/lexicon/load-lexicon.js';
import { Recogniser } from '../../src/lexicon/recogniser.js';
import { repositoryPath } from '../helpers/corpus-articles.js';

let recogniser: Recogniser;

beforeAll(async () => {
  recogniser = new Recogniser(await loadLexicon(repositoryPath('lexicon')));
});

describe('Recogniser with the shipped lexicon', () => {
  it.each([
    ['H100 和 H100 NVL 有什么区别', ['h100', 'h100-nvl']],
    ['GPT-3 or GPT-3.5?', ['gpt-3', 'gpt-3-5']],
    ['is GPT3.5 better than gpt 4', ['gpt-3-5', 'gpt-4']],
    ['a 100 billion parameter model', []],
    ['輝達的 H100', ['nvidia', 'h100']],
    ['nvda 股价', ['nvidia']],
    ['百度 2023 年下单了多少 GPU', ['baidu']],
    ['Ｈ１００ ＮＶＬ', ['h100-nvl']],
    ['How many H100s did Baidu buy?', ['h100', 'baidu']],
    ["NVIDIA's revenue", ['nvidia']],
    ['Llama 3.1 405B on eight GPUs', ['llama-3-1']],
    ['文心一言是哪家的', ['ernie-bot']],
    ['阿里的通义千问', ['alibaba', 'tongyi-qianwen']],
    ['an apple a day', []],
    ['今天天气怎么样', []],
    ['what did he say', []],
  ])('finds in %j %j', (text, ids) => {
    expect(recogniser.entitiesIn(text)).toEqual(ids);
  });

  it('finds every entity by each of its names', () => {
    const missed = recogniser.lexicon.entities.flatMap((entity) =>
      [...entity.zh, ...entity.en, ...entity.aliases].filter((name) => {
        const found = recogniser.entitiesIn(name);
        return found.length === 0;
      }),
    );
    expect(missed).toEqual([]);
  });

  it('finds a glossary word in both languages under one number', () => {
    const conceptsIn = (text: string): string[] => recogniser.find(text).filter(({ kind }) => kind === 'concept').map(({ id }) => id);
    for (const [zh, en] of [
      ['显存', 'vram'],
      ['算力', 'compute'],
      ['混合专家', 'moe'],
      ['带宽', 'bandwidth'],
      ['推理', 'inference'],
    ] as const) {
      expect(conceptsIn(zh).filter((id) => conceptsIn(en).includes(id)), `${zh} ${en}`).not.toEqual([]);
    }
  });
});
