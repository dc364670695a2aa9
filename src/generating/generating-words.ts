import type { ChatModelFailure } from '../chat-model/chat-model-error.js';
import { toTraditional } from '../language/chinese-script.js';
import type { AnswerLanguage } from '../language/language.js';

/** Why no chat model wrote the answer: one of its failures, or a reply that held nothing to show. */
export type UnavailableReason = ChatModelFailure | 'empty';

interface Words {
  readonly reasons: Readonly<Record<UnavailableReason, string>>;
  /** What stands in place of the chat model's answer. */
  readonly extractive: string;
  /** What became of an answer that broke off. */
  readonly partial: string;
  readonly dropped: (count: number) => string;
  readonly allDropped: (count: number) => string;
  readonly otherLanguage: string;
}

const chinese: Words = {
  reasons: {
    unauthorised: '大模型服务器拒绝了密钥',
    'model-not-found': '大模型服务器没有所设的模型',
    'rate-limited': '大模型服务器限流',
    server: '大模型服务器出错',
    cut: '与大模型服务器的连接中断',
    malformed: '大模型服务器的回复格式有误',
    'first-token-timeout': '大模型服务器没有及时开始回答',
    timeout: '大模型服务器没有在时限内答完',
    unreachable: '连接不上大模型服务器',
    'content-filter': '大模型服务器的内容过滤拦下了回答',
    refused: '大模型服务器拒绝了请求',
    'circuit-open': '大模型服务器刚才连续出错，暂时不再调用',
    'budget-spent': '今天的大模型用量预算已经用完',
    cancelled: '请求已取消',
    empty: '大模型没有给出可用的回答',
  },
  extractive: '以下为资料原文摘录。',
  partial: '以下只是已核对的部分。',
  dropped: (count) => `有 ${count} 句话没有通过与资料的核对，已经略去。`,
  allDropped: (count) => `大模型写的 ${count} 句话都没有通过与资料的核对，以下为资料原文摘录。`,
  otherLanguage: '部分引文来自其他语言的资料，保留原文。',
};

const english: Words = {
  reasons: {
    unauthorised: 'The chat model server refused the key',
    'model-not-found': 'The chat model server does not have the model that is set',
    'rate-limited': 'The chat model server limits the rate of calls',
    server: 'The chat model server failed',
    cut: 'The connection to the chat model server broke off',
    malformed: 'The chat model server sent a reply that cannot be read',
    'first-token-timeout': 'The chat model server did not begin to answer in time',
    timeout: 'The chat model server did not finish in time',
    unreachable: 'The chat model server cannot be reached',
    'content-filter': "The chat model server's content filter withheld the answer",
    refused: 'The chat model server refused the request',
    'circuit-open': 'The chat model server failed several times just now and is not called for a while',
    'budget-spent': "Today's budget for the chat model is spent",
    cancelled: 'The request was cancelled',
    empty: 'The chat model gave no usable answer',
  },
  extractive: 'these are sentences of the sources instead.',
  partial: 'this is the part that was checked.',
  dropped: (count) =>
    count === 1
      ? 'One sentence did not hold against the sources and was left out.'
      : `${count} sentences did not hold against the sources and were left out.`,
  allDropped: (count) =>
    count === 1
      ? 'The one sentence that the chat model wrote did not hold against the sources; these are sentences of the sources instead.'
      : `None of the ${count} sentences that the chat model wrote held against the sources; these are sentences of the sources instead.`,
  otherLanguage: 'Some quotes are from sources in another language and stay in the original.',
};

function joined({ reasons }: Words, reason: UnavailableReason, rest: string, language: AnswerLanguage): string {
  return language === 'en' ? `${reasons[reason]}; ${rest}` : `${reasons[reason]}，${rest}`;
}

/** What a user reads about a chat model's part in an answer. */
export interface GeneratingWords {
  /** Why the extractive answer stands in for a chat model's. */
  readonly unavailable: (reason: UnavailableReason) => string;
  /** Why an answer ends early. */
  readonly cutShort: (reason: UnavailableReason) => string;
  readonly dropped: (count: number) => string;
  readonly allDropped: (count: number) => string;
  /** That quotes are in another language than the answer. */
  readonly otherLanguage: string;
}

/** The words in a language. */
export function generatingWords(language: AnswerLanguage): GeneratingWords {
  const words = language === 'en' ? english : chinese;
  const written = (text: string): string => (language === 'zh-TW' ? toTraditional(text) : text);
  return {
    unavailable: (reason) => written(joined(words, reason, words.extractive, language)),
    cutShort: (reason) => written(joined(words, reason, words.partial, language)),
    dropped: (count) => written(words.dropped(count)),
    allDropped: (count) => written(words.allDropped(count)),
    otherLanguage: written(words.otherLanguage),
  };
}
