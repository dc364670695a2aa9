import type { Application } from '../../assistant/application.js';
import type { AnswerLanguage } from '../../language/language.js';
import { checkQuestion } from '../../retrieval/check-question.js';
import { parseAskLine } from '../batch/batch-line.js';
import type { NumberedLine } from '../batch/read-lines.js';
import { runBatch } from '../batch/run-batch.js';
import type { ExitCode } from '../exit-code.js';
import { jsonDocument } from '../json.js';
import { renderAnswerNotes } from '../rendering/render-answer.js';
import { renderExplanation } from '../rendering/render-explanation.js';
import { StreamedText } from '../rendering/streamed-text.js';
import type { Terminal } from '../terminal.js';
import { unlessStopped } from '../unless-stopped.js';

export interface AskOptions {
  readonly language: AnswerLanguage | 'auto';
  readonly isJson: boolean;
  readonly explain: boolean;
  /** False: the articles are quoted even where a chat model is set up. */
  readonly usesChatModel: boolean;
}

/** An article may name a dozen; `--json` has them all. */
const sourcesShown = 4;

type AssistantOnly = Pick<Application, 'assistant'>;

/**
 * Answers one question on the terminal: as JSON when all is known, else as far as it is known.
 *
 * @param stop - Ends the work, a chat model's request included.
 * @returns 1 where it was stopped.
 */
export async function runAsk(
  { assistant }: AssistantOnly,
  question: string,
  options: AskOptions,
  terminal: Terminal,
  stop: AbortSignal = new AbortController().signal,
): Promise<ExitCode> {
  const { language, explain, usesChatModel, isJson } = options;
  const rendering = { palette: terminal.palette, columns: terminal.columns(), sourcesShown };
  const streamed = new StreamedText(rendering, async (text) => {
    await terminal.write(text);
    return !stop.aborted;
  });
  const onText = (piece: string): void => streamed.add(piece);
  const asking = assistant.ask({
    ...{ question, language, explain, usesChatModel, signal: stop },
    ...(isJson ? {} : { onText }),
  });
  const answer = await unlessStopped(asking, stop).catch(async (error: unknown) => {
    await streamed.breakOff();
    throw error;
  });
  if (answer === undefined) {
    await streamed.breakOff();
    return 1;
  }
  if (isJson) {
    await terminal.write(jsonDocument(answer));
    return 0;
  }
  await streamed.finish(answer.text);
  const notes = renderAnswerNotes(answer, rendering);
  await terminal.write(notes === '' ? '\n' : `\n\n${notes}\n`);
  if (options.explain) await terminal.write(`\n${renderExplanation(answer, rendering)}`);
  return 0;
}

/** Answers a batch of JSON lines, each with the history that it brings. */
export async function runAskBatch(
  { assistant }: AssistantOnly,
  lines: AsyncIterable<NumberedLine>,
  options: Pick<AskOptions, 'language' | 'explain' | 'usesChatModel'>,
  terminal: Terminal,
): Promise<ExitCode> {
  return runBatch({
    lines,
    parse: parseAskLine,
    serve: async (request) => {
      checkQuestion(request.question);
      const { language, explain, usesChatModel } = options;
      return assistant.ask({ ...request, language, explain, usesChatModel });
    },
    write: (text) => terminal.write(text),
  });
}
