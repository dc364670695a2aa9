import type { Application } from '../../assistant/application.js';
import type { AnswerLanguage } from '../../language/language.js';
import { systemClock, type Clock } from '../../shared/clock.js';
import { ChatSession } from '../chat/chat-session.js';
import { chatInteractively } from '../chat/interactive-chat.js';
import { chatThroughPipe } from '../chat/piped-chat.js';
import { QuestionHistory } from '../chat/question-history.js';
import type { ExitCode } from '../exit-code.js';
import type { Terminal } from '../terminal.js';

export interface ChatOptions {
  /** Language of the program's words until a question says otherwise. */
  readonly environmentLanguage: AnswerLanguage;
  /** File that keeps the questions for the arrow keys. */
  readonly historyFile: string;
  /** Ends the chat, as a signal to the process does. */
  readonly stop: AbortSignal;
  readonly clock?: Clock;
}

/** Chats until the input ends, `/quit`, or two Ctrl-C: at a prompt for a person, line by line for a pipe. */
export async function runChat(application: Application, options: ChatOptions, terminal: Terminal): Promise<ExitCode> {
  const session = new ChatSession(application.assistant, options.environmentLanguage);
  if (!terminal.isInteractive) return chatThroughPipe(session, terminal);
  const history = new QuestionHistory(options.historyFile, (problem) => {
    terminal.note(session.words.historyLost(problem));
  });
  return chatInteractively({
    application,
    session,
    history,
    terminal,
    stop: options.stop,
    clock: options.clock ?? systemClock,
  });
}
