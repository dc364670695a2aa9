import type { AnswerLanguage } from '../../language/language.js';

/** What the bot says around a calculation, in one language. */
export interface ComputeWords {
  /** Heading of what nobody said and was taken for granted. */
  readonly assumed: string;
  /** Heading of what was asked, and of what fact sheets say. */
  readonly given: string;
  readonly asAsked: string;
  readonly derivationTitle: string;
  readonly formula: string;
  readonly formulaSource: string;
  readonly result: string;
  readonly checkedAgainst: string;
  readonly moreRows: (count: number) => string;
  /** Names of what is no calculator. */
  readonly lookups: Readonly<Record<string, string>>;
  /** Names of what limits a timeline. */
  readonly filters: Readonly<Record<string, string>>;
  /** Between the name of an assumption and its value. */
  readonly valueOf: (name: string, value: string) => string;
  readonly back: string;
}

const words: Readonly<Record<AnswerLanguage, ComputeWords>> = {
  en: {
    assumed: 'Assumed',
    given: 'Asked and published',
    asAsked: 'as asked',
    derivationTitle: 'How I computed this',
    formula: 'Formula',
    formulaSource: 'Formula from',
    result: 'Result',
    checkedAgainst: 'Checked against',
    moreRows: (count) => `… and ${count} more`,
    lookups: { compare: 'Comparison', timeline: 'Timeline', specification: 'Published' },
    filters: { organisation: 'organisation', country: 'country', fromYear: 'from', toYear: 'to' },
    valueOf: (name, value) => `${name}: ${value}`,
    back: 'Back',
  },
  'zh-CN': {
    assumed: '假设',
    given: '你给出的和已公布的',
    asAsked: '你给出的',
    derivationTitle: '这是怎么算的',
    formula: '公式',
    formulaSource: '公式出处',
    result: '结果',
    checkedAgainst: '核对依据',
    moreRows: (count) => `……另有 ${count} 条`,
    lookups: { compare: '对比', timeline: '时间线', specification: '公布值' },
    filters: { organisation: '机构', country: '国家', fromYear: '从', toYear: '到' },
    valueOf: (name, value) => `${name}：${value}`,
    back: '返回',
  },
  'zh-TW': {
    assumed: '假設',
    given: '你給的和已公佈的',
    asAsked: '你給的',
    derivationTitle: '這是怎麼算的',
    formula: '公式',
    formulaSource: '公式出處',
    result: '結果',
    checkedAgainst: '核對依據',
    moreRows: (count) => `……另有 ${count} 則`,
    lookups: { compare: '對比', timeline: '時間線', specification: '公佈值' },
    filters: { organisation: '機構', country: '國家', fromYear: '從', toYear: '到' },
    valueOf: (name, value) => `${name}：${value}`,
    back: '返回',
  },
};

/** The words of one language. */
export function computeWordsIn(language: AnswerLanguage): ComputeWords {
  return words[language];
}
