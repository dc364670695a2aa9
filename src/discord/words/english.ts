import { bulleted } from './bulleted.js';
import type { InterfaceWords } from './words.js';

const indexError = 'My index of articles is not available right now. The operator finds the reason in the log.';
const ourError = 'Something is wrong on my side. The operator finds the reason in the log.';

/** English, for every locale but the two Chinese ones. */
export const english: InterfaceWords = {
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
};
