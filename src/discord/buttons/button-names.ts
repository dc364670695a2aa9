/** The first part of each button's custom id. Buttons live as long as their messages, so a name is not reused. */
export const buttonNames = {
  sources: 'sources',
  why: 'why',
  voteUp: 'up',
  voteDown: 'down',
  followUps: 'next',
  askFollowUp: 'ask',
  article: 'article',
  articlesPage: 'page',
  erase: 'erase',
  change: 'change',
  setValue: 'set',
  keepValues: 'keep',
} as const;

/** The first part of each dialogue's custom id. */
export const modalNames = { voteReason: 'reason', feedback: 'feedback', askAbout: 'about' } as const;
