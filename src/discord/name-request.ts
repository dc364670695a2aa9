import type { CalculationRequest } from '../calculating/compute-desk.js';
import { findCalculator } from '../compute/calculators/all-calculators.js';
import { toTraditional } from '../language/chinese-script.js';
import type { AnswerLanguage } from '../language/language.js';
import { computeOptions } from './commands/compute-options.js';
import { computeWordsIn } from './words/compute-words.js';

const places: Readonly<Record<AnswerLanguage, 0 | 1 | 2>> = { en: 0, 'zh-CN': 1, 'zh-TW': 2 };

/** A calculation that nobody asked for in words, in a line: `Inference memory · model llama-3.1-405b · devices 8`. */
export function nameRequest({ name, values }: CalculationRequest, language: AnswerLanguage): string {
  const given = Object.entries(values).map(([input, value]) => {
    if (input === 'names') return value.split(',').join(', ');
    const option = Object.values(computeOptions).find((each) => each.input === input);
    const shown = option?.name[places[language]] ?? computeWordsIn(language).filters[input] ?? input;
    return `${shown} ${value}`;
  });
  return [titleOf(name, language), ...given].join(' · ');
}

function titleOf(name: string, language: AnswerLanguage): string {
  const title = findCalculator(name)?.title;
  if (title === undefined) return computeWordsIn(language).lookups[name] ?? name;
  return language === 'en' ? title.en : language === 'zh-TW' ? toTraditional(title.zh) : title.zh;
}
