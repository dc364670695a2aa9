import type { AnswerLanguage } from '../../language/language.js';

/** What the bot says on the way to an answer, in one language. Times are Discord's own, shown in the reader's. */
export interface DeliveryWords {
  readonly queued: (position: number) => string;
  readonly askerIsFull: (limit: number, retryAt: number) => string;
  readonly guildIsFull: (limit: number, retryAt: number) => string;
  /** Before an answer that could not be shown when it was ready. */
  readonly heldAnswer: string;
  /** Before an answer by direct message, where the bot may not write in the channel. */
  readonly notAllowedThere: (channelMention: string) => string;
  readonly interrupted: string;
}

/** Discord shows this as "in 2 minutes", in the language of whoever reads. */
function inDiscordsWords(time: number): string {
  return `<t:${Math.ceil(time / 1000)}:R>`;
}

const words: Readonly<Record<AnswerLanguage, DeliveryWords>> = {
  en: {
    queued: (position) => `⏳ Your question is number ${position} in the queue.`,
    askerIsFull: (limit, retryAt) =>
      `You have ${limit} questions waiting already. Please ask again ${inDiscordsWords(retryAt)}.`,
    guildIsFull: (limit, retryAt) =>
      `This server has ${limit} questions waiting already. Please ask again ${inDiscordsWords(retryAt)}.`,
    heldAnswer: 'This is the answer to an earlier question of yours, which I could not show you then:',
    notAllowedThere: (channelMention) =>
      `I may not write in ${channelMention}, so here is my answer. An administrator can let me: I need View Channel, Send Messages (in threads too) and Read Message History.`,
    interrupted: 'I was restarted while I worked on this question. Please ask it again.',
  },
  'zh-CN': {
    queued: (position) => `⏳ 你的问题排在第 ${position} 位。`,
    askerIsFull: (limit, retryAt) => `你已有 ${limit} 个问题在排队，请在${inDiscordsWords(retryAt)}再问。`,
    guildIsFull: (limit, retryAt) => `本服务器已有 ${limit} 个问题在排队，请在${inDiscordsWords(retryAt)}再问。`,
    heldAnswer: '这是你之前一个问题的回答，当时没能显示给你：',
    notAllowedThere: (channelMention) =>
      `我不能在 ${channelMention} 发言，所以把回答发到这里。管理员可以开放权限：查看频道、发送消息（含子区）、阅读消息历史。`,
    interrupted: '我在处理这个问题时重启了，请再问一遍。',
  },
  'zh-TW': {
    queued: (position) => `⏳ 你的問題排在第 ${position} 位。`,
    askerIsFull: (limit, retryAt) => `你已有 ${limit} 個問題在排隊，請在${inDiscordsWords(retryAt)}再問。`,
    guildIsFull: (limit, retryAt) => `本伺服器已有 ${limit} 個問題在排隊，請在${inDiscordsWords(retryAt)}再問。`,
    heldAnswer: '這是你之前一個問題的回答，當時無法顯示給你：',
    notAllowedThere: (channelMention) =>
      `我不能在 ${channelMention} 發言，所以把回答傳到這裡。管理員可以開放權限：檢視頻道、傳送訊息（含討論串）、讀取訊息歷史。`,
    interrupted: '我在處理這個問題時重新啟動了，請再問一次。',
  },
};

/** The words of one language. */
export function deliveryWordsIn(language: AnswerLanguage): DeliveryWords {
  return words[language];
}
