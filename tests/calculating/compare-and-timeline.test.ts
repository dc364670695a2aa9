import { describe, expect, it } from 'vitest';
import { ask, askNumber, desk, factSheets, now } from './helpers/desk.js';

describe('comparing', () => {
  it.each(['H100 和 910C 差多少?', 'H100 vs MI300X specs', 'compare H100 and H200', 'H20 跟 H200 差在哪 列個表'])(
    'is done for %s',
    (question) => {
      const outcome = askNumber(question);
      expect(outcome.calculation.name).toBe('compare');
      expect(outcome.answeredBy).toBe('fact-sheet');
      expect(outcome.chart?.kind).toBe('bars');
    },
  );

  it('shows dense peaks, memory and bandwidth of the sheets, with their ratio', () => {
    const outcome = desk.compare(['H100', 'H200'], 'en', now);
    if (outcome.kind !== 'calculated') throw new Error('no comparison');
    expect(outcome.text).toContain('memory 80 GB against 141 GB');
    expect(outcome.calculation.table?.columns).toEqual(['cell', 'H100 SXM 80GB', 'H200 SXM 141GB']);
    expect(outcome.calculation.inputs.every(({ source }) => source !== undefined && source !== '')).toBe(true);
    const memory = outcome.chart?.kind === 'bars' ? outcome.chart.panels.find(({ unit }) => unit === 'GB') : undefined;
    expect(memory?.bars.map(({ value }) => value)).toEqual([80, 141]);
  });

  it('leads with the most telling differences and leaves the rest to the table', () => {
    const { text, calculation } = askNumber('H100 和 910B 差多少');
    const [lead = '', ...lines] = text.split('\n');
    expect(lead).toContain('显存 80 GB 比 64 GB');
    expect(lines.join('\n')).toMatch(/910B.* 未公布：BF16\/FP16 稠密峰值、显存带宽。/);
    for (const [name = '', ...cells] of calculation.table?.rows ?? [])
      if (name !== '显存') expect(text).not.toContain(cells.join(' / '));
  });

  it('says first what was asked for', () => {
    const [lead = ''] = askNumber('L4 vs L40 power 差多少 w').text.split('\n');
    expect(lead).toContain('功耗 72 W 比 300 W');
    expect(lead).not.toContain('显存');
    expect(askNumber('H100 vs H200 memory bandwidth').text.split('\n')[0]).toMatch(/: memory bandwidth [^;]*$/);
  });

  it('keeps sentences of the sheets, which are in English, out of Chinese', () => {
    const names = (language: 'zh-CN' | 'en'): unknown[] => {
      const outcome = desk.compare(['H100', '910B'], language, now);
      return outcome.kind === 'calculated' ? (outcome.calculation.results ?? []).map(({ name }) => name) : [];
    };
    expect(names('en')).toContain('h100-sxm.export');
    expect(names('zh-CN')).not.toContain('h100-sxm.export');
  });

  it('says what is not published', () => {
    const outcome = desk.compare(['GPT-4', 'GPT-3'], 'zh-CN', now);
    const rows = outcome.kind === 'calculated' ? outcome.calculation.table?.rows : [];
    expect(rows?.find(([name]) => name === '总参数')).toEqual(['总参数', '未公布', '175B']);
  });

  it.each([
    [['H100'], '2 to 4'],
    [['H100', 'A100', 'H200', 'B200', 'H20'], '2 to 4'],
    [['H100', 'h100'], 'one and the same'],
    [['H100', 'GPT-3'], 'Models are compared with models'],
    [['H100', 'H1000'], 'H100'],
    [['GPT-3', 'GPT-33'], 'GPT-3'],
  ])('refuses %j', (names, part) => {
    const outcome = desk.compare(names, 'en', now);
    expect(outcome.kind === 'refused' && outcome.message).toContain(part);
  });

  it('leaves questions of words to retrieval', () => {
    expect(ask('H800跟H100這兩張卡差在哪')).toBeUndefined();
    expect(ask('rope theta llama 2 vs llama 3')).toBeUndefined();
  });
});

describe('the timeline', () => {
  it('puts models on their dates with published compute, or 6·N·D', () => {
    const outcome = desk.timeline({ organisation: 'openai' }, 'en');
    if (outcome.kind !== 'calculated' || outcome.chart?.kind !== 'timeline') throw new Error('no timeline');
    const gpt3 = outcome.chart.points.find(({ label }) => label.startsWith('GPT-3 175B'));
    expect(gpt3).toMatchObject({ date: '2020-05', value: 3.14e23, group: 'OpenAI' });
    expect(new Set(outcome.chart.points.map(({ group }) => group))).toEqual(new Set(['OpenAI']));
  });

  it('leaves out mixtures whose active parameters are not published', () => {
    const outcome = desk.timeline({ organisation: 'deepseek' }, 'en');
    if (outcome.kind !== 'calculated') throw new Error('no timeline');
    const names = outcome.calculation.inputs.map(({ name }) => name);
    expect(names).toContain('deepseek-v3');
    expect(names).not.toContain('deepseek-v4.1-flash');
    expect(desk.calculate('training-flops', { model: 'deepseek-v4.1-flash' }, 'en', now).kind).toBe('refused');
  });

  it('says of a single model that it is the only one', () => {
    const outcome = desk.timeline({ organisation: 'bloomberg' }, 'en');
    expect(outcome.kind === 'calculated' && outcome.text).toMatch(/^Only BloombergGPT/);
  });

  it('keeps to country and years', () => {
    const outcome = desk.timeline({ country: 'cn', fromYear: 2023, toYear: 2024 }, 'zh-TW');
    if (outcome.kind !== 'calculated' || outcome.chart?.kind !== 'timeline') throw new Error('no timeline');
    const models = new Map(factSheets.models.map((sheet) => [sheet.name, sheet]));
    for (const { label, date } of outcome.chart.points) {
      expect(models.get(label)?.country ?? 'CN').toBe('CN');
      expect(['2023', '2024']).toContain(date.slice(0, 4));
    }
    expect(outcome.chart.title).toBe('訓練計算量的時間線');
  });

  it('is made again from its request', () => {
    const outcome = desk.timeline({ country: 'FR' }, 'en');
    if (outcome.kind !== 'calculated') throw new Error('no timeline');
    const again = desk.recalculate(outcome.request, { input: 'country', value: 'US' }, 'en', now);
    expect(again.kind === 'calculated' && again.calculation.inputs.length).toBeGreaterThan(
      outcome.calculation.inputs.length,
    );
  });

  it.each([
    [{ organisation: 'nobody at all' }, 'widen'],
    [{ fromYear: 2025, toYear: 2020 }, 'after'],
    [{ fromYear: 20.5 }, 'no year'],
  ])('refuses %j', (filter, part) => {
    const outcome = desk.timeline(filter, 'en');
    expect(outcome.kind === 'refused' && outcome.message).toContain(part);
  });
});

describe('plain look-ups', () => {
  it('give one cell, for where articles do not answer', () => {
    const outcome = askNumber('Qwen2.5-72B 有几层');
    expect(outcome).toMatchObject({ isFallback: true, answeredBy: 'fact-sheet' });
    expect(outcome.calculation).toMatchObject({ name: 'specification', value: 80 });
  });

  it.each([
    ['hbm of h200 in GB', 141e9],
    ['L40S 显存带宽', 864e9],
    ['how many kv heads does llama 3.1 405b have', 8],
  ])('%s', (question, value) => {
    expect(askNumber(question).calculation.value).toBe(value);
  });

  it('say so where a cell is not published', () => {
    expect(askNumber('gpt5 有多少层').text).toContain('未公布');
  });
});
