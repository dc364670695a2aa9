import { detectQuestionLanguage } from '../language/detect-language.js';
import type { AnswerLanguage } from '../language/language.js';
import type { ErrorCode } from '../shared/errors/app-error.js';

/** Everything the bot says of its own, in one language. Answers and quotes come from the corpus. */
export interface InterfaceWords {
  readonly sourcesButton: string;
  readonly sourcesTitle: string;
  readonly sourcesForgotten: string;
  readonly buttonUnknown: string;
  readonly commandUnknown: string;
  readonly citationsTitle: string;
  readonly asOf: (date: string) => string;
  readonly moreCitations: (count: number) => string;
  readonly abstainedTitle: string;
  readonly nearestTitle: string;
  readonly restInFile: string;
  readonly hitsTitle: (query: string) => string;
  readonly noHits: string;
  readonly helpTitle: string;
  readonly help: (examples: readonly string[]) => string;
  readonly forgotten: (count: number) => string;
  readonly notHere: (channelMentions: string) => string;
  readonly tooManyQuestions: (limit: number) => string;
  readonly restarting: string;
  readonly errors: Readonly<Record<ErrorCode, string>>;
  readonly unexpectedError: string;
}

const indexErrorEn = 'My index of articles is not available right now. The operator finds the reason in the log.';
const indexErrorCn = '我的文章索引暂时不可用，原因已记入日志，请运营者查看。';
const indexErrorTw = '我的文章索引暫時無法使用，原因已寫入記錄檔，請營運者查看。';
const ourErrorEn = 'Something is wrong on my side. The operator finds the reason in the log.';
const ourErrorCn = '我这边出了问题，原因已记入日志，请运营者查看。';
const ourErrorTw = '我這邊出了問題，原因已寫入記錄檔，請營運者查看。';

const en: InterfaceWords = {
  sourcesButton: 'Sources',
  sourcesTitle: 'Exact quotes',
  sourcesForgotten: 'I no longer remember the quotes of this answer. Please ask the question again.',
  buttonUnknown: 'This button is of an older version of me. Please ask the question again.',
  commandUnknown: 'I do not know this command any more. Please use /ask.',
  citationsTitle: 'Sources',
  asOf: (date) => `as of ${date}`,
  moreCitations: (count) => `… and ${count} more: press Sources`,
  abstainedTitle: 'No answer in my articles',
  nearestTitle: 'Closest articles',
  restInFile: '… the whole answer is in the attached file.',
  hitsTitle: (query) => `Passages for “${query}”`,
  noHits: 'No passage fits these words. Try other words, or a name such as H100 or GPT-4.',
  helpTitle: 'Ask me about large language models and compute',
  help: (examples) =>
    'I answer in Chinese or English from checked articles, and quote them.\n' +
    '- **/ask** a question, mention me with one, or write me directly\n' +
    '- **/search** shows passages without an answer\n' +
    '- **/reset** forgets what you asked here; until then you can follow up (“and its parameters?”)\n' +
    `\nFor example:\n${bulleted(examples)}`,
  forgotten: (count) =>
    count === 0 ? 'There was nothing to forget.' : `Forgotten: ${count} of your questions in this channel.`,
  notHere: (channelMentions) => `I do not answer in this channel. Please ask in ${channelMentions}.`,
  tooManyQuestions: (limit) =>
    `You have ${limit} questions waiting already. Please ask again in a minute, when some are answered.`,
  restarting: 'I am restarting. Please ask again in a minute.',
  errors: {
    'invalid-argument': ourErrorEn,
    'invalid-question': 'I need a question of 1 to 8,000 characters. Please write it in words, shorter if it was long.',
    config: ourErrorEn,
    'document-load': indexErrorEn,
    'corpus-empty': indexErrorEn,
    'index-not-found': indexErrorEn,
    'index-damaged': indexErrorEn,
    'index-mismatch': indexErrorEn,
    'index-locked': 'My index of articles is being rebuilt. Please ask again in a minute.',
    'model-files': indexErrorEn,
    embedding: 'I could not read this question. Please ask it again, perhaps in other words.',
    storage: ourErrorEn,
    upstream: 'A service that I need does not respond. Please ask again in a minute.',
  },
  unexpectedError: ourErrorEn,
};

