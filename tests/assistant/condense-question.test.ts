import { beforeAll, describe, expect, it } from 'vitest';
import { condenseQuestion, readQuestion } from '../../src/assistant/condense-question.js';
import { createAnalyser, type Analyser } from '../../src/indexing/analyser.js';
import { loadLexicon } from '../../src/lexicon/load-lexicon.js';
import { repositoryPath } from '../helpers/corpus-articles.js';

let analyser: Analyser;

beforeAll(async () => {
  analyser = createAnalyser(await loadLexicon(repositoryPath('lexicon')));
});

/** What the stand-alone form must and must not name. */
interface Case {
  readonly history: readonly string[];
  readonly question: string;
  readonly names: readonly RegExp[];
  readonly not?: readonly RegExp[];
}

const followUps: readonly Case[] = [
  // A new entity and little else: the earlier question is asked of it.
  { history: ['H100 的显存是多少？'], question: '那 L40 呢？', names: [/l40/i, /显存/], not: [/h100/i] },
  {
    history: ['How much memory does the H100 have?'],
    question: 'What about the L40?',
    names: [/l40/i, /memory/i],
    not: [/h100/i],
  },
  { history: ['百度下单了多少 GPU？'], question: '阿里呢', names: [/阿里/, /GPU/i], not: [/百度/] },
  { history: ['Who founded Mistral AI?'], question: 'and Cohere?', names: [/cohere/i, /founded/i] },
  // A pronoun: the entity is carried over.
  { history: ['H100 什么时候发布的？'], question: '它的显存带宽多大', names: [/h100/i, /显存带宽/] },
  { history: ['What is the H100?'], question: 'How much memory does it have?', names: [/h100/i, /memory/i] },
  { history: ['GPT-3 有多少参数？'], question: '训练它用了多少算力？', names: [/gpt-3/i, /算力/] },
  { history: ['輝達的 H100 有多少顯存？'], question: '它的頻寬呢', names: [/h100/i, /[頻频]/] },
  { history: ['Tell me about the H100'], question: 'Is it faster than the A100?', names: [/h100/i, /a100/i] },
  // Nothing of its own.
  { history: ['百度 2023 年下单了多少 GPU？'], question: '谁统计的', names: [/百度/, /统计/] },
  { history: ['Why is decoding bound by memory bandwidth?'], question: 'why?', names: [/decoding/i, /bandwidth/i] },
  { history: ['英伟达 2023 年卖了多少 H100？'], question: '多少钱', names: [/h100/i, /钱/] },
  // A predicate without its subject, and an ellipsis that names what the table of entities does not have.
  { history: ['盘古 Sigma 多少参数'], question: '就用了几颗昇腾', names: [/盘古/, /昇腾/] },
  { history: ['What is the FLOP limit in the EU AI Act?'], question: 'and the US one?', names: [/FLOP limit/i, /US/] },
  // Another thing, and what is asked of it.
  { history: ['H100 的 989 TFLOPS 是怎么算出来的'], question: '那 MI300X 呢 代哪几个数', names: [/mi300x/i, /怎么算/] },
  { history: ['what does the US take on H200s?'], question: 'and on the H20 and MI308?', names: [/h20 mi308\?/i] },
  // Another date, and the date that it points at.
  { history: ['2022 年有几个项目拿到投资'], question: '前一年呢', names: [/2021/, /投资/], not: [/2022/] },
  { history: ['Zhipu revenue in 2024?'], question: 'how much did they lose that year', names: [/zhipu/i, /2024/] },
  // What is said before the question itself.
  { history: ['Was Alpaca trained from zero?'], question: 'ok so which base model then', names: [/alpaca/i] },
  // A subject left out, a thing only set against it, and a short question that opens with its question word.
  { history: ['Jais 13B 训练了多少词元'], question: '里头阿拉伯语占多少', names: [/jais/i, /阿拉伯语/] },
  { history: ['阿里那个 M6 是不是很省'], question: '耗电跟 GPT-3 比起来是多少', names: [/M6/, /GPT-3/] },
  { history: ['pagedattention 是干嘛用的'], question: '谁家搞的，哪年', names: [/pagedattention/i] },
  { history: ['Who operates Tokyo-1?'], question: 'how many H100s does that come to', names: [/Tokyo-1/i] },
  // Later on.
  { history: ['DGX Cloud 是做什么的'], question: '后来怎么样了', names: [/DGX Cloud/i, /后来/] },
  // Over two steps.
  { history: ['H100 的显存是多少？', '那 L40 呢？'], question: '带宽呢', names: [/l40/i, /带宽/] },
  { history: ['H100 的显存是多少？', '那 L40 呢？'], question: '它贵吗', names: [/l40/i], not: [/h100/i] },
];

