import type { NewQuestion } from '../../src/storage/bot-records.js';

/** An interaction's question, but for what is given. */
export function newQuestion(parts: Partial<NewQuestion> = {}): NewQuestion {
  return {
    id: '100',
    kind: 'interaction',
    token: 'secret-token',
    channelId: '7',
    guildId: '8',
    userHash: 'ada',
    question: 'What is HBM?',
    language: 'auto',
    locale: 'zh-TW',
    history: ['What is a GPU?'],
    isPrivate: false,
    createdAt: 1,
    ...parts,
  };
}
