import { bulleted } from './bulleted.js';
import type { InterfaceWords } from './words.js';

const indexError = '我的文章索引暂时不可用，原因已记入日志，请运营者查看。';
const ourError = '我这边出了问题，原因已记入日志，请运营者查看。';

/** Simplified Chinese, as written on the mainland. */
export const simplifiedChinese: InterfaceWords = {
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
    'invalid-argument': ourError,
    'invalid-question': '问题需要 1 到 8000 个字符。请用文字提问，太长的话请缩短。',
    config: ourError,
    'document-load': indexError,
    'corpus-empty': indexError,
    'index-not-found': indexError,
    'index-damaged': indexError,
    'index-mismatch': indexError,
    'index-locked': '我的文章索引正在重建，请过一分钟再问。',
    'model-files': indexError,
    embedding: '这个问题我没能读懂，请再问一遍，或者换个说法。',
    storage: ourError,
    upstream: '我依赖的一项服务没有响应，请过一分钟再问。',
  },
  unexpectedError: ourError,
};
