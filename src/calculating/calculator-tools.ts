import type { ChatTool } from '../chat-model/chat-model.js';
import type { Calculation } from '../compute/calculation.js';
import type { Calculator, InputDefinition } from '../compute/calculator.js';
import { toSimplified } from '../language/chinese-script.js';
import type { AnswerLanguage } from '../language/language.js';
import type { ComputeDesk } from './compute-desk.js';

/** A calculator that a chat model may call. */
export interface CalculatorTool {
  readonly tool: ChatTool;
  /**
   * Does the calculation.
   *
   * @param argumentsJson - As the model wrote it. What is wrong with it is said in `text`, and then there is no calculation.
   */
  run(
    argumentsJson: string,
    language: AnswerLanguage,
    now: Date,
  ): { readonly text: string; readonly calculation?: Calculation };
}

/** Longest argument text that is read; a calculation needs a fraction of it. */
const MOST_CHARACTERS = 10_000;
const NAMES = {
  model: { type: 'string', description: 'such as Llama 3.1 405B; fills its parameters, layers and tokens' },
  accelerator: { type: 'string', description: 'such as H100; fills its peak, memory, bandwidth and power' },
} as const;

/** More words than these of one input are told by example: the server reads every tool with every question. */
const MOST_CHOICES = 8;

/** Kept short: all tools together are a few thousand model tokens. */
function schemaOf({ choices, unit }: InputDefinition): Record<string, unknown> {
  if (choices === undefined)
    return unit === '' || unit === '1' ? { type: 'number' } : { type: 'number', description: unit };
  if (choices.length <= MOST_CHOICES) return { type: 'string', enum: [...choices] };
  return { type: 'string', description: `such as ${choices.slice(0, MOST_CHOICES).join(', ')}` };
}

function toolOf({ name, description, formula, inputs }: Calculator): ChatTool {
  return {
    name: name.replaceAll('-', '_'),
    description: `${description.en}. ${formula}. What is left out comes from the named model or accelerator, or is assumed.`,
    parameters: {
      type: 'object',
      properties: { ...NAMES, ...Object.fromEntries(inputs.map((input) => [input.name, schemaOf(input)])) },
      additionalProperties: false,
    },
  };
}

const COMPUTED =
  /[算够]|放得下|装得下|跑得[动起]|多久|多长时间|成本|花费|多少钱|显存|缓存|算力|功耗|电费|速度|几张|多少[张块卡]|\bfits?\b|\bhow (?:much|many|long|fast)\b|\bcosts?\b|memory|vram|\bkv\b|flops?\b|\bdays?\b|\bhours?\b|\bspeed\b|energy|power|tok(?:en)?s?\/s|\bmfu\b|calculat|estimate/i;

/** Whether a question may need arithmetic: it has a number and a word of what the calculators give. */
export function mayNeedCalculators(question: string): boolean {
  return /\d/.test(question) && COMPUTED.test(toSimplified(question));
}

/** The arguments as texts, or a sentence that says what is wrong with them. */
function readArguments(argumentsJson: string, language: AnswerLanguage): Readonly<Record<string, string>> | string {
  const say = (zh: string, en: string): string => (language === 'en' ? en : zh);
  const size = argumentsJson.length;
  if (size > MOST_CHARACTERS) {
    return say(
      `参数有 ${size} 个字符，最多 ${MOST_CHARACTERS} 个。`,
      `The arguments have ${size} characters; ${MOST_CHARACTERS} at most.`,
    );
  }
  let parsed: unknown;
  try {
    parsed = argumentsJson.trim() === '' ? {} : JSON.parse(argumentsJson);
  } catch {
    return say('参数不是合法的 JSON。', 'The arguments are not valid JSON.');
  }
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) {
    return say('参数必须是一个 JSON 对象。', 'The arguments must be one JSON object.');
  }
  const values: Record<string, string> = {};
  for (const [name, value] of Object.entries(parsed)) {
    if (value === null) continue;
    if (typeof value !== 'string' && typeof value !== 'number') {
      return say(`${name} 必须是数或文字。`, `${name} must be a number or a text.`);
    }
    values[name] = String(value);
  }
  return values;
}

/** Every calculator as a tool of a chat model; what they answer comes from the desk, so that the model does no arithmetic. */
export function calculatorTools(desk: ComputeDesk): CalculatorTool[] {
  return desk.calculators.map((calculator) => ({
    tool: toolOf(calculator),
    run: (argumentsJson, language, now) => {
      const values = readArguments(argumentsJson, language);
      if (typeof values === 'string') return { text: values };
      const outcome = desk.calculate(calculator.name, values, language, now);
      return outcome.kind === 'calculated'
        ? { text: outcome.text, calculation: outcome.calculation }
        : { text: outcome.message };
    },
  }));
}
