import type { Calculation } from '../../compute/calculation.js';
import { formatCount, formatNumber, formatQuantity } from '../../compute/format-quantity.js';
import type { ResolvedRequest } from '../resolving/resolve-request.js';

/** A size as people say it: 70B, 1.8T, 350M. */
export function formatSize(parameters: number): string {
  const scales: readonly (readonly [number, string])[] = [
    [1e12, 'T'],
    [1e9, 'B'],
    [1e6, 'M'],
  ];
  const found = scales.find(([size]) => parameters >= size * 0.9995);
  return found === undefined ? formatNumber(parameters) : `${formatNumber(parameters / found[0])}${found[1]}`;
}

/** `an 8B model`, `an 18B model`, `a 70B model`. */
const article = (size: string): string => (/^(?:8|11(?![\d,])|18(?![\d,]))/.test(size) ? 'an' : 'a');

/** A length in tokens with all its digits. */
export function lengthText(tokens: number, language: 'zh' | 'en'): string {
  return `${tokens.toLocaleString('en-US')} ${language === 'zh' ? 'token' : tokens === 1 ? 'token' : 'tokens'}`;
}

/** A calculation with the names of what it is about, as the sentences of an answer need it. */
export class AnswerFacts {
  readonly calculation: Calculation;
  readonly resolved: ResolvedRequest;
  readonly language: 'zh' | 'en';

  constructor(calculation: Calculation, resolved: ResolvedRequest, language: 'zh' | 'en') {
    this.calculation = calculation;
    this.resolved = resolved;
    this.language = language;
  }

  /** The first text in Chinese answers, the second in English ones. */
  say(zh: string, en: string): string {
    return this.language === 'zh' ? zh : en;
  }

  get value(): string {
    return formatQuantity(this.calculation.value, this.calculation.unit, this.language);
  }

  /** A result's number; undefined where it is absent or no number. */
  numberOf(name: string): number | undefined {
    const found = this.calculation.results?.find((result) => result.name === name)?.value;
    return typeof found === 'number' ? found : undefined;
  }

  resultOf(name: string): string {
    const found = this.calculation.results?.find((result) => result.name === name);
    return found === undefined ? '' : formatQuantity(found.value, found.unit, this.language);
  }

  inputNumber(name: string): number | undefined {
    const value = this.calculation.inputs.find((input) => input.name === name)?.value;
    return typeof value === 'number' ? value : undefined;
  }

  input(name: string): string {
    const found = this.calculation.inputs.find((input) => input.name === name);
    return found === undefined ? '' : formatQuantity(found.value, found.unit, this.language);
  }

  /** A length in tokens to the token: people know 131,072 and not 13.11 万. */
  tokens(name: string): string {
    return lengthText(this.inputNumber(name) ?? 0, this.language);
  }

  isAsked(name: string): boolean {
    return this.calculation.inputs.some((input) => input.name === name && input.origin === 'asked');
  }

  /** "Llama 3.1 405B", "70B 模型", "a 70B model", or a run of so many FLOP. */
  get subject(): string {
    const { model } = this.resolved;
    const parameters = this.inputNumber('parameters') ?? this.resolved.size ?? this.inputNumber('activeParameters');
    if (model !== undefined && !this.isAsked('parameters')) return model.name;
    if (parameters !== undefined)
      return this.say(
        `${formatSize(parameters)} 模型`,
        `${article(formatSize(parameters))} ${formatSize(parameters)} model`,
      );
    const flop = this.inputNumber('flop');
    return flop === undefined
      ? this.say('这次训练', 'this run')
      : this.say(`${this.input('flop')} 的训练`, `a run of ${this.input('flop')}`);
  }

  /** "H100 SXM 80GB"; the usual one where none was named. */
  get device(): string {
    const asked = this.inputNumber('deviceMemory');
    if (this.resolved.accelerator !== undefined) return this.resolved.accelerator.name;
    if (asked !== undefined && this.isAsked('deviceMemory')) {
      return this.say(`${formatQuantity(asked, 'B', 'zh')} 的卡`, `${formatQuantity(asked, 'B', 'en')} card`);
    }
    return 'H100 SXM 80GB';
  }

  /** "8 张 H100", "8 × H100". */
  devices(count: number): string {
    const plural = count > 1 && this.device.endsWith('card') ? 's' : '';
    return this.say(
      `${formatCount(count, 'zh')} 张 ${this.device}`,
      `${formatCount(count, 'en')} × ${this.device}${plural}`,
    );
  }

  quantity(value: number, unit: string): string {
    return formatQuantity(value, unit, this.language);
  }
}
