import { stemmer } from 'stemmer';
import { beforeAll, describe, expect, it } from 'vitest';
import { openCedict } from '../../src/lexicon/cedict.js';
import { loadLexicon } from '../../src/lexicon/load-lexicon.js';
import { NameCorrector } from '../../src/lexicon/name-corrector.js';
import { foldText, Recogniser } from '../../src/lexicon/recogniser.js';
import { repositoryPath } from '../helpers/corpus-articles.js';

let recogniser: Recogniser;
let corrector: NameCorrector;

beforeAll(async () => {
  recogniser = new Recogniser(await loadLexicon(repositoryPath('lexicon')));
  corrector = new NameCorrector(recogniser);
});

const dictionary = openCedict(repositoryPath('dictionaries/cc-cedict'));
/** The stem of Claude and of a Claude without its e is one. */
const stemsOfNames = ['claud'];
const isInDictionary = (word: string): boolean => {
  const term = /^[a-z]/.test(word) ? stemmer(word) : word;
  return !stemsOfNames.includes(term) && dictionary.translate(term).length > 0;
};
const nothing = (): boolean => false;

describe('a mistyped name', () => {
  it.each([
    ['nvdia', 'NVIDIA'],
    ['nividia', 'NVIDIA'],
    ['nvidea', 'NVIDIA'],
    ['nvidai', 'NVIDIA'],
    ['nvidiaa', 'NVIDIA'],
    ['vnidia', 'NVIDIA'],
    ['anthorpic', 'Anthropic'],
    ['antrhopic', 'Anthropic'],
    ['anthropc', 'Anthropic'],
    ['athnropic', 'Anthropic'],
    ['depseek', 'DeepSeek'],
    ['deeepseek', 'DeepSeek'],
    ['gemeni', 'Gemini'],
    ['gemnini', 'Gemini'],
    ['claud', 'Claude'],
    ['claudee', 'Claude'],
    ['blackwel', 'Blackwell'],
    ['blakcwell', 'Blackwell'],
    ['hoppper', 'Hopper'],
    ['mistrl', 'Mistral'],
    ['mixtrl', 'Mixtral'],
    ['hugingface', 'Hugging Face'],
    ['huggin face', 'Hugging Face'],
    ['chapgpt', 'ChatGPT'],
    ['tesnorflow', 'TensorFlow'],
    ['pytroch', 'PyTorch'],
    ['cerebas', 'Cerebras'],
    ['qwne', 'Qwen'],
    ['kmii', 'Kimi'],
    ['gork', 'Grok'],
    ['midjorney', 'Midjourney'],
    ['stabel difusion', 'Stable Diffusion'],
    ['stablediffusoin', 'Stable Diffusion'],
    ['mircosoft', 'Microsoft'],
    ['gogle', 'Google'],
    ['facebok', 'Facebook'],
    ['llamma', 'LLaMA'],
    ['alibba', 'Alibaba'],
    ['tencnt', 'Tencent'],
    ['hauwei', 'Huawei'],
    ['bytedace', 'ByteDance'],
    ['opeani', 'OpenAI'],
    ['nvlinck', 'NVLink'],
    ['trilium', 'Trillium'],
    ['coreweve', 'CoreWeave'],
    ['zuckerburg', 'Zuckerberg'],
    ['karpahty', 'Karpathy'],
    ['jensen hunag', 'Jensen Huang'],
    ['langchian', 'LangChain'],
    ['vera rubbin', 'Vera Rubin'],
    ['tranformer engine', 'Transformer Engine'],
    ['claud opus 4.5', 'Claude Opus 4.5'],
    ['gemeni 2.5 pro', 'Gemini 2.5 Pro'],
    ['lllama 3.1', 'Llama 3.1'],
    ['depseek v3', 'DeepSeek-V3'],
    ['dgx superpodd', 'DGX SuperPOD'],
    ['wenxinyiyna', '文心一言'],
    ['通义千文', '通义千问'],
    ['通易千问', '通义千问'],
    ['文心一颜', '文心一言'],
    ['字节跳懂', '字节跳动'],
    ['月之暗月', '月之暗面'],
    ['科大讯非', '科大讯飞'],
    ['深度求锁', '深度求索'],
    ['阶跃星晨', '阶跃星辰'],
    ['摩尔现程', '摩尔线程'],
    ['第四范试', '第四范式'],
    ['智谱清颜', '智谱清言'],
  ])('%s is %s', (typed, name) => {
    for (const question of [typed, `what about ${typed}?`, `${typed} 的显存多大`, `${typed}，多少钱`]) {
      const { text, corrections } = corrector.correct(question, isInDictionary);
      expect(corrections.map((correction) => correction.name), question).toEqual([name]);
      expect(text).toBe(question.replace(typed, name));
      expect(recogniser.entitiesIn(text)).toContain(corrections[0]?.id);
    }
  });

  it('is named with what was typed and where', () => {
    const question = 'Is the GEMENI 2.5 Pro of Gogle better than 文心一颜?';
    const { text, corrections } = corrector.correct(question, isInDictionary);
    expect(text).toBe('Is the Gemini 2.5 Pro of Google better than 文心一言?');
    expect(corrections.map(({ typed, id }) => [typed, id])).toEqual([
      ['gemeni 2.5 pro', 'gemini-2-5-pro'],
      ['gogle', 'google'],
      ['文心一颜', 'ernie-bot'],
    ]);
    for (const { typed, start, end } of corrections) expect(foldText(question).slice(start, end)).toBe(typed);
  });

  it('keeps its plural and possessive', () => {
    expect(corrector.correct("nvdia's chips", nothing).text).toBe("NVIDIA's chips");
    expect(corrector.correct("cerebas' wafer", nothing).text).toBe("Cerebras' wafer");
  });

  it('is found in Traditional characters', () => {
    expect(corrector.correct('文心一顏是誰的', isInDictionary).corrections.map(({ id }) => id)).toEqual(['ernie-bot']);
  });

  it('needs the rest of a name of several words', () => {
    expect(corrector.correct('difusion', nothing).corrections).toEqual([]);
    expect(corrector.correct('tranformer 是什么', nothing).corrections).toEqual([]);
  });
});

