import { answerOfOutcome } from '../../calculating/answer-of-outcome.js';
import type { ComputeDesk, ComputeOutcome } from '../../calculating/compute-desk.js';
import { detectQuestionLanguage } from '../../language/detect-language.js';
import { documentLanguageOf, type AnswerLanguage } from '../../language/language.js';
import { InvalidArgumentError } from '../../shared/errors/invalid-argument-error.js';
import { readComputeWords, type ComputeWords } from '../compute/read-compute-words.js';
import type { ExitCode } from '../exit-code.js';
import { jsonDocument } from '../json.js';
import { renderAnswer } from '../rendering/render-answer.js';
import { renderCalculator, renderCalculators } from '../rendering/render-calculators.js';
import type { Terminal } from '../terminal.js';

export interface ComputeOptions {
  readonly language: AnswerLanguage | 'auto';
  /** Language of answers to flags where none is asked for. */
  readonly environmentLanguage: AnswerLanguage;
  readonly isJson: boolean;
  /** Decides which prices are stale. */
  readonly now: Date;
}

const NOT_UNDERSTOOD: Readonly<Record<AnswerLanguage, string>> = {
  en: "No calculation was recognised in this. Examples: 'training compute of GPT-3', 'does Llama 3.1 70B fit on 2 H100'. For a question, use 'suanli ask'.",
  'zh-CN':
    '没有看出要计算什么。例如：「GPT-3 的训练计算量」「Llama 3.1 70B 两张 H100 放得下吗」。一般问题请用 suanli ask。',
  'zh-TW':
    '沒有看出要計算什麼。例如：「GPT-3 的訓練計算量」「Llama 3.1 70B 兩張 H100 放得下嗎」。一般問題請用 suanli ask。',
};

function outcomeOf(
  desk: ComputeDesk,
  words: ComputeWords,
  language: AnswerLanguage,
  now: Date,
): ComputeOutcome | undefined {
  switch (words.kind) {
    case 'sentence':
      return desk.ask({ question: words.question, language, now });
    case 'calculator':
      return desk.calculate(words.name, words.values, language, now);
    case 'compare':
      return desk.compare(words.names, language, now);
    case 'timeline':
      return desk.timeline(words.filter, language);
  }
}

/**
 * Computes what a sentence, or a calculator's name with flags, asks for. Neither the index nor a model is opened.
 *
 * @throws {InvalidArgumentError} If nothing can be computed from the words, or their values make no sense.
 */
export async function runCompute(
  desk: ComputeDesk,
  words: readonly string[],
  options: ComputeOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const startedMs = performance.now();
  const names = desk.calculators.map(({ name }) => name);
  const read = readComputeWords(words, names);
  const question = words.join(' ');
  const usual = read.kind === 'sentence' ? detectQuestionLanguage(read.question) : options.environmentLanguage;
  const language = options.language === 'auto' ? usual : options.language;
  const outcome = outcomeOf(desk, read, language, options.now);
  if (outcome === undefined) throw new InvalidArgumentError(NOT_UNDERSTOOD[language]);
  if (outcome.kind === 'refused') throw new InvalidArgumentError(outcome.message);
  const answer = answerOfOutcome(outcome, { question, language, answerMs: performance.now() - startedMs });
  const { palette } = terminal;
  await terminal.write(
    options.isJson
      ? jsonDocument(answer)
      : renderAnswer(answer, { palette, columns: terminal.columns(), showsDerivation: true }),
  );
  return 0;
}

/** Prints the usage, and the calculators with their inputs, or all about the one that is named. */
export async function runComputeHelp(
  { calculators }: Pick<ComputeDesk, 'calculators'>,
  words: readonly string[],
  usage: string,
  language: AnswerLanguage,
  terminal: Terminal,
): Promise<ExitCode> {
  const plain = documentLanguageOf(language);
  const named = calculators.find(({ name }) => name === words[0]);
  const page =
    named === undefined
      ? `${usage}\n${renderCalculators(calculators, plain, terminal.columns())}`
      : renderCalculator(named, plain, terminal.columns());
  await terminal.write(page);
  return 0;
}
