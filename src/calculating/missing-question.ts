import type { MissingInputError } from '../compute/missing-input-error.js';
import type { FactSheets } from '../fact-sheets/fact-sheets.js';
import type { AskingOutcome, CalculationRequest, RefusedOutcome } from './compute-desk.js';

const SIZE = new Set(['parameters', 'activeParameters', 'layers', 'kvHeads', 'headDimension']);

/** One short question for what is missing, with options; a refusal where the model is named and does not publish it. */
export function missingQuestion(
  error: MissingInputError,
  request: CalculationRequest | undefined,
  sheets: FactSheets,
  language: 'zh' | 'en',
  query: string,
): AskingOutcome | RefusedOutcome {
  const say = (zh: string, en: string): string => (language === 'zh' ? zh : en);
  const name = request?.values['model'];
  const model = name === undefined ? undefined : sheets.findModel(name);
  if (model !== undefined && error.inputs.every((input) => SIZE.has(input))) {
    const message = say(
      `${model.name} 没有公布计算所需的数据（${error.inputs.join('、')}），所以算不出来；可以直接给出数值，例如参数量 70B。`,
      `What is needed of ${model.name} is not published (${error.inputs.join(', ')}), so that this cannot be computed; give the value itself, such as 70B parameters.`,
    );
    return { kind: 'refused', message, query };
  }
  if (error.inputs.some((input) => SIZE.has(input))) {
    const message = say(
      '模型多大？请说出模型名或参数量，例如 7B、70B、405B。',
      'How large is the model? Name it or give its parameters, such as 7B, 70B or 405B.',
    );
    return { kind: 'asks', message, missing: [...new Set(['parameters', ...error.inputs])], query };
  }
  return { kind: 'asks', message: error.message, missing: [...error.inputs], query };
}