const zhCn: InterfaceWords = {
  sourcesButton: '查看原文',
  sourcesTitle: '原文引用',
  sourcesForgotten: '这条回答的引用我已经记不得了，请把问题再问一遍。',
  buttonUnknown: '这个按钮来自旧版本，请把问题再问一遍。',
  commandUnknown: '这个命令已经不用了，请用 /ask。',
  citationsTitle: '来源',
  asOf: (date) => `截至 ${date}`,
  moreCitations: (count) => `……另有 ${count} 条，请点“查看原文”`,
  abstainedTitle: '我的文章里没有答案',
  nearestTitle: '最接近的文章',
  restInFile: '……完整回答见附件。',
  hitsTitle: (query) => `与“${query}”相关的段落`,
  noHits: '没有相符的段落。请换个说法，或者写上名称，例如 H100、GPT-4。',
  helpTitle: '问我大语言模型和算力的问题',
  help: (examples) =>
    '我用中文或英文作答，依据是核对过的文章，并附上原文。\n' +
    '- **/ask** 提问，也可以 @我 或者私信我\n' +
    '- **/search** 只查段落，不作答\n' +
    '- **/reset** 忘掉你在这里问过的问题；在那之前可以追问（“那它的参数量呢？”）\n' +
    `\n例如：\n${bulleted(examples)}`,
  forgotten: (count) => (count === 0 ? '没有需要忘掉的问题。' : `已忘掉你在本频道的 ${count} 个问题。`),
  notHere: (channelMentions) => `我不在这个频道作答，请到 ${channelMentions} 提问。`,
  tooManyQuestions: (limit) => `你已有 ${limit} 个问题在排队，请过一分钟再问。`,
  restarting: '我正在重启，请过一分钟再问。',
  errors: {
    'invalid-argument': ourErrorCn,
    'invalid-question': '问题需要 1 到 8000 个字符。请用文字提问，太长的话请缩短。',
    config: ourErrorCn,
    'document-load': indexErrorCn,
    'corpus-empty': indexErrorCn,
    'index-not-found': indexErrorCn,
    'index-damaged': indexErrorCn,
    'index-mismatch': indexErrorCn,
    'index-locked': '我的文章索引正在重建，请过一分钟再问。',
    'model-files': indexErrorCn,
    embedding: '这个问题我没能读懂，请再问一遍，或者换个说法。',
    storage: ourErrorCn,
    upstream: '我依赖的一项服务没有响应，请过一分钟再问。',
  },
  unexpectedError: ourErrorCn,
};

const zhTw: InterfaceWords = {
  sourcesButton: '檢視原文',
  sourcesTitle: '原文引用',
  sourcesForgotten: '這則回答的引用我已經記不得了，請把問題再問一次。',
  buttonUnknown: '這個按鈕來自舊版本，請把問題再問一次。',
  commandUnknown: '這個指令已經停用，請用 /ask。',
  citationsTitle: '來源',
  asOf: (date) => `截至 ${date}`,
  moreCitations: (count) => `……另有 ${count} 則，請按「檢視原文」`,
  abstainedTitle: '我的文章裡沒有答案',
  nearestTitle: '最接近的文章',
  restInFile: '……完整回答請見附加檔案。',
  hitsTitle: (query) => `與「${query}」相關的段落`,
  noHits: '沒有相符的段落。請換個說法，或寫上名稱，例如 H100、GPT-4。',
  helpTitle: '問我大型語言模型和算力的問題',
  help: (examples) =>
    '我用中文或英文回答，依據是查核過的文章，並附上原文。\n' +
    '- **/ask** 提問，也可以 @我 或傳私訊給我\n' +
    '- **/search** 只搜尋段落，不作答\n' +
    '- **/reset** 忘掉你在這裡問過的問題；在那之前可以追問（「那它的參數量呢？」）\n' +
    `\n例如：\n${bulleted(examples)}`,
  forgotten: (count) => (count === 0 ? '沒有需要忘掉的問題。' : `已忘掉你在本頻道的 ${count} 個問題。`),
  notHere: (channelMentions) => `我不在這個頻道回答，請到 ${channelMentions} 提問。`,
  tooManyQuestions: (limit) => `你已有 ${limit} 個問題在排隊，請過一分鐘再問。`,
  restarting: '我正在重新啟動，請過一分鐘再問。',
  errors: {
    'invalid-argument': ourErrorTw,
    'invalid-question': '問題需要 1 到 8000 個字元。請用文字提問，太長的話請縮短。',
    config: ourErrorTw,
    'document-load': indexErrorTw,
    'corpus-empty': indexErrorTw,
    'index-not-found': indexErrorTw,
    'index-damaged': indexErrorTw,
    'index-mismatch': indexErrorTw,
    'index-locked': '我的文章索引正在重建，請過一分鐘再問。',
    'model-files': indexErrorTw,
    embedding: '這個問題我沒能讀懂，請再問一次，或換個說法。',
    storage: ourErrorTw,
    upstream: '我仰賴的一項服務沒有回應，請過一分鐘再問。',
  },
  unexpectedError: ourErrorTw,
};

const words: Readonly<Record<AnswerLanguage, InterfaceWords>> = { en, 'zh-CN': zhCn, 'zh-TW': zhTw };

/** The words of one language. */
export function wordsIn(language: AnswerLanguage): InterfaceWords {
  return words[language];
}

/** Language of the interface for one of Discord's locales; English where there is no closer one. */
export function languageOfLocale(locale: string): AnswerLanguage {
  return locale === 'zh-CN' || locale === 'zh-TW' ? locale : 'en';
}

/** Language of the interface for a message, whose writer's locale Discord does not tell. */
export function languageOfMessage(text: string): AnswerLanguage {
  return detectQuestionLanguage(text);
}

function bulleted(lines: readonly string[]): string {
  return lines.map((line) => `- ${line}`).join('\n');
}
