import type { AnswerLanguage } from '../../language/language.js';
import { renderCitations } from '../rendering/render-citations.js';
import { renderExplanation } from '../rendering/render-explanation.js';
import type { RenderOptions } from '../rendering/render-options.js';
import { printable } from '../printable.js';
import type { ChatSession } from './chat-session.js';

/** A command's output, or that the chat ends. */
export type CommandOutcome = { readonly text: string } | 'quit';

interface ChatCommand {
  readonly name: `/${string}`;
  readonly usage?: string;
  readonly description: keyof ChatSession['words']['help'];
  readonly run: (session: ChatSession, argument: string, rendering: RenderOptions) => CommandOutcome;
}

const LANGUAGES: readonly (AnswerLanguage | 'auto')[] = ['auto', 'zh-CN', 'zh-TW', 'en'];

function showSources({ lastAnswer, words }: ChatSession, rendering: RenderOptions): string {
  if (lastAnswer === undefined) return words.noAnswerYet;
  if (lastAnswer.citations.length === 0) return words.noSources;
  return renderCitations(lastAnswer.citations, words, rendering);
}

function setLanguage(session: ChatSession, argument: string): string {
  if (argument !== '') {
    const language = LANGUAGES.find((known) => known.toLowerCase() === argument.toLowerCase());
    if (language === undefined) return session.words.languageWrong(printable(argument));
    session.language = language;
  }
  return session.words.languageNow(session.language);
}

const COMMANDS: readonly ChatCommand[] = [
  {
    name: '/sources',
    description: 'sources',
    run: (session, _argument, rendering) => ({ text: showSources(session, rendering) }),
  },
  {
    name: '/why',
    description: 'why',
    run: ({ lastAnswer, words }, _argument, rendering) => ({
      text: lastAnswer === undefined ? words.noAnswerYet : renderExplanation(lastAnswer, rendering).trimEnd(),
    }),
  },
  {
    name: '/lang',
    usage: '/lang [auto|zh-CN|zh-TW|en]',
    description: 'lang',
    run: (session, argument) => ({ text: setLanguage(session, argument) }),
  },
  {
    name: '/reset',
    description: 'reset',
    run: (session) => {
      session.reset();
      return { text: session.words.reset };
    },
  },
  {
    name: '/help',
    description: 'help',
    run: ({ words }, _argument, { palette }) => {
      const width = Math.max(...COMMANDS.map((command) => (command.usage ?? command.name).length));
      const lines = COMMANDS.map(
        (command) =>
          `  ${palette.cyan((command.usage ?? command.name).padEnd(width))}  ${words.help[command.description]}`,
      );
      return { text: [palette.bold(words.commands), ...lines].join('\n') };
    },
  },
  { name: '/quit', description: 'quit', run: () => 'quit' },
];

/** Names of the commands, for completion. */
export const chatCommandNames: readonly string[] = COMMANDS.map((command) => command.name);

/** True for a line that is meant as a command; a Chinese input method types `／`. */
export function isChatCommand(line: string): boolean {
  return /^[/／]/.test(line);
}

/** Runs a line that begins with `/`. An unknown command is answered with a sentence. */
export function runChatCommand(line: string, session: ChatSession, rendering: RenderOptions): CommandOutcome {
  const [name = '', ...rest] = line.replace(/^／/, '/').split(/\s+/);
  const known = name === '/exit' ? '/quit' : name.toLowerCase();
  const command = COMMANDS.find((candidate) => candidate.name === known);
  if (command === undefined) return { text: session.words.unknownCommand(printable(name)) };
  return command.run(session, rest.join(' '), rendering);
}
