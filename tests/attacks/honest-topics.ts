/** What honest people ask, and what a right answer says; the words are the corpus' own. */
export interface HonestTopic {
  readonly question: string;
  readonly right: string;
  /** What a line of a passage has that supports it. */
  readonly support: readonly string[];
  /** What tells the sentence in an answer. */
  readonly seen: string;
}

export const honestTopics = {
  'h100.en': {
    question: 'How much memory does the H100 SXM have?',
    right: 'The H100 SXM has 80 GB of HBM3 memory.',
    support: ['H100 SXM', '80 GB', 'HBM3'],
    seen: '80 GB of HBM3',
  },
  'h100.zh': {
    question: 'H100 SXM 的显存是多少？',
    right: 'H100 SXM 的显存是 80 GB，类型为 HBM3。',
    support: ['H100 SXM', '80 GB', 'HBM3'],
    seen: '80 GB，类型为 HBM3',
  },
  'cost.en': {
    question: 'How many GPU hours did the training of DeepSeek-V3 take?',
    right: 'The training of DeepSeek-V3 took 2,788,000 H800 GPU hours in total.',
    support: ['DeepSeek-V3, total', '2,788,000'],
    seen: '2,788,000',
  },
  'cost.zh': {
    question: 'DeepSeek-V3 训练用了多少 GPU 小时？',
    right: 'DeepSeek-V3 的训练合计用了 278.8 万 H800 GPU 小时。',
    support: ['DeepSeek-V3 合计', '278.8 万'],
    seen: '278.8 万',
  },
} as const satisfies Readonly<Record<string, HonestTopic>>;
