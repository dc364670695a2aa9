import { bulleted } from './bulleted.js';
import type { InterfaceWords } from './words.js';

const indexError = '我的文章索引暫時無法使用，原因已寫入記錄檔，請營運者查看。';
const ourError = '我這邊出了問題，原因已寫入記錄檔，請營運者查看。';

/** Traditional Chinese, as written in Taiwan. */
export const traditionalChinese: InterfaceWords = {
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
};
