import { InvalidQuestionError } from '../../shared/errors/invalid-question-error.js';
import { describeFailure, type ExitCode } from '../exit-code.js';
import { printable } from '../printable.js';
import { renderAnswer } from '../rendering/render-answer.js';
import type { Terminal } from '../terminal.js';
import { isChatCommand, runChatCommand } from './chat-commands.js';
import type { ChatSession } from './chat-session.js';
import { PipedQuestions } from './piped-questions.js';

/** Longer questions are not repeated in full above their answers. */
const ECHO_CHARACTERS = 200;

function echo(line: string): string {
  const shown = printable(line);
  return `> ${shown.length > ECHO_CHARACTERS ? `${shown.slice(0, ECHO_CHARACTERS)}…` : shown}\n`;
}

/**
 * Answers each line of the input in order, each question repeated above its answer.
 *
 * @returns 1 if a question failed for another reason than the question itself.
 */
export async function chatThroughPipe(session: ChatSession, terminal: Terminal): Promise<ExitCode> {
  const source = new PipedQuestions(terminal.input);
  let exitCode: ExitCode = 0;
  for (let line = await source.next(); line !== undefined; line = await source.next()) {
    const rendering = { palette: terminal.palette, columns: terminal.columns() };
    await terminal.write(echo(line));
    if (isChatCommand(line)) {
      const outcome = runChatCommand(line, session, rendering);
      if (outcome === 'quit') break;
      await terminal.write(`${outcome.text}\n\n`);
      continue;
    }
    try {
      await terminal.write(`${renderAnswer(await session.ask(line), { ...rendering, sourcesShown: 0 })}\n`);
    } catch (error) {
      if (!(error instanceof InvalidQuestionError)) exitCode = 1;
      terminal.note(describeFailure(error, false).message);
    }
  }
  source.close();
  return exitCode;
}
