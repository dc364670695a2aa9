import type { Application } from '../../assistant/application.js';
import { documentLanguageOf } from '../../language/language.js';
import type { Clock } from '../../shared/clock.js';
import { describeFailure, type ExitCode } from '../exit-code.js';
import { renderAnswerNotes } from '../rendering/render-answer.js';
import { StreamedText } from '../rendering/streamed-text.js';
import { unlessStopped } from '../unless-stopped.js';
import type { Terminal } from '../terminal.js';
import { wrapText } from '../wrap-text.js';
import { chatCommandNames, isChatCommand, runChatCommand } from './chat-commands.js';
import type { ChatSession } from './chat-session.js';
import { historyLimit, type QuestionHistory } from './question-history.js';
import { reveal } from './reveal.js';
import { TypedQuestions } from './typed-questions.js';

/** Two Ctrl-C within this time leave. */
const LEAVE_WITHIN_MS = 2000;

export interface InteractiveChat {
  readonly application: Pick<Application, 'documents' | 'examples'>;
  readonly session: ChatSession;
  readonly history: QuestionHistory;
  readonly terminal: Terminal;
  /** Ends the chat from outside. */
  readonly stop: AbortSignal;
  readonly clock: Clock;
}

/** What the keys can do to the answer that is being worked on or printed. */
interface Turn {
  readonly skip: AbortController;
  readonly stop: AbortController;
  isPrinting: boolean;
}

function greeting({ application, session, terminal }: InteractiveChat): string {
  const { words } = session;
  const { palette } = terminal;
  const columns = terminal.columns();
  const examples = application.examples[documentLanguageOf(session.interfaceLanguage)].slice(0, 3);
  return [
    ...wrapText(words.greeting(application.documents.size), columns).map((line) => palette.bold(line)),
    words.examples,
    ...examples.flatMap((example) => wrapText(example, columns, '  ')).map((line) => palette.cyan(line)),
    ...wrapText(words.hint, columns).map((line) => palette.dim(line)),
    '',
    '',
  ].join('\n');
}

async function answer(line: string, turn: Turn, { session, terminal }: InteractiveChat): Promise<void> {
  const rendering = { palette: terminal.palette, columns: terminal.columns(), sourcesShown: 0 };
  const { signal } = turn.stop;
  const streamed = new StreamedText(rendering, (text) => {
    turn.isPrinting = true;
    return reveal(text, (part) => terminal.write(part), { skip: turn.skip.signal, stop: signal });
  });
  const asking = session.ask(line, { signal, onText: (piece) => streamed.add(piece) });
  const found = await unlessStopped(asking, signal).catch(async (error: unknown) => {
    await streamed.breakOff();
    throw error;
  });
  const isWhole = found !== undefined && (await streamed.finish(found.text));
  if (isWhole) await terminal.write('\n');
  else {
    await terminal.write(`\n${terminal.palette.dim(`${session.words.stopped} ${session.words.leaveHint}`)}\n\n`);
    return;
  }
  const notes = renderAnswerNotes(found, rendering);
  await terminal.write(notes === '' ? '\n' : `\n${notes}\n\n`);
}

/** Chats with a person at a terminal until `/quit`, Ctrl-D, two Ctrl-C, or `stop`. */
export async function chatInteractively(chat: InteractiveChat): Promise<ExitCode> {
  const { session, history, terminal, clock } = chat;
  let turn: Turn | undefined;
  let interruptedAt = -Infinity;

  const leave = (): void => {
    turn?.stop.abort();
    source.close();
  };
  const interrupt = (): void => {
    const now = clock.now();
    const isSecond = now - interruptedAt <= LEAVE_WITHIN_MS;
    interruptedAt = now;
    if (isSecond) leave();
    else if (turn !== undefined) turn.stop.abort();
    else if (source.clearLine()) {
      terminal.output.write(`\n${terminal.palette.dim(session.words.leaveHint)}\n`);
      source.showPrompt();
    }
  };
  const keyWhileShut = (): boolean => {
    if (turn?.isPrinting !== true || turn.skip.signal.aborted) return false;
    turn.skip.abort();
    return true;
  };

  await terminal.write(greeting(chat));
  const source = new TypedQuestions(terminal, {
    prompt: terminal.palette.green('> '),
    history: await history.load(),
    historyLimit,
    commands: chatCommandNames,
    interrupt,
    keyWhileShut,
  });
  chat.stop.addEventListener('abort', leave, { once: true });
  if (chat.stop.aborted) leave();

  for (let line = await source.next(); line !== undefined; line = await source.next()) {
    if (isChatCommand(line)) {
      const rendering = { palette: terminal.palette, columns: terminal.columns() };
      const outcome = runChatCommand(line, session, rendering);
      if (outcome === 'quit') break;
      await terminal.write(`${outcome.text}\n\n`);
      continue;
    }
    turn = { skip: new AbortController(), stop: new AbortController(), isPrinting: false };
    await history.add(line);
    try {
      await answer(line, turn, chat);
    } catch (error) {
      terminal.note(terminal.palette.red(describeFailure(error, false).message));
    }
    turn = undefined;
  }
  source.close();
  await terminal.write(`${session.words.goodbye}\n`);
  return 0;
}
