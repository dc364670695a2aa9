import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadLexicon } from '../../src/lexicon/load-lexicon.js';
import { plainQuestion } from '../../src/lexicon/plain-question.js';
import { Recogniser } from '../../src/lexicon/recogniser.js';
import { spokenChinese, taiwanChinese } from '../../src/lexicon/spoken-chinese.js';
import { spokenEnglish } from '../../src/lexicon/spoken-english.js';
import { repositoryPath } from '../helpers/corpus-articles.js';

let recogniser: Recogniser;

beforeAll(async () => {
  recogniser = new Recogniser(await loadLexicon(repositoryPath('lexicon')));
});

describe('plainQuestion', () => {
  it.each([
    ['大家囤卡图啥', '大家抢购 GPU为什么'],
    ['话说 HBM 到底咋算的来着', 'HBM 怎么计算的'],
    ['训练为啥都用N卡', '训练为什么都用英伟达 GPU'],
    ['鹅厂那个集群插的啥卡', '腾讯那个集群装有什么卡'],
    ['輝達的伺服器用什麼記憶體', '英伟达的服务器用什么内存'],
    ['資安工作台是哪天發表的', '网络安全工作台是哪天发布的'],
    ['which metrics do ppl track', 'which metrics do people track'],
    ['how many params btw', 'how many parameters'],
    ['did that forecast age well', 'did that forecast come true'],
  ])('says %s in plain words', (asked, plain) => {
    expect(plainQuestion(asked, recogniser)).toBe(plain);
  });

  it.each([
    '说中国有三十多个大模型',
    '德国内阁的成员有谁',
    '卷积神经网络是什么',
    '什么情况下要用插件',
    '官方承认了什么',
    '教练在训练什么',
    '老黄的演讲',
    'Was the AI at the IMO or in the U.S.?',
    'Is Command R a 700 W card?',
    'The rule dropped the ban on 20 metric tons of what?',
  ])('leaves %s as it is', (asked) => {
    expect(plainQuestion(asked, recogniser)).toBe(asked);
  });

  it('leaves the questions that are shown as examples as they are', async () => {
    const lines = (await readFile(repositoryPath('lexicon/questions.jsonl'), 'utf8')).trim().split('\n');
    const questions = lines.map((line) => JSON.parse(line) as { zh: string; en: string }).flatMap(({ zh, en }) => [zh, en]);
    expect(questions.length).toBeGreaterThan(200);
    expect(questions.filter((question) => plainQuestion(question, recogniser) !== question)).toEqual([]);
  });

  it('keeps a question that is nothing but fillers', () => {
    expect(plainQuestion('请问', recogniser)).toBe('请问');
  });
});

describe('the tables of spoken forms', () => {
  it.each([
    ['Chinese', spokenChinese],
    ['Taiwan', taiwanChinese],
    ['English', spokenEnglish],
  ])('have no capturing groups and no form twice: %s', (_, forms) => {
    const capturing = forms.filter(([spoken]) => new RegExp(`${spoken}|`, 'u').exec('')?.length !== 1);
    expect(capturing).toEqual([]);
    expect(new Set(forms.map(([spoken]) => spoken)).size).toBe(forms.length);
  });
});
