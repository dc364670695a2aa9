import type { Application } from '../../assistant/application.js';
import type { AnswerLanguage } from '../../language/language.js';
import { checkQuestion } from '../../retrieval/check-question.js';
import { parseAskLine } from '../batch/batch-line.js';
import type { NumberedLine } from '../batch/read-lines.js';
import { runBatch } from '../batch/run-batch.js';
import type { ExitCode } from '../exit-code.js';
import { jsonDocument } from '../json.js';
import { renderAnswer } from '../rendering/render-answer.js';
import { renderExplanation } from '../rendering/render-explanation.js';
import type { Terminal } from '../terminal.js';

export interface AskOptions {
  readonly language: AnswerLanguage | 'auto';
  readonly isJson: boolean;
  readonly explain: boolean;
}

/** An article may name a dozen; `--json` has them all. */
const sourcesShown = 4;

type AssistantOnly = Pick<Application, 'assistant'>;

/** Answers one question on the terminal. */
export async function runAsk(
  { assistant }: AssistantOnly,
  question: string,
  options: AskOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const answer = await assistant.ask({ question, language: options.language, explain: options.explain });
  if (options.isJson) {
    await terminal.write(jsonDocument(answer));
    return 0;
  }
  const rendering = { palette: terminal.palette, columns: terminal.columns(), sourcesShown };
  await terminal.write(renderAnswer(answer, rendering));
  if (options.explain) await terminal.write(`\n${renderExplanation(answer, rendering)}`);
  return 0;
}

/** Answers a batch of JSON lines, each with the history that it brings. */
export async function runAskBatch(
  { assistant }: AssistantOnly,
  lines: AsyncIterable<NumberedLine>,
  options: Pick<AskOptions, 'language' | 'explain'>,
  terminal: Terminal,
): Promise<ExitCode> {
  return runBatch({
    lines,
    parse: parseAskLine,
    serve: async (request) => {
      checkQuestion(request.question);
      return assistant.ask({ ...request, language: options.language, explain: options.explain });
    },
    write: (text) => terminal.write(text),
  });
}