const changes: readonly Case[] = [
  { history: ['H100 的显存是多少？'], question: 'GPT-4 的参数量是多少？', names: [/GPT-4/], not: [/H100/i, /显存/] },
  {
    history: ['How much memory does the H100 have?'],
    question: 'Who founded Mistral AI?',
    names: [/Mistral/],
    not: [/H100/i],
  },
  { history: ['百度下单了多少 GPU？'], question: '什么是混合专家模型？', names: [/混合专家/], not: [/百度/] },
  { history: ['What is the H100?'], question: 'What is the KV cache?', names: [/KV cache/], not: [/H100/i] },
  {
    history: ['H100 的显存是多少？'],
    question: '为什么大模型推理受限于内存带宽？',
    names: [/内存带宽/],
    not: [/H100/i],
  },
  {
    history: ['What is the H100?'],
    question: 'How do scaling laws relate parameters and tokens?',
    names: [/scaling laws/],
    not: [/H100/i],
  },
];

/** Their pronouns stand for what they name themselves. */
const inThemselves: readonly Case[] = [
  { history: ['H100 的显存是多少？'], question: '知乎那个 LLM 的合作方是哪家', names: [/知乎/], not: [/H100/i] },
  {
    history: ['What is CUDA?'],
    question: 'why did that Wang Jiwei guy see it coming',
    names: [/Wang/],
    not: [/CUDA/i],
  },
  {
    history: ['What is CUDA?'],
    question: 'Tencent had Hunyuan in 2022, how is that different from the 2023 one',
    names: [/Hunyuan/],
    not: [/CUDA/i],
  },
];

function check({ history, question, names, not = [] }: Case): void {
  const condensed = condenseQuestion(question, history, analyser).query;
  for (const name of names) expect(condensed).toMatch(name);
  for (const name of not) expect(condensed).not.toMatch(name);
}

describe('condenseQuestion', () => {
  it.each(followUps)('carries over from $history to "$question"', check);

  it.each(changes)('lets "$question" stand alone after $history', check);

  it.each(inThemselves)('finds what "$question" points at in itself', check);

  it('leaves open what its form does not tell', () => {
    const { leaning, alone, following } = readQuestion('有哪几家药厂打算用', ['Tokyo-1 是谁在运营的'], analyser);
    expect(leaning).toBe('unsure');
    expect(alone.query).toBe('有哪几家药厂打算用');
    expect(following).toEqual({ query: 'Tokyo-1 是谁在运营的 有哪几家药厂打算用', focus: '有哪几家药厂打算用' });
  });

  it('says which part asks, where the question before it was put in front', () => {
    expect(condenseQuestion('谁统计的', ['百度 2023 年下单了多少 GPU？'], analyser).focus).toBe('谁统计的');
    expect(condenseQuestion('它的显存带宽多大', ['H100 什么时候发布的？'], analyser).focus).toBe('它的显存带宽多大');
    expect(condenseQuestion('那 L40 呢？', ['H100 的显存是多少？'], analyser).focus).toBeUndefined();
    expect(condenseQuestion('GPT-4 的参数量是多少？', ['H100 的显存是多少？'], analyser).focus).toBeUndefined();
  });

  it('leaves a first question as it is', () => {
    expect(condenseQuestion('它的显存多大', [], analyser)).toEqual({ query: '它的显存多大' });
    expect(condenseQuestion('它的显存多大', ['', ' \n'], analyser)).toEqual({ query: '它的显存多大' });
  });

  it.each(['', '😀', '\ud800', '?', '，，，', 'a'.repeat(8000)])('stands %j after any question', (question) => {
    expect(() => condenseQuestion(question, ['H100 的显存是多少？', '\udfff', question], analyser)).not.toThrow();
  });
});
