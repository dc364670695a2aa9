import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detectDocumentLanguage, detectQuestionLanguage } from '../../src/language/detect-language.js';
import { anyText } from '../helpers/random-text.js';

describe('detectQuestionLanguage', () => {
  it.each([
    // Chinese, with names of any script.
    ['百度 2023 年下单了多少 GPU？', 'zh-CN'],
    ['H100 和 H100 NVL 有什么区别', 'zh-CN'],
    ['GPT-4 参数量', 'zh-CN'],
    ['KV cache 占多少显存', 'zh-CN'],
    ['LLaMA 是谁做的', 'zh-CN'],
    ['英伟达', 'zh-CN'],
    ['华为昇腾 910C 和 H100 差多少', 'zh-CN'],
    ['昇騰 910C 的頻寬', 'zh-TW'],
    ['MoE 是啥', 'zh-CN'],
    ['显存带宽', 'zh-CN'],
    ['explain 一下 MoE', 'zh-CN'],
    ['请用英文解释 the transformer architecture', 'zh-CN'],
    ['What is 算力 呢', 'zh-CN'],
    // Traditional.
    ['輝達的 H100 有多少顯存？', 'zh-TW'],
    ['請問大模型訓練需要多少算力', 'zh-TW'],
    ['GPU 記憶體頻寬是什麼', 'zh-TW'],
    ['資料中心', 'zh-TW'],
    // English, with Chinese names.
    ['What is a token?', 'en'],
    ['does 百度 have GPUs', 'en'],
    ['how many GPUs did 百度 order in 2023?', 'en'],
    ['What does 算力 mean?', 'en'],
    ['who founded 智谱AI', 'en'],
    ['compare 通义千问 and 文心一言', 'en'],
    ['H100', 'en'],
    ['H100 vs A100', 'en'],
    // Neither: treated as English.
    ['¿Cuántos parámetros tiene GPT-3?', 'en'],
    ['GPT-4のパラメータ数はいくつですか', 'en'],
    ['GPT-4의 매개변수는 몇 개입니까?', 'en'],
    ['Сколько стоит H100?', 'en'],
    ['כמה עולה H100?', 'en'],
    ['😀😀😀', 'en'],
    ['', 'en'],
    ['123', 'en'],
  ])('takes %j for %s', (question, language) => {
    expect(detectQuestionLanguage(question)).toBe(language);
  });

  it('knows a language for any text', () => {
    fc.assert(
      fc.property(anyText(), (text) => {
        expect(['zh-CN', 'zh-TW', 'en']).toContain(detectQuestionLanguage(text));
      }),
      { numRuns: 100 },
    );
  });
});

describe('detectDocumentLanguage', () => {
  it.each([
    ['大模型训练需要大量算力，NVIDIA H100 是常用的加速卡。', 'zh'],
    ['輝達的 H100 是常用的加速卡。', 'zh'],
    ['Training a large model takes much compute (算力 in Chinese).', 'en'],
    ['この記事は大規模言語モデルの計算力について説明します。', 'ja'],
    ['이 글은 대규모 언어 모델의 컴퓨팅 파워를 설명합니다.', 'ko'],
    ['Большим моделям нужно много вычислений.', 'ru'],
    ['تحتاج النماذج الكبيرة إلى قدرة حاسوبية.', 'ar'],
    ['', 'en'],
    ['1234 5678', 'en'],
  ])('takes %j for %s', (text, language) => {
    expect(detectDocumentLanguage(text)).toBe(language);
  });

  it('is not misled by a long code block at the end', () => {
    expect(detectDocumentLanguage(`${'大模型训练需要大量算力。'.repeat(2000)}${'const a = b; '.repeat(5000)}`)).toBe(
      'zh',
    );
  });
});
