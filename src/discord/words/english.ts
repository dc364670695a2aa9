import { bulleted } from './bulleted.js';
import { computeWordsIn } from './compute-words.js';
import type { InterfaceWords } from './words.js';

const indexError = 'My index of articles is not available right now. The operator finds the reason in the log.';
const ourError = 'Something is wrong on my side. The operator finds the reason in the log.';

/** English, for every locale but the two Chinese ones. */
export const english: InterfaceWords = {
  title: (title) => title,
  sourcesButton: 'Sources',
  sourcesTitle: 'Exact quotes',
  buttonUnknown: 'This button is of an older version of me. Please ask the question again.',
  commandUnknown: 'I do not know this command any more. Please use /ask.',
  citationsTitle: 'Sources',
  asOf: (date) => `as of ${date}`,
  moreCitations: (count) => `… and ${count} more: press Sources`,
  abstainedTitle: {
    'no-evidence': 'No answer in my articles',
    'out-of-scope': 'Not my field',
    ambiguous: 'Which one do you mean?',
    unsafe: 'I do not take instructions',
  },
  nearestTitle: 'Closest articles',
  restInFile: '… the whole answer is in the attached file.',
  hitsTitle: (query) => `Passages for “${query}”`,
  noHits: 'No passage fits these words. Try other words, or a name such as H100 or GPT-4.',
  helpTitle: 'Ask me about large language models and compute',
  help: (examples) =>
    'I answer in Chinese or English from checked articles, and quote them.\n' +
    '- **/ask** a question, mention me with one, or write me directly\n' +
    '- **/compute** works out memory, time, cost and speed; **/compare** and **/timeline** draw pictures\n' +
    '- **/search** shows passages without an answer\n' +
    '- **/sources** lists my articles with their dates\n' +
    '- right-click a message, Apps, **Ask about this**\n' +
    '- **/feedback** tells the people who run me; **/privacy** says what I keep and erases it\n' +
    '- **/reset** forgets what you asked here; until then you can follow up (“and its parameters?”)\n' +
    `\nFor example:\n${bulleted(examples)}`,
  forgotten: (count) =>
    count === 0 ? 'There was nothing to forget.' : `Forgotten: ${count} of your questions in this channel.`,
  notHere: (channelMentions) => `I do not answer in this channel. Please ask in ${channelMentions}.`,
  tooManyQuestions: (limit) =>
    `You have ${limit} questions waiting already. Please ask again in a minute, when some are answered.`,
  restarting: 'I am restarting. Please ask again in a minute.',
  errors: {
    'invalid-argument': ourError,
    'invalid-question': 'I need a question of 1 to 8,000 characters. Please write it in words, shorter if it was long.',
    config: ourError,
    'document-load': indexError,
    'corpus-empty': indexError,
    'index-not-found': indexError,
    'index-damaged': indexError,
    'index-mismatch': indexError,
    'index-locked': 'My index of articles is being rebuilt. Please ask again in a minute.',
    'model-files': indexError,
    embedding: 'I could not read this question. Please ask it again, perhaps in other words.',
    storage: ourError,
    upstream: 'A service that I need does not respond. Please ask again in a minute.',
  },
  unexpectedError: ourError,
  whyButton: 'Why',
  followUpsButton: 'Follow-ups',
  followUpsTitle: 'You could go on with',
  noFollowUps: 'My articles hold nothing more on this. Ask me about something else.',
  answerForgotten: 'I no longer remember this answer. Please ask the question again.',
  articleGone: 'I no longer have this article. Please ask the question again.',
  articlePassages: 'What comes closest to your question in it',
  articleSources: 'Sources of the article',
  articlesTitle: (count) => `My ${count} articles`,
  sourceCount: (count) => `${count} ${count === 1 ? 'source' : 'sources'}`,
  pageOf: (page, pages) => `Page ${page} of ${pages}`,
  previousPage: 'Back',
  nextPage: 'Next',
  voteThanks: 'Thank you. You can change your vote at any time.',
  voteReasonTitle: 'What is wrong with the answer?',
  voteReasonLabel: 'Reason (optional)',
  voteReasonHint: 'A wrong figure, beside the point, out of date …',
  voteReasonThanks: 'Thank you. Your vote and reason are kept.',
  feedbackTitle: 'Feedback',
  feedbackLabel: 'What would you like to tell?',
  feedbackHint: 'What works, what does not, what is missing',
  feedbackThanks: 'Thank you. Your feedback is kept for the people who run me.',
  privacyTitle: 'What I keep of you',
  privacy: (days) =>
    'I keep a question only while it is open, when I could not answer it, or when somebody voted on the answer; ' +
    `besides that, your votes, their reasons and your feedback, and answers for as long as their buttons work. ` +
    `All of it is erased after ${days} days.\n` +
    'Your Discord id is not kept, only a keyed hash of it. What you asked here in the last 15 minutes stays in memory, ' +
    'so that you can follow up; /reset forgets it.',
  keptOfYou: (count) => `Kept of you right now: ${count} ${count === 1 ? 'entry' : 'entries'}.`,
  eraseButton: 'Erase my data',
  erased: (count) => `Erased: ${count} ${count === 1 ? 'entry' : 'entries'}. I remember nothing of you now.`,
  askAboutTitle: 'Ask about this message',
  askAboutLabel: 'Your question',
  askAboutHint: 'The message itself, or what you want to know about it',
  paused: 'I am paused in this server. Please ask again later.',
  why: {
    title: 'How I found this',
    searchedFor: 'Searched for',
    language: 'Language',
    kind: 'Kind of question',
    names: 'Names recognised',
    expansions: 'Also searched as',
    confidence: 'Confidence',
    enough: (confidence, threshold) => `${confidence}, enough (from ${threshold} I answer)`,
    tooLittle: (confidence, threshold) => `${confidence}, too little (from ${threshold} I answer)`,
    passages: 'Best passages',
    statements: 'Statements weighed',
    byMeaning: 'meaning',
    byWords: 'words',
    duration: 'Time',
  },
  compute: computeWordsIn('en'),
  admin: {
    refused: 'This command is for the people who run this server.',
    statusTitle: 'Status',
    status: (figures) =>
      [
        `Articles: ${figures.articles}, index: ${figures.generation}`,
        `Questions waiting or running: ${figures.unfinishedQuestions}`,
        `Servers: ${figures.guilds}, shards: ${figures.shards}, gateway ping: ${figures.gatewayPing} ms`,
        `Running for: ${figures.uptime}`,
        `Memory: ${figures.memory} MiB`,
        `In this server: ${figures.isPaused ? 'paused' : 'answering'}`,
      ].join('\n'),
    reindexStarted: 'I am bringing the index up to date. This takes a moment; meanwhile I answer from the old one.',
    reindexed: ({ articles, isChanged, seconds }) =>
      (isChanged ? 'The index is up to date' : 'The index was up to date already') +
      `: ${articles} articles, ${seconds} s.`,
    reindexFailed: (reason) => `The index could not be rebuilt: ${reason}`,
    reindexUnavailable: 'The index cannot be rebuilt from here. Run `suanli index` where I run.',
    gapsTitle: 'Questions that I did not answer well',
    noGaps: 'There is none.',
    gapCounts: (unanswered, votedDown) =>
      [unanswered > 0 ? `unanswered ${unanswered}×` : '', votedDown > 0 ? `voted down ${votedDown}×` : '']
        .filter((part) => part !== '')
        .join(', '),
    feedbackTitle: 'Latest feedback',
    pausedNow: 'Paused: I answer nothing in this server until you use /admin pause again.',
    resumedNow: 'I answer in this server again.',
  },
};
