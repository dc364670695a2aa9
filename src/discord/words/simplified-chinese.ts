import { bulleted } from './bulleted.js';
import { computeWordsIn } from './compute-words.js';
import type { InterfaceWords } from './words.js';

const indexError = '我的文章索引暂时不可用，原因已记入日志，请运营者查看。';
const ourError = '我这边出了问题，原因已记入日志，请运营者查看。';

/** Simplified Chinese, as written on the mainland. */
export const simplifiedChinese: InterfaceWords = {
  title: (title) => title,
  sourcesButton: '查看原文',
  sourcesTitle: '原文引用',
  buttonUnknown: '这个按钮来自旧版本，请把问题再问一遍。',
  commandUnknown: '这个命令已经不用了，请用 /ask。',
  citationsTitle: '来源',
  asOf: (date) => `截至 ${date}`,
  moreCitations: (count) => `……另有 ${count} 条，请点“查看原文”`,
  abstainedTitle: {
    'no-evidence': '我的文章里没有答案',
    'out-of-scope': '这不是我的领域',
    ambiguous: '你指的是哪一个？',
    unsafe: '我不执行指令',
  },
  nearestTitle: '最接近的文章',
  restInFile: '……完整回答见附件。',
  hitsTitle: (query) => `与“${query}”相关的段落`,
  noHits: '没有相符的段落。请换个说法，或者写上名称，例如 H100、GPT-4。',
  helpTitle: '问我大语言模型和算力的问题',
  help: (examples) =>
    '我用中文或英文作答，依据是核对过的文章，并附上原文。\n' +
    '- **/ask** 提问，也可以 @我 或者私信我\n' +
    '- **/compute** 算显存、时间、成本和速度；**/compare**、**/timeline** 画图\n' +
    '- **/search** 只查段落，不作答\n' +
    '- **/sources** 列出我的文章和日期\n' +
    '- 右键点消息，选“应用”里的**就此提问**\n' +
    '- **/feedback** 给运营者留言；**/privacy** 查看并删除我保存的数据\n' +
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
  whyButton: '为什么',
  followUpsButton: '继续问',
  followUpsTitle: '你可以接着问',
  noFollowUps: '关于这个话题，我的文章里没有更多内容了。换个话题问我吧。',
  answerForgotten: '这条回答我已经记不得了，请把问题再问一遍。',
  articleGone: '这篇文章已经不在了，请把问题再问一遍。',
  articlePassages: '其中与你的问题最接近的内容',
  articleSources: '文章的来源',
  articlesTitle: (count) => `我的 ${count} 篇文章`,
  sourceCount: (count) => `${count} 个来源`,
  pageOf: (page, pages) => `第 ${page} 页，共 ${pages} 页`,
  previousPage: '上一页',
  nextPage: '下一页',
  voteThanks: '谢谢。你随时可以改投。',
  voteReasonTitle: '回答哪里不好？',
  voteReasonLabel: '原因（可不填）',
  voteReasonHint: '数字有误、答非所问、内容过时……',
  voteReasonThanks: '谢谢，你的投票和原因已经记下。',
  feedbackTitle: '反馈',
  feedbackLabel: '你想说什么？',
  feedbackHint: '哪里好用，哪里不好用，还缺什么',
  feedbackThanks: '谢谢，你的反馈已经留给运营者。',
  privacyTitle: '我保存了你的哪些数据',
  privacy: (days) =>
    '你的问题只在三种情况下保存：还没答完、我没能回答、有人给回答投过票。此外还保存你的投票、投票原因和反馈，' +
    `以及回答本身，好让按钮能用。这些内容 ${days} 天后全部删除。\n` +
    '我不保存你的 Discord ID，只保存用密钥算出的哈希值。你最近 15 分钟在这里问过的问题留在内存里，方便你追问；用 /reset 可以忘掉。',
  keptOfYou: (count) => `目前保存的与你有关的记录：${count} 条。`,
  eraseButton: '删除我的数据',
  erased: (count) => `已删除 ${count} 条记录。现在我不再记得与你有关的任何内容。`,
  askAboutTitle: '就这条消息提问',
  askAboutLabel: '你的问题',
  askAboutHint: '消息原文，或者你想就它了解什么',
  paused: '我在这个服务器里已暂停回答，请以后再问。',
  why: {
    title: '这条回答是怎么找到的',
    searchedFor: '检索内容',
    language: '语言',
    kind: '问题类型',
    names: '认出的名称',
    expansions: '一并检索',
    confidence: '把握',
    enough: (confidence, threshold) => `${confidence}，足够（达到 ${threshold} 才作答）`,
    tooLittle: (confidence, threshold) => `${confidence}，不足（达到 ${threshold} 才作答）`,
    passages: '最相关的段落',
    statements: '权衡过的语句',
    byMeaning: '语义',
    byWords: '字词',
    duration: '用时',
  },
  compute: computeWordsIn('zh-CN'),
  admin: {
    refused: '这个命令只供服务器的管理者使用。',
    statusTitle: '运行状态',
    status: (figures) =>
      [
        `文章：${figures.articles} 篇，索引：${figures.generation}`,
        `排队或正在回答的问题：${figures.unfinishedQuestions} 个`,
        `服务器：${figures.guilds} 个，分片：${figures.shards} 个，网关延迟：${figures.gatewayPing} 毫秒`,
        `已运行：${figures.uptime}`,
        `内存：${figures.memory} MiB`,
        `本服务器：${figures.isPaused ? '已暂停' : '正常回答'}`,
      ].join('\n'),
    reindexStarted: '正在更新索引，需要一点时间；这期间我用旧索引作答。',
    reindexed: ({ articles, isChanged, seconds }) =>
      `${isChanged ? '索引已更新' : '索引本来就是最新的'}：${articles} 篇文章，用时 ${seconds} 秒。`,
    reindexFailed: (reason) => `索引更新失败：${reason}`,
    reindexUnavailable: '从这里无法更新索引，请在我运行的机器上执行 `suanli index`。',
    gapsTitle: '我没能答好的问题',
    noGaps: '目前没有。',
    gapCounts: (unanswered, votedDown) =>
      [unanswered > 0 ? `未回答 ${unanswered} 次` : '', votedDown > 0 ? `被点踩 ${votedDown} 次` : '']
        .filter((part) => part !== '')
        .join('，'),
    feedbackTitle: '最近的反馈',
    pausedNow: '已暂停：我在本服务器不再回答，直到你再次使用 /admin pause。',
    resumedNow: '我在本服务器恢复回答。',
  },
};