describe('a word that is no mistyped name', () => {
  it.each(
    `whisper claim lama mistrial clause gamma soar meat hooper volta minimal sensitive resent reset codec coded router opencv
    opengl openapi notebook internal interval connected magistrate dogma cerebral garner gripe twister marvel menus minus
    persona slang talon mediate computed ascent omnivore stafford vista devil never commuter superglue spaced scaled macron
    google goggle apple step seed phi spark yi grace h100 h200 gpt-3 gpt-4 qwen qwen2 llama llava gemma gemini mixtral
    ministral chatglm lamda lambda ollama 910b a100 b100 thank people training inference xeon cpu`.split(/\s+/),
  )('%s stays, without a dictionary', (word) => {
    for (const question of [word, `what about ${word}?`, `${word} 是什么`]) {
      expect(corrector.correct(question, nothing)).toEqual({ text: question, corrections: [] });
    }
  });

  it.each(
    `cohered oracles clouds instances operators visions runways perplexed 中国联盟 中国电子 百团大战 南京大学 搜索引擎 数据中心
    通义千万 文心一起 字节跳转 深度求和 第四范围 阶跃星球 月之暗示 火山引发 光年之后 科大讯息 百度智能`.split(/\s+/),
  )('%s stays, with a dictionary', (word) => {
    expect(corrector.correct(`${word}?`, isInDictionary).corrections).toEqual([]);
  });

  it('is none that is known to be a word', () => {
    expect(corrector.correct('gemeni', (word) => word === 'gemeni').corrections).toEqual([]);
    expect(corrector.correct('文心一颜', (word) => word === '一颜').corrections).toEqual([]);
  });

  it('is no pinyin of something else', () => {
    for (const pinyin of ['duoshao qian', 'zenme yang', 'shangwang', 'xiaoxi', 'zhihou', 'huiyuan']) {
      expect(corrector.correct(pinyin, nothing).corrections, pinyin).toEqual([]);
    }
  });

  it('is no other country', () => {
    for (const country of ['Iceland', 'Austria', 'Niger', 'Chine', 'Germani']) {
      expect(corrector.correct(country, nothing).corrections, country).toEqual([]);
    }
  });
});

it('changes no name of the lexicon into another', () => {
  const changed = recogniser.lexicon.entities.flatMap(({ zh, en, aliases, ambiguous, pinyin = [] }) =>
    [...zh, ...en, ...aliases, ...ambiguous, ...pinyin].filter(
      (name) => corrector.correct(name, nothing).corrections.length > 0,
    ),
  );
  expect(changed).toEqual([]);
});

it('changes no term of the glossary', () => {
  const changed = recogniser.lexicon.concepts.flatMap(({ zh, en }) =>
    [...zh, ...en].filter((word) => corrector.correct(word, nothing).corrections.length > 0),
  );
  expect(changed).toEqual([]);
});
