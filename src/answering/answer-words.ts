import type { AnswerLanguage } from '../language/language.js';
import { toTraditional } from '../language/chinese-script.js';
import type { AbstentionReason } from './answer.js';

interface Words {
  readonly asOf: (date: string) => string;
  readonly otherLanguage: string;
  /** Warns of figures as old as the date. */
  readonly stale: (date: string) => string;
  readonly disagree: string;
  readonly abstention: Readonly<Record<AbstentionReason, string>>;
  /** Between two sentences of a paragraph. */
  readonly sentenceGap: string;
  /** Between a sentence and its marker. */
  readonly markerGap: string;
}

const chinese: Words = {
  asOf: (date) => `截至 ${date}：`,
  otherLanguage: '知识库里只有英文资料回答这个问题，以下为英文原文。',
  stale: (date) => `这些数字截至 ${date}，之后可能已有变化。`,
  disagree: '资料来源给出的数字不一致，以下一并列出。',
  abstention: {
    'no-evidence': '知识库里没有能回答这个问题的可靠依据，所以不作答。',
    'out-of-scope': '这个问题不在本知识库的范围内（大模型与算力），所以不作答。',
    ambiguous: '不清楚问题指的是什么，请说出具体的模型、芯片或公司。',
    unsafe: '这条消息要求改变助手的行为，而不是提问；请直接提出关于大模型或算力的问题。',
  },
  sentenceGap: '',
  markerGap: '',
};

const english: Words = {
  asOf: (date) => `As of ${date}: `,
  otherLanguage: 'Only a Chinese source answers this; it is quoted in the original.',
  stale: (date) => `These figures are as of ${date} and may have changed since.`,
  disagree: 'The sources give different figures; both are shown.',
  abstention: {
    'no-evidence': 'Nothing in the knowledge base supports an answer to this, so none is given.',
    'out-of-scope':
      'This is outside what the knowledge base covers (large language models and compute), so no answer is given.',
    ambiguous: 'It is not clear what the question refers to; name the model, chip or company.',
    unsafe:
      'This message asks to change how the assistant works instead of asking a question; ask about language models or compute.',
  },
  sentenceGap: ' ',
  markerGap: ' ',
};

function inTraditional(words: Words): Words {
  const { abstention } = words;
  return {
    ...words,
    asOf: (date) => toTraditional(words.asOf(date)),
    otherLanguage: toTraditional(words.otherLanguage),
    stale: (date) => toTraditional(words.stale(date)),
    disagree: toTraditional(words.disagree),
    abstention: {
      'no-evidence': toTraditional(abstention['no-evidence']),
      'out-of-scope': toTraditional(abstention['out-of-scope']),
      ambiguous: toTraditional(abstention.ambiguous),
      unsafe: toTraditional(abstention.unsafe),
    },
  };
}

let taiwanese: Words | undefined;

/** Sentences and signs that an answer is built with, in its language. */
export function answerWords(language: AnswerLanguage): Words {
  if (language === 'en') return english;
  if (language === 'zh-CN') return chinese;
  taiwanese ??= inTraditional(chinese);
  return taiwanese;
}
