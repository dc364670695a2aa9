import { toTraditional } from '../../language/chinese-script.js';
import { bulleted } from './bulleted.js';
import { computeWordsIn } from './compute-words.js';
import type { InterfaceWords } from './words.js';

const indexError = '我的文章索引暫時無法使用，原因已寫入記錄檔，請營運者查閱。';
const ourError = '我這邊出了問題，原因已寫入記錄檔，請營運者查閱。';

/** Traditional Chinese, as written in Taiwan. */
export const traditionalChinese: InterfaceWords = {
  title: (title) => toTraditional(title),
  sourcesButton: '檢視原文',
  sourcesTitle: '原文引用',
  buttonUnknown: '這個按鈕來自舊版本，請把問題再問一次。',
  commandUnknown: '這個指令已經停用，請用 /ask。',
  citationsTitle: '來源',
  asOf: (date) => `截至 ${date}`,
  moreCitations: (count) => `……另有 ${count} 則，請按「檢視原文」`,
  abstainedTitle: {
    'no-evidence': '我的文章裡沒有答案',
    'out-of-scope': '這不是我的領域',
    ambiguous: '你指的是哪一個？',
    unsafe: '我不執行指令',
  },
  nearestTitle: '最接近的文章',
  restInFile: '……完整回答請見附加檔案。',
  hitsTitle: (query) => `與「${query}」相關的段落`,
  noHits: '沒有相符的段落。請換個說法，或寫上名稱，例如 H100、GPT-4。',
  helpTitle: '問我大型語言模型和算力的問題',
  help: (examples) =>
    '我用中文或英文回答，依據是查核過的文章，並附上原文。\n' +
    '- **/ask** 提問，也可以 @我 或傳私訊給我\n' +
    '- **/compute** 算顯示記憶體、時間、成本和速度；**/compare**、**/timeline** 畫圖\n' +
    '- **/search** 只搜尋段落，不作答\n' +
    '- **/sources** 列出我的文章和日期\n' +
    '- 在訊息上按右鍵，選「應用程式」裡的**就此提問**\n' +
    '- **/feedback** 留言給營運者；**/privacy** 檢視並刪除我儲存的資料\n' +
    '- **/reset** 忘掉你在這裡問過的問題；在那之前可以追問（「那它的參數量呢？」）\n' +
    `\n例如：\n${bulleted(examples)}`,
  forgotten: (count) => (count === 0 ? '沒有需要忘掉的問題。' : `已忘掉你在本頻道的 ${count} 個問題。`),
  notHere: (channelMentions) => `我不在這個頻道回答，請到 ${channelMentions} 提問。`,
  tooManyQuestions: (limit) => `你已有 ${limit} 個問題在排隊，請過一分鐘再問。`,
  restarting: '我正在重新啟動，請過一分鐘再問。',
  errors: {
    'invalid-argument': ourError,
    'invalid-question': '問題需要 1 到 8000 個字元。請用文字提問，太長的話請縮短。',
    config: ourError,
    'document-load': indexError,
    'corpus-empty': indexError,
    'index-not-found': indexError,
    'index-damaged': indexError,
    'index-mismatch': indexError,
    'index-locked': '我的文章索引正在重建，請過一分鐘再問。',
    'model-files': indexError,
    embedding: '這個問題我沒能讀懂，請再問一次，或換個說法。',
    storage: ourError,
    upstream: '我仰賴的一項服務沒有回應，請過一分鐘再問。',
  },
  unexpectedError: ourError,
  whyButton: '為什麼',
  followUpsButton: '繼續問',
  followUpsTitle: '你可以接著問',
  noFollowUps: '關於這個話題，我的文章裡沒有更多內容了。換個話題問我吧。',
  answerForgotten: '這則回答我已經記不得了，請把問題再問一次。',
  articleGone: '這篇文章已經不在了，請把問題再問一次。',
  articlePassages: '其中與你的問題最接近的內容',
  articleSources: '文章的來源',
  articlesTitle: (count) => `我的 ${count} 篇文章`,
  sourceCount: (count) => `${count} 個來源`,
  pageOf: (page, pages) => `第 ${page} 頁，共 ${pages} 頁`,
  previousPage: '上一頁',
  nextPage: '下一頁',
  voteThanks: '謝謝。你隨時可以改投。',
  voteReasonTitle: '回答哪裡不好？',
  voteReasonLabel: '原因（可不填）',
  voteReasonHint: '數字有誤、答非所問、內容過時……',
  voteReasonThanks: '謝謝，你的投票和原因已經記下。',
  feedbackTitle: '意見回饋',
  feedbackLabel: '你想說什麼？',
  feedbackHint: '哪裡好用，哪裡不好用，還缺什麼',
  feedbackThanks: '謝謝，你的意見已經留給營運者。',
  privacyTitle: '我儲存了你的哪些資料',
  privacy: (days) =>
    '你的問題只在三種情況下儲存：還沒答完、我沒能回答、有人替回答投過票。此外還儲存你的投票、投票原因和意見回饋，' +
    `以及回答本身，好讓按鈕能用。這些內容 ${days} 天後全部刪除。\n` +
    '我不儲存你的 Discord ID，只儲存用金鑰算出的雜湊值。你最近 15 分鐘在這裡問過的問題留在記憶體裡，方便你追問；用 /reset 可以忘掉。',
  keptOfYou: (count) => `目前儲存的與你有關的紀錄：${count} 筆。`,
  eraseButton: '刪除我的資料',
  erased: (count) => `已刪除 ${count} 筆紀錄。現在我不再記得與你有關的任何內容。`,
  askAboutTitle: '就這則訊息提問',
  askAboutLabel: '你的問題',
  askAboutHint: '訊息原文，或是你想知道的內容',
  paused: '我在這個伺服器裡已暫停回答，請之後再問。',
  why: {
    title: '這則回答是怎麼找到的',
    searchedFor: '檢索內容',
    language: '語言',
    kind: '問題類型',
    names: '認出的名稱',
    expansions: '一併檢索',
    confidence: '把握',
    enough: (confidence, threshold) => `${confidence}，足夠（達到 ${threshold} 才回答）`,
    tooLittle: (confidence, threshold) => `${confidence}，不足（達到 ${threshold} 才回答）`,
    passages: '最相關的段落',
    statements: '權衡過的語句',
    byMeaning: '語意',
    byWords: '字詞',
    duration: '耗時',
  },
  compute: computeWordsIn('zh-TW'),
  admin: {
    refused: '這個指令只供伺服器的管理者使用。',
    statusTitle: '執行狀態',
    status: (figures) =>
      [
        `文章：${figures.articles} 篇，索引：${figures.generation}`,
        `排隊或正在回答的問題：${figures.unfinishedQuestions} 個`,
        `伺服器：${figures.guilds} 個，分片：${figures.shards} 個，閘道延遲：${figures.gatewayPing} 毫秒`,
        `已執行：${figures.uptime}`,
        `記憶體：${figures.memory} MiB`,
        `本伺服器：${figures.isPaused ? '已暫停' : '正常回答'}`,
      ].join('\n'),
    reindexStarted: '正在更新索引，需要一點時間；這段期間我用舊索引回答。',
    reindexed: ({ articles, isChanged, seconds }) =>
      `${isChanged ? '索引已更新' : '索引本來就是最新的'}：${articles} 篇文章，耗時 ${seconds} 秒。`,
    reindexFailed: (reason) => `索引更新失敗：${reason}`,
    reindexUnavailable: '從這裡無法更新索引，請在我執行的機器上執行 `suanli index`。',
    gapsTitle: '我沒能答好的問題',
    noGaps: '目前沒有。',
    gapCounts: (unanswered, votedDown) =>
      [unanswered > 0 ? `未回答 ${unanswered} 次` : '', votedDown > 0 ? `被按倒讚 ${votedDown} 次` : '']
        .filter((part) => part !== '')
        .join('，'),
    feedbackTitle: '最近的意見回饋',
    pausedNow: '已暫停：我在本伺服器不再回答，直到你再次使用 /admin pause。',
    resumedNow: '我在本伺服器恢復回答。',
  },
};
