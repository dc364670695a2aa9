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
    ['does 405B fit on 8xH100', ['llama-3-1', 'h100']],
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
    ['Llama 4 Scout 和 Llama 4 Maverick', ['llama-4-scout', 'llama-4-maverick']],
    ['gpt 5.1 or gpt-5', ['gpt-5-1', 'gpt-5']],
    ['qwen3.8 跟 qwen3 差多少', ['qwen-3-8', 'qwen-3']],
    ['opus 5.5 api', ['claude-opus-5-5']],
    ['v4 pro vs dsv3', ['deepseek-v4-pro', 'deepseek-v3']],
    ['Command R+ or Command R', ['command-r-plus', 'command-r']],
    ['huggingface 上的 stablediffusion', ['hugging-face', 'stable-diffusion']],
    ['皮衣刀客在鹅厂', ['jensen-huang', 'tencent']],
    ['苹果公司和 Apple Inc. 的模型', ['apple']],
    ['苹果自研芯片', ['apple']],
    ['苹果多少钱一斤', []],
    ['三星的 HBM4', ['samsung']],
    ['三星堆在哪里', []],
    ['海纳百川', []],
    ['百川挂牌了吗', ['baichuan-ai']],
    ['PaLM 540B and palm oil', ['palm']],
    ['AI+医疗', []],
    ['what is a phi coefficient', []],
    ['step 3: plant the seed', []],
    ['an electric spark', []],
  ])('finds in %j %j', (text, ids) => {
    expect(recogniser.entitiesIn(text)).toEqual(ids);
  });

  it.each([
    ['tongyi qianwen 和 gpt-4 谁强', ['tongyi-qianwen', 'gpt-4']],
    ['tongyiqianwen', ['tongyi-qianwen']],
    ['wenxin yiyan shi shei de', ['ernie-bot']],
    ['WENXINYIYAN', ['ernie-bot']],
    ['wenxin-yiyan', ['ernie-bot']],
    ['pangu 多大', ['pangu']],
    ['shengteng 910b', ['ascend', 'ascend-910b']],
    ['hanwuji 上市了吗', ['cambricon']],
    ['yueanmian', ['moonshot-ai']],
    ['yue an mian', ['moonshot-ai']],
    ['yuezhi anmian 的 kimi', ['moonshot-ai', 'kimi']],
    ['yuezhianmian', ['moonshot-ai']],
    ['shendu qiusuo', ['deepseek']],
    ['liangwenfeng 是谁', ['liang-wenfeng']],
    ['laohuang shuo', ['jensen-huang']],
    ['kedaxunfei', ['iflytek']],
    ['zijietiaodong', ['bytedance']],
    ['dongshuxisuan', ['east-data-west-compute']],
  ])('finds names in pinyin: %j', (text, ids) => {
    expect(recogniser.entitiesIn(text)).toEqual(ids);
  });

  it.each(['pangus', 'apanguan', 'shengtengyun', 'xhanwuji', 'meiguoren', 'wenxinyiyanx'])(
    'finds no pinyin inside another word: %s',
    (text) => {
      expect(recogniser.entitiesIn(text)).toEqual([]);
    },
  );

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

it('knows the company that goes by the name of its head', () => {
  expect(recogniser.ledBy('jensen-huang')).toBe('nvidia');
  expect(recogniser.ledBy('wang-jiwei')).toBeUndefined();
});
